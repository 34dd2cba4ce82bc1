import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Catalog } from "../../src/catalogs/catalog.ts";
import { catalogs } from "../../src/catalogs/catalogs.ts";
import type { Layer } from "../../src/catalogs/listing.ts";
import { mergeLayers } from "../../src/catalogs/merge-layers.ts";
import { readAnswer } from "../../src/catalogs/read-answer.ts";
import { sourceOf } from "../../src/catalogs/row-history.ts";
import { readCached } from "../../src/parse/read-data.ts";
import type { Records } from "../../src/records/records.ts";
import { dataFolder } from "../data.ts";
import type { Json } from "./answers.ts";

/** A row as the labels give it: what tells which model it is about. */
interface Labeled {
  readonly catalog: "models.dev" | "litellm" | "openrouter";
  readonly host: string;
  readonly id: string;
  readonly name?: string;
  readonly family?: string;
  readonly mode?: string;
  readonly "hugging-face-id"?: string;
  readonly "canonical-slug"?: string;
}

interface Pair {
  readonly a: Labeled;
  readonly b: Labeled;
  readonly same: boolean;
  /** Whether the dates in both rows allow no more than to call it the same model. */
  readonly level?: "exact" | "model";
  readonly why?: string;
}

const pairs: readonly Pair[] = parse(readFileSync(new URL("./pairs.yaml", import.meta.url), "utf8"));

const rowsIn = (catalog: Labeled["catalog"]): readonly Labeled[] =>
  pairs.flatMap(({ a, b }) => [a, b]).filter((row) => row.catalog === catalog);

/** The labeled rows as answers of their catalogs; each has a limit, so that its endpoint cites it. */
function answers(): Readonly<Record<string, Json>> {
  const providers: Json = {};
  for (const { host, id, name, family } of rowsIn("models.dev")) {
    providers[host] ??= { name: host, models: {} };
    providers[host].models[id] = { id, name, family, limit: { context: 1 } };
  }
  const litellm = rowsIn("litellm").map(({ host, id, mode }) => [
    id,
    { litellm_provider: host, mode, max_input_tokens: 1 },
  ]);
  const data = rowsIn("openrouter").map((row) => ({
    id: row.id,
    name: row.name,
    hugging_face_id: row["hugging-face-id"],
    canonical_slug: row["canonical-slug"],
    context_length: 1,
  }));
  return { "models-dev": { models: {}, providers }, litellm: Object.fromEntries(litellm), openrouter: { data } };
}

const name = ({ catalog, host, id }: Labeled) => `${catalog} ${host} ${id}`;

describe("labeled pairs of rows", () => {
  /** What each row is taken to be about, `Variant:slug` or `Model:slug`. */
  const served = new Map<string, string>();
  let records: Records;

  beforeAll(async () => {
    const reading = await readCached(dataFolder);
    if (!reading.ok) throw new Error("the data is not sound");
    const given = answers();
    const layers = catalogs.map((catalog: Catalog): Layer => {
      const { hosts, listings, skipped } = readAnswer(catalog, given[catalog.id]);
      return { format: 1, catalog: catalog.id, dated: "2026-08-01", hosts, listings, skipped };
    });
    records = mergeLayers(reading.data.records, layers).records;
    const places = new Map<string, string>();
    for (const { facts, model, variant } of records.Endpoint.values())
      for (const statement of Object.values(facts ?? {}).flat() as Json[])
        for (const { source, locator } of statement.sources as Json[])
          places.set(`${source} ${locator}`, variant === undefined ? `Model:${model}` : `Variant:${variant}`);
    const limits: Json = {
      "models-dev": "/limit/context",
      litellm: "/max_input_tokens",
      openrouter: "/context_length",
    };
    for (const catalog of catalogs) {
      const source = sourceOf({ catalog: catalog.id, dated: "2026-08-01" });
      for (const { pointer, value } of catalog.rows(given[catalog.id]).rows as Json[]) {
        const [host, id] =
          catalog.id === "models-dev"
            ? ["models.dev", `${value.host} ${value.model.id}`]
            : catalog.id === "litellm"
              ? ["litellm", `${value.model.litellm_provider} ${value.key}`]
              : ["openrouter", `openrouter ${value.id}`];
        const target = places.get(`${source} ${pointer}${limits[catalog.id]}`);
        if (target) served.set(`${host} ${id}`, target);
      }
    }
  });

  const modelOf = (target: string) =>
    target.startsWith("Model:") ? target : `Model:${records.Variant.get(target.slice("Variant:".length))?.model}`;

  const meet = ({ a, b, level }: Pair): boolean => {
    const [one, other] = [served.get(name(a)), served.get(name(b))] as [string, string];
    return level === "model" ? modelOf(one) === modelOf(other) : one === other;
  };

  it("are three hundred, and every row of them is imported", () => {
    expect(pairs.length).toBe(300);
    expect([true, false].map((same) => pairs.filter((pair) => pair.same === same).length)).toEqual([200, 100]);
    expect(pairs.flatMap(({ a, b }) => [a, b]).filter((row) => !served.has(name(row)))).toEqual([]);
  });

  it("meet in one node when they are the same, and nearly never when they are not", () => {
    const same = pairs.filter((pair) => pair.same);
    const missed = same.filter((pair) => !meet(pair));
    const wrong = pairs.filter((pair) => !pair.same && meet(pair));
    const found = same.length - missed.length;
    const [recall, precision] = [found / same.length, found / (found + wrong.length)];
    for (const pair of [...missed, ...wrong])
      console.info(
        `${pair.same ? "missed" : "wrong"}: ${name(pair.a)} (${served.get(name(pair.a))}), ${name(pair.b)} (${served.get(name(pair.b))})${pair.why ? `: ${pair.why}` : ""}`,
      );
    console.info(`recall ${recall.toFixed(3)}, precision ${precision.toFixed(4)}`);
    expect(recall).toBeGreaterThanOrEqual(0.93);
    expect(precision).toBeGreaterThanOrEqual(0.99);
  });
});
