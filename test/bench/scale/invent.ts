import type { SnapshotData } from "../../../src/engines/snapshot/write-snapshot.ts";
import { type Kind, kindNames } from "../../../src/records/kinds.ts";
import type { RecordOf, Records } from "../../../src/records/records.ts";

/* Records of any number with the shape of the public catalogs: each is made anew from its number when it is asked for. */

/** Shares of the kinds among all entities, as in the catalogs of models and their endpoints; small kinds stay small. */
const shares = {
  Endpoint: 0.47,
  Model: 0.22,
  Variant: 0.2,
  Source: 0.05,
  ModelFamily: 0.04,
  Provider: 0.012,
  Host: 0.004,
};
const fixed: Readonly<Partial<Record<Kind, number>>> = {
  Capability: 12,
  Concept: 10,
  License: 8,
  Benchmark: 6,
  Product: 4,
};

/** Catalogs that list many things: a source of each is cited by every endpoint that it lists. */
const catalogs = 4;

/** A set of `nodes` invented entities; the same seed gives the same set. */
export function inventRecords(nodes: number, seed = 1): SnapshotData {
  const countOf = (kind: Kind) =>
    fixed[kind] ?? Math.max(catalogs + 1, Math.round(shares[kind as keyof typeof shares] * (nodes - 40)));
  const counts = Object.fromEntries(kindNames.map((kind) => [kind, countOf(kind)])) as Record<Kind, number>;
  const records = Object.fromEntries(
    kindNames.map((kind) => [kind, new Invented(kind, counts[kind], (index) => inventions[kind](index, counts, seed))]),
  ) as unknown as Records;
  return {
    records,
    release: {
      tag: "2026.11.1",
      "published-on": "2026-11-01",
      earlier: [{ tag: "2026.10.1", "published-on": "2026-10-01" }],
    },
    contentHash: `invented ${nodes} ${seed}`,
    today: "2026-11-23",
  };
}

/** A map whose records are made when they are asked for; a slug ends in the number of its record. */
class Invented<K extends Kind> implements ReadonlyMap<string, RecordOf<K>> {
  readonly size: number;
  readonly #kind: K;
  readonly #make: (index: number) => RecordOf<K>;

  constructor(kind: K, size: number, make: (index: number) => unknown) {
    this.#kind = kind;
    this.size = size;
    this.#make = make as (index: number) => RecordOf<K>;
  }

  #indexOf(slug: string): number | undefined {
    const index = Number(slug.slice(slug.lastIndexOf("-") + 1));
    return index >= 0 && index < this.size && slug === slugOf(this.#kind, index) ? index : undefined;
  }

  get(slug: string): RecordOf<K> | undefined {
    const index = this.#indexOf(slug);
    return index === undefined ? undefined : this.#make(index);
  }

  has(slug: string): boolean {
    return this.#indexOf(slug) !== undefined;
  }

