import { z } from "zod";
import { benchmark } from "./benchmark.ts";
import { capability } from "./capability.ts";
import { concept } from "./concept.ts";
import { endpoint } from "./endpoint.ts";
import { family } from "./family.ts";
import { host } from "./host.ts";
import { type Kind, kindNames, nested } from "./kinds.ts";
import { license } from "./license.ts";
import { model } from "./model.ts";
import { product } from "./product.ts";
import { provider } from "./provider.ts";
import { slug } from "./scalars.ts";
import { source } from "./source.ts";
import { citations, type StatementRecord } from "./statement.ts";
import { variant } from "./variant.ts";

export const shapes = {
  Provider: provider,
  ModelFamily: family,
  Model: model,
  Variant: variant,
  Capability: capability,
  Concept: concept,
  Product: product,
  Benchmark: benchmark,
  License: license,
  Host: host,
  Endpoint: endpoint,
  Source: source,
} as const satisfies Record<Kind, z.ZodType>;

/** What an addition to a record never has: these name the entity, and come from its own record alone. */
const naming = ["name", "description", "external-ids", "former-slugs"];

/** The shape of an addition: any other part of a record, with its sources. Nested records are validated one by one. */
function additionOf(shape: z.ZodObject): z.ZodObject {
  const inner = new Set<string>(Object.values(nested).map(({ key }) => key));
  const parts = Object.entries(shape.shape)
    .filter(([key]) => !naming.includes(key))
    .map(([key, part]) => [key, z.optional(inner.has(key) ? z.record(slug, z.looseObject({})) : part)]);
  return z.strictObject({ ...Object.fromEntries(parts), sources: citations });
}

/** Shapes of additions to records. */
export const additions = Object.fromEntries(
  Object.entries(shapes).map(([kind, shape]) => [kind, additionOf(shape)]),
) as unknown as typeof shapes;

/** A layer of a server's own beside the shared records. */
export interface OwnLayer {
  readonly name: string;
  /** Whole records, and additions to shared records of the same slug: parts of a record that name their sources. */
  readonly records: Records;
  /** SHA-256 of the shared data and the layer, hexadecimal. */
  readonly contentHash: string;
}

type Shaped<K extends Kind> = z.infer<(typeof shapes)[K]>;

/** A valid record; a nested one also names the record that contains it. A host known only from catalogs has no kind. */
export type RecordOf<K extends Kind> = Imported &
  Owned &
  (K extends "Variant"
    ? Shaped<K> & { model: string }
    : K extends "Endpoint"
      ? Shaped<K> & { host: string }
      : K extends "Host"
        ? Omit<Shaped<K>, "kind"> & { kind?: Shaped<K>["kind"] }
        : K extends "Source"
          ? Shaped<K> & ImportedSource
          : Shaped<K>);

interface ImportedSource {
  /** Whether it is a layer of a catalog; absent in curated records. */
  imported?: true;
}

/** Fields that only catalogs provide. */
interface Imported {
  /**
   * Periods in which catalogs list it, for an endpoint with the reason for what it serves; absent in curated records.
   */
  listed?: readonly StatementRecord[];
}

/** Fields that only a layer of a server's own provides. */
interface Owned {
  /** Name of the layer that states it; absent in shared records. */
  layer?: string;
}

export type AnyRecord = { [K in Kind]: RecordOf<K> }[Kind];

/** Keys under which a record states most of its claims. */
const statementKeys = ["facts", "prices", "scores", "succeeds", "supports", "uses"] as const;

/** What a graph keeps of a record beside its claims. */
export type RecordHead<K extends Kind> = Omit<RecordOf<K>, (typeof statementKeys)[number]>;

/** A record without most of its statements, which take more memory than their claims. */
export function headOf<K extends Kind>(record: RecordOf<K>): RecordHead<K> {
  const isKept = ([key]: readonly [string, unknown]) => !(statementKeys as readonly string[]).includes(key);
  return Object.fromEntries(Object.entries(record).filter(isKept)) as unknown as RecordHead<K>;
}

/** All valid records by kind and slug, in the order in which they were read. */
export type Records = { readonly [K in Kind]: ReadonlyMap<string, RecordOf<K>> };

/** The shared records and those that a layer brings; its additions to shared records are not among them. */
export const withLayer = (shared: Records, { records }: OwnLayer): Records =>
  mapRecords((kind) => new Map<string, AnyRecord>([...shared[kind], ...withoutThose(records[kind], shared[kind])]));

/** The additions of a layer to shared records. */
export const additionsIn = ({ records }: OwnLayer, shared: Records): Records =>
  mapRecords((kind) => {
    const all: [string, AnyRecord][] = [...records[kind]];
    return new Map(all.filter(([slug]) => shared[kind].has(slug)));
  });

const mapRecords = (of: (kind: Kind) => ReadonlyMap<string, AnyRecord>): Records =>
  Object.fromEntries(kindNames.map((kind) => [kind, of(kind)])) as unknown as Records;

const withoutThose = (
  records: ReadonlyMap<string, AnyRecord>,
  shared: ReadonlyMap<string, AnyRecord>,
): [string, AnyRecord][] => [...records].filter(([slug]) => !shared.has(slug));
