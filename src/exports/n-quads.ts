import { iriOf, type Literal, prefixes, type Triple } from "./claim-quads.ts";

/** Triples as lines of N-Quads (RDF 1.1), in the graph of a release. */
export function nQuadLine({ subject, predicate, object }: Triple, release: string): string {
  return `${resource(subject)} ${resource(predicate)} ${term(object)} ${resource(iriOf(`Release:${release}`))} .\n`;
}

/** The IRI of a prefixed name; an IRI as it is. */
export function expandName(name: string): string {
  const colon = name.indexOf(":");
  const prefix = name.slice(0, colon);
  return Object.hasOwn(prefixes, prefix) ? prefixes[prefix as keyof typeof prefixes] + name.slice(colon + 1) : name;
}

const resource = (name: string): string => `<${expandName(name)}>`;

function term(object: string | Literal): string {
  if (typeof object === "string") return resource(object);
  const literal = `"${escapeLiteral(object.text)}"`;
  return object.type === "xsd:string" ? literal : `${literal}^^${resource(object.type)}`;
}

const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r" };

const escapeLiteral = (text: string): string =>
  text.toWellFormed().replaceAll(/[\\"\n\r]/g, (one) => escapes[one] ?? one);
