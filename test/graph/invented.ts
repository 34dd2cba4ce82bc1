import { cp, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fixtureFolder } from "../data.ts";

/** Numbers from 0 to below 1 that are the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const modalities = ["text", "image", "audio", "video"];
const kinds = ["base", "chat", "instruct", "mode", "preview", "reasoning", "snapshot"];
const tiers = ["primary", "independent-measurement", "secondary", "aggregator", "user-report"];
const types = ["announcement", "article", "documentation", "paper", "registry"];
const families = ["acme-line", "acme-generation-one"];
const sizes = [1, 7, 70, 400];
const windows = [4_000, 8_000, 32_000, 128_000, 1_000_000];
const names = ["Ärger", "able", "Baker", "BAKER", "Čapek", "Delta", "delta", "Echo"];

/** A copy of the fixture folder with many more models, variants, endpoints and sources, in a temporary folder. */
export async function inventData(seed: number): Promise<string> {
  const random = randomOf(seed);
  const below = (count: number) => Math.floor(random() * count);
  const oneOf = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  const someOf = <Item>(items: readonly Item[]): Item[] => {
    const some = items.filter(() => random() < 0.4);
    return some.length > 0 ? some : [oneOf(items)];
  };
  /** An entry that is there in three of four records. */
  const maybe = <Value>(key: string, value: () => Value): Record<string, Value> =>
    random() < 0.75 ? { [key]: value() } : {};
  const two = (number: number) => String(number).padStart(2, "0");
  const day = () => `${2026 + below(4)}-${two(1 + below(12))}-${two(1 + below(28))}`;
  const date = () => day().slice(0, oneOf([4, 7, 10]));
  const numbered = <Item>(count: number, slug: string, item: (index: number) => Item) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`${slug}-${index}`, item(index)]));

  const sources = numbered(14, "note", (index) => ({
    name: `${oneOf(names)} note ${below(5)}`,
    type: oneOf(types),
    tier: oneOf(tiers),
    url: `https://notes.example/${index}`,
    ...maybe("publisher", () => oneOf(["gazette", "acme-labs", "catalogue-co"])),
    ...maybe("published-on", date),
    ...(random() < 0.2 && { retracted: true }),
    "accessed-on": day(),
  }));
  const cite = () => someOf(Object.keys(sources)).slice(0, 2);
  const stated = (value: unknown) => ({
    value,
    sources: cite(),
    ...(random() < 0.2 && { rank: oneOf(["preferred", "deprecated"]), reason: "It is known." }),
    ...(random() < 0.3 && { "as-stated": `about ${value}` }),
    ...(random() < 0.3 && { confidence: oneOf(["confirmed", "likely", "speculative"]) }),
    ...(random() < 0.1 && { status: "refuted", reason: "It was never so." }),
  });
  const facts = () => ({
    ...maybe("released-on", () => stated(date())),
    ...maybe("context-window", () => stated(oneOf(windows))),
    ...maybe("knowledge-cutoff", () => stated(date())),
    ...maybe("open-weights", () => stated(random() < 0.5)),
    ...maybe("input-modalities", () => stated(someOf(modalities))),
    ...(random() < 0.3 && { "retired-on": stated("2029-12-31") }),
  });
  const variant = () => ({
    name: `${oneOf(names)} ${below(100)}`,
    sources: cite(),
    kinds: someOf(kinds),
    ...maybe("size-label", () => `${oneOf(sizes)}B`),
    facts: { ...facts(), ...maybe("parameters-total", () => stated(oneOf(sizes) * 1e9)) },
    ...(random() < 0.3 && { supports: [{ capability: "reading", level: "native", sources: cite() }] }),
  });
  const models = numbered(22, "model", (index) => ({
    name: `${oneOf(names)} ${below(12)}`,
    sources: cite(),
    ...maybe("aliases", () => [`${oneOf(names)} alias ${index}`]),
    ...maybe("provider", () => oneOf(["acme", "acme-labs", "prober"])),
    ...maybe("families", () => someOf(families).slice(0, 1)),
    ...maybe("license", () => "open-licence"),
    ...maybe("uses", () => someOf(["idea", "attention"])),
    ...maybe("supports", () =>
      someOf(["tool-calling", "reading"]).map((capability) => ({
        capability,
        level: oneOf(["native", "partial", "beta"]),
        sources: cite(),
      })),
    ),
    facts: facts(),
    variants: numbered(below(4), `variant-${index}`, variant),
  }));
  const hosts = numbered(2, "host", (index) => ({
    name: `Host ${index}`,
    sources: cite(),
    kind: "first-party-api",
    provider: "acme",
    endpoints: numbered(6, `endpoint-${index}`, () => ({
      model: oneOf(Object.keys(models)),
      ...maybe("prices", () => [{ components: [{ meter: "input", amount: 0.1 + below(5) }], sources: cite() }]),
    })),
  }));
  const capabilities = {
    reading: {
      name: "Reading",
      sources: cite(),
      category: "context",
      facts: { definition: { value: "It reads.", sources: cite() } },
    },
  };

  const folder = await mkdtemp(join(tmpdir(), "pedigree-invented-"));
  await cp(fixtureFolder, folder, { recursive: true });
  await mkdir(join(folder, "hosts"), { recursive: true });
  // JSON is YAML.
  for (const [file, records] of Object.entries({ capabilities, models, sources, hosts }))
    await writeFile(join(folder, file, "invented.yaml"), JSON.stringify(records, null, 1));
  return folder;
}
