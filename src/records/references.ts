import type { Kind } from "./kinds.ts";

/** A slug in a record, the required kind, and the path of the slug. */
export interface RecordReference {
  readonly kind: Kind;
  readonly slug: string;
  readonly path: readonly (string | number)[];
}

/** Keys with a slug, or a list of slugs, as value; `self` is the kind of the record. */
const bare: Readonly<Record<string, Kind | "self">> = {
  between: "Source",
  broader: "Concept",
  families: "ModelFamily",
  "introduced-by": "Source",
  license: "License",
  maintainer: "Provider",
  parent: "self",
  provider: "Provider",
  publisher: "Provider",
  "reported-by": "Provider",
  "same-weights-as": "Variant",
  sources: "Source",
  succeeds: "self",
  uses: "Concept",
};

/** Keys of the target within a relation. */
const named: Readonly<Record<string, Kind>> = {
  benchmark: "Benchmark",
  capability: "Capability",
  concept: "Concept",
  family: "ModelFamily",
  host: "Host",
  license: "License",
  model: "Model",
  product: "Product",
  provider: "Provider",
  source: "Source",
  variant: "Variant",
};

/** Subtrees that are other records, or contain no slugs. */
const opaque = new Set(["variants", "endpoints", "value", "qualifiers", "metrics"]);

/** All references of a record, in document order; excludes nested records. */
export const referencesOf = (kind: Kind, record: object): Generator<RecordReference> => walk(kind, record, []);

function* walk(kind: Kind, value: object, path: readonly (string | number)[]): Generator<RecordReference> {
  for (const [key, child] of Object.entries(value)) {
    if (opaque.has(key)) continue;
    const here = [...path, key];
    const wanted = kindUnder(key, kind);
    const items = Array.isArray(child) ? child : [child];
    for (const [index, item] of items.entries()) {
      const place = Array.isArray(child) ? [...here, index] : here;
      if (wanted && typeof item === "string") yield { kind: wanted, slug: item, path: place };
      else if (item !== null && typeof item === "object") yield* walk(kind, item, place);
    }
  }
}

/** The kind that a key refers to, in a record of a kind. */
function kindUnder(key: string, own: Kind): Kind | undefined {
  const kind = bare[key] ?? named[key];
  return kind === "self" ? own : kind;
}
