/** The kinds of entity: GraphQL type name, folder in `data/`, and a word for people. */
export const kinds = {
  Provider: { folder: "providers", noun: "provider" },
  ModelFamily: { folder: "families", noun: "family" },
  Model: { folder: "models", noun: "model" },
  Variant: { folder: undefined, noun: "variant" },
  Capability: { folder: "capabilities", noun: "capability" },
  Concept: { folder: "concepts", noun: "concept" },
  Product: { folder: "products", noun: "product" },
  Benchmark: { folder: "benchmarks", noun: "benchmark" },
  License: { folder: "licenses", noun: "license" },
  Host: { folder: "hosts", noun: "host" },
  Endpoint: { folder: undefined, noun: "endpoint" },
  Source: { folder: "sources", noun: "source" },
} as const;

export type Kind = keyof typeof kinds;

export const kindNames = Object.keys(kinds) as Kind[];

export const folders: ReadonlyMap<string, Kind> = new Map(
  kindNames.flatMap((kind) => (kinds[kind].folder ? [[kinds[kind].folder, kind] as const] : [])),
);

/**
 * Kinds nested in records of another kind: that kind, the key that contains them, and the key that refers to the outer
 * record.
 */
export const nested = {
  Variant: { under: "Model", key: "variants", parent: "model" },
  Endpoint: { under: "Host", key: "endpoints", parent: "host" },
} as const satisfies Partial<Record<Kind, { under: Kind; key: string; parent: string }>>;

/** Key of an entity, `Model:llama-3-3`; also its global id in the current view. */
export type Key = `${Kind}:${string}`;

export const keyOf = (kind: Kind, slug: string): Key => `${kind}:${slug}`;

export const kindOf = (key: Key): Kind => key.slice(0, key.indexOf(":")) as Kind;

export const slugOf = (key: Key): string => key.slice(key.indexOf(":") + 1);