  *keys(): MapIterator<string> {
    for (let index = 0; index < this.size; index++) yield slugOf(this.#kind, index);
    return undefined;
  }

  *values(): MapIterator<RecordOf<K>> {
    for (let index = 0; index < this.size; index++) yield this.#make(index);
    return undefined;
  }

  *entries(): MapIterator<[string, RecordOf<K>]> {
    for (let index = 0; index < this.size; index++) yield [slugOf(this.#kind, index), this.#make(index)];
    return undefined;
  }

  [Symbol.iterator](): MapIterator<[string, RecordOf<K>]> {
    return this.entries();
  }

  forEach(visit: (record: RecordOf<K>, slug: string, map: ReadonlyMap<string, RecordOf<K>>) => void): void {
    for (const [slug, record] of this) visit(record, slug, this);
  }
}

/** The slug of the record with a number. */
export function slugOf(kind: Kind, index: number): string {
  const word = { ModelFamily: "family" }[kind as string] ?? kind.toLowerCase();
  return `${kind === "Model" || kind === "Variant" ? `${wordAt(index)}-` : ""}${word}-${index}`;
}

/** A number from 0 to 1 that depends on nothing but what is given. */
function chance(...of: readonly number[]): number {
  let hash = 0x811c9dc5;
  for (const one of of) {
    hash = Math.imul(hash ^ (one & 0xffff), 0x01000193);
    hash = Math.imul(hash ^ (one >>> 16), 0x01000193);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
}

const one = <Item>(items: readonly Item[], share: number): Item => items[Math.floor(share * items.length)] as Item;

const heads = [
  "al",
  "be",
  "co",
  "da",
  "fe",
  "ga",
  "ho",
  "ka",
  "lu",
  "mi",
  "no",
  "or",
  "pra",
  "qui",
  "ro",
  "sta",
  "ti",
  "ve",
  "wi",
  "ze",
];
const tails = ["bar", "cite", "dra", "ga", "lon", "mer", "nix", "pha", "ra", "sta", "tron", "vox"];

/** An invented word; neighbors share one as models of a family share a name. */
function wordAt(index: number): string {
  const family = Math.floor(index / 5);
  return `${one(heads, chance(family, 1))}${one(tails, chance(family, 2))}${chance(family, 3) < 0.6 ? one(tails, chance(family, 4)) : ""}`;
}

const sentence = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

const day = (share: number) => {
  const date = new Date(Date.UTC(2022, 0, 1) + Math.floor(share * 1_750) * 86_400_000);
  return date.toISOString().slice(0, 10);
};

const windows = [4_096, 8_192, 16_384, 32_768, 65_536, 131_072, 200_000, 262_144, 1_000_000, 1_048_576, 2_000_000];
const sizes = [1, 3, 7, 8, 13, 14, 32, 70, 72, 120, 235, 405];
const flavours = ["Instruct", "Base", "Chat", "Coder", "Reasoning", "Preview"];

type Counts = Readonly<Record<Kind, number>>;

const model = (index: number, counts: Counts) => Math.floor((index * counts.Model) / counts.Variant);

const modelName = (index: number, seed: number) =>
  `${sentence(wordAt(index))} ${1 + Math.floor(chance(index, seed, 5) * 6)}.${Math.floor(chance(index, seed, 6) * 10)}`;

const card = (index: number, counts: Counts) =>
  slugOf("Source", catalogs + Math.floor((index * (counts.Source - catalogs)) / counts.Model));

const catalog = (share: number) => slugOf("Source", Math.floor(share * catalogs));

const developer = (family: number, counts: Counts, seed: number) =>
  slugOf("Provider", Math.floor(chance(family, seed, 7) ** 2 * counts.Provider));

const familyOf = (index: number, counts: Counts) => Math.floor((index * counts.ModelFamily) / counts.Model);

const inventions: Readonly<Record<Kind, (index: number, counts: Counts, seed: number) => unknown>> = {
  Provider: (index) => ({
    name: `${sentence(wordAt(index * 7))} ${one(["Labs", "AI", "Research", "Systems"], chance(index, 8))} ${index}`,
    sources: [catalog(chance(index, 9))],
    roles: ["lab"],
    facts: {
      country: {
        value: one(["US", "CN", "FR", "DE", "CA", "KR", "GB"], chance(index, 10)),
        sources: [catalog(chance(index, 9))],
      },
    },
  }),
  ModelFamily: (index, counts, seed) => ({
    name: `${sentence(wordAt(index * 5))} ${index}`,
    sources: [catalog(chance(index, 11))],
    level: "generation",
    provider: developer(index, counts, seed),
  }),
  Model: (index, counts, seed) => {
    const family = familyOf(index, counts);
    const sources = [card(index, counts)];
    const window = one(windows, chance(index, seed, 12));
    const isOpen = chance(index, seed, 13) < 0.6;
    const before = index > 0 && familyOf(index - 1, counts) === family && chance(index, seed, 14) < 0.3;
    return {
      name: modelName(index, seed),
      ...(chance(index, seed, 15) < 0.1 && { aliases: [`${wordAt(index)}-${index}-latest`] }),
      ...(chance(index, seed, 16) < 0.2 && {
        description: `A ${one(["small", "large", "fast", "careful"], chance(index, 17))} model for ${one(["code", "chat", "documents", "speech", "agents"], chance(index, 18))}.`,
      }),
      sources,
      provider: developer(family, counts, seed),
      families: [slugOf("ModelFamily", family)],
      ...(isOpen && { license: slugOf("License", Math.floor(chance(index, seed, 19) * counts.License)) }),
      facts: {
        "released-on": { value: day(chance(index, seed, 20)), sources },
        "context-window": [
          { value: window, sources },
          ...(chance(index, seed, 21) < 0.15
            ? [{ value: one(windows, chance(index, seed, 22)), sources: [catalog(chance(index, 23))] }]
            : []),
        ],
        "open-weights": { value: isOpen, sources },
        ...(chance(index, seed, 24) < 0.5 && {
          "input-modalities": { value: chance(index, 25) < 0.4 ? ["text", "image"] : ["text"], sources },
        }),
      },
      ...(chance(index, seed, 26) < 0.4 && {
        supports: [
          { capability: slugOf("Capability", Math.floor(chance(index, 27) * counts.Capability)), level: "native" },
        ],
      }),
      ...(before && { succeeds: [slugOf("Model", index - 1)] }),
    };
  },
  Variant: (index, counts, seed) => {
    const of = model(index, counts);
    const size = one(sizes, chance(index, seed, 28));
    const sources = [card(of, counts)];
    const isDerived = index > 0 && chance(index, seed, 29) < 0.3;
    return {
      model: slugOf("Model", of),
      name: `${modelName(of, seed)} ${size}B ${one(flavours, chance(index, seed, 30))}`,
      kinds: ["size", chance(index, seed, 31) < 0.6 ? "instruct" : "base"],
      "size-label": `${size}B`,
      facts: { "parameters-total": { value: size * 1_000_000_000, sources } },
      ...(isDerived && { "derived-from": [{ variant: slugOf("Variant", index - 1), kind: "fine-tune" }] }),
    };
  },
  Capability: (index) => ({ name: `Capability ${wordAt(index * 5)}`, sources: [catalog(0)], category: "tools" }),
  Concept: (index) => ({ name: `Concept ${wordAt(index * 5)}`, sources: [catalog(0)], kind: "term" }),
  Product: (index) => ({ name: `Product ${index}`, sources: [catalog(0)], provider: slugOf("Provider", index) }),
  Benchmark: (index) => ({
    name: `Benchmark ${wordAt(index * 5)}`,
    sources: [catalog(0)],
    metrics: [{ name: "accuracy", unit: "percent", "higher-is-better": true }],
  }),
  License: (index) => ({
    name: `License ${index}`,
    sources: [catalog(0)],
    kind: index % 2 === 0 ? "open-source" : "open-weights",
  }),
  Host: (index, counts) => ({
    name: `${sentence(wordAt(index * 11))} Cloud ${index}`,
    sources: [catalog(chance(index, 32))],
    kind: "inference",
    provider: slugOf("Provider", index % counts.Provider),
  }),
  Endpoint: (index, counts, seed) => {
    const sources = [catalog(chance(index, seed, 33))];
    const isVariant = chance(index, seed, 34) < 0.3;
    const served = chance(index, seed, 35) ** 2;
    const target = isVariant
      ? { variant: slugOf("Variant", Math.floor(served * counts.Variant)) }
      : { model: slugOf("Model", Math.floor(served * counts.Model)) };
    const amount = Math.round(10 ** (chance(index, seed, 36) * 3)) / 20;
    return {
      ...target,
      host: slugOf("Host", Math.floor(chance(index, seed, 37) ** 1.5 * counts.Host)),
      sources,
      "api-model-id": `${wordAt(Math.floor(served * counts.Model))}-${index}`,
      facts: {
        ...(chance(index, seed, 38) < 0.7 && {
          "context-window": { value: one(windows, chance(index, seed, 39)), sources },
        }),
      },
      ...(chance(index, seed, 40) < 0.5 && {
        prices: [
          {
            components: [
              { meter: "input", amount },
              { meter: "output", amount: 4 * amount },
            ],
            sources,
          },
        ],
      }),
    };
  },
  Source: (index, counts) => ({
    name: index < catalogs ? `Catalog ${index}` : `${sentence(wordAt(index))} model card ${index}`,
    type: index < catalogs ? "api-response" : "model-card",
    tier: index < catalogs ? "aggregator" : "primary",
    url: `https://${wordAt(index)}.example/${index}`,
    ...(index >= catalogs && { publisher: slugOf("Provider", index % counts.Provider) }),
    "published-on": day(chance(index, 41)),
    "accessed-on": index < catalogs ? "2026-11-01" : "2026-10-01",
  }),
};
