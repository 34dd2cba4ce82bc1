import { prefixes, type Triple } from "./claim-quads.ts";

/** Triples as a document of JSON-LD 1.1, one object per subject. */
export function jsonLdDocument(triples: Iterable<Triple>): object {
  const nodes = new Map<string, Record<string, unknown>>();
  for (const { subject, predicate, object } of triples) {
    const node = nodes.get(subject) ?? { "@id": subject };
    nodes.set(subject, node);
    const name = predicate === "rdf:type" ? "@type" : predicate;
    const value = typeof object === "string" ? (name === "@type" ? object : { "@id": object }) : literal(object);
    const known = node[name] as unknown[] | undefined;
    if (known) known.push(value);
    else node[name] = [value];
  }
  return { "@context": prefixes, "@graph": [...nodes.values()] };
}

const literal = ({ text, type }: Exclude<Triple["object"], string>) =>
  type === "xsd:string" ? { "@value": text } : { "@value": text, "@type": type };
