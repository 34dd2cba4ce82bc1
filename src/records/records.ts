import type { z } from "zod";
import { benchmark } from "./benchmark.ts";
import { capability } from "./capability.ts";
import { concept } from "./concept.ts";
import { endpoint } from "./endpoint.ts";
import { family } from "./family.ts";
import { host } from "./host.ts";
import type { Kind } from "./kinds.ts";
import { license } from "./license.ts";
import { model } from "./model.ts";
import { product } from "./product.ts";
import { provider } from "./provider.ts";
import { source } from "./source.ts";
import type { StatementRecord } from "./statement.ts";
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

type Shaped<K extends Kind> = z.infer<(typeof shapes)[K]>;

/** A valid record; a nested one also names the record that contains it. A host known only from catalogs has no kind. */
export type RecordOf<K extends Kind> = Imported &
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

export type AnyRecord = { [K in Kind]: RecordOf<K> }[Kind];

/** All valid records by kind and slug, in the order in which they were read. */
export type Records = { readonly [K in Kind]: ReadonlyMap<string, RecordOf<K>> };
