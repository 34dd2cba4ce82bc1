import { beforeAll, expect, it } from "vitest";
import { type PriceQuote, quoteSteps, sumQuotes } from "../../src/graph/analysis/quote.ts";
import { buildGraph } from "../../src/graph/build-graph.ts";
import { findEndpoint } from "../../src/graph/names/find-endpoint.ts";
import { View } from "../../src/graph/view.ts";
import { runToEnd } from "../../src/lib/interruptible.ts";
import { WorkBudget } from "../../src/lib/work-budget.ts";
import type { CachedData } from "../../src/parse/parsed-data.ts";
import { readCached } from "../../src/parse/read-data.ts";
import { LogPricer, pricingPart } from "../../src/usage/price-log.ts";
import { readUse } from "../../src/usage/read-use.ts";
import { dataFolder } from "../data.ts";
import { usageLog } from "./usage-log.ts";

let data: CachedData;
beforeAll(async () => {
  const reading = await readCached(dataFolder);
  if (!reading.ok) throw new Error("the data is not valid");
  data = reading.data;
});

const viewOf = (graph: ReturnType<typeof buildGraph>) => new View(graph, "2026-11-30");

function priced(view: View, lines: readonly string[]) {
  const pricer = new LogPricer(view, undefined);
  for (const line of lines) pricer.add(line);
  return pricer.result();
}

it("prices by the claims that it needs as by all", () => {
  const ids = [...data.records.Endpoint.values()].map((endpoint) => [
    endpoint["api-model-id"] ?? "none",
    endpoint.host,
  ]);
  const days = ["2024-02-01", "2025-06-30", "2026-01-01", "2026-11-01"];
  const lines = ids
    .flatMap(([model, host], index) => [
      { model, host, timestamp: days[index % 4], input_tokens: 300_000 * (index % 3), output_tokens: 10 },
      { model, timestamp: days[index % 4], input_tokens: 1_000, cache_read_input_tokens: 5 },
      // The search for similar names is slow.
      ...(index % 50 === 0 ? [{ model: `${model}-x`, timestamp: days[index % 4], input_tokens: 1_000 }] : []),
    ])
    .map((line) => JSON.stringify(line));
  const needed = priced(viewOf(buildGraph({ ...data, releases: [], part: pricingPart })), lines);
  expect(needed.models.filter(({ totals }) => totals.length > 0).length).toBeGreaterThan(100);
  expect(needed).toEqual(priced(viewOf(buildGraph({ ...data, releases: [] })), lines));
});

it("prices equal uses together as each of them alone", () => {
  const lines = usageLog(data.records, 2_000, 7);
  const view = viewOf(buildGraph({ ...data, releases: [], part: pricingPart }));
  const work = new WorkBudget();
  const quotes = new Map<string, PriceQuote[]>();
  const seen = new Set<string>();
  for (const line of lines) {
    const use = readUse(JSON.parse(line));
    if ("skipped" in use) throw new Error(use.skipped);
    if (use.id !== undefined && seen.has(use.id)) continue;
    seen.add(use.id ?? "");
    const found = runToEnd(findEndpoint(view, use, work));
    if (found.kind !== "found") continue;
    const day = new Date(use.instant).toISOString().slice(0, 10);
    const endpoint = found.entity as PriceQuote["endpoint"];
    const quote = runToEnd(quoteSteps(view, { ...use, endpoint, day }, work));
    const key = `${use.model} ${use.host}`;
    quotes.set(key, [...(quotes.get(key) ?? []), quote]);
  }
  const { models, totals } = priced(view, lines);
  expect(totals).toEqual(sumQuotes([...quotes.values()].flat()));
  for (const { model, host, totals, unpriced, lines } of models.filter(({ endpoint }) => endpoint !== undefined)) {
    const own = quotes.get(`${model} ${host}`) ?? [];
    expect([model, totals, unpriced, lines]).toEqual([
      model,
      sumQuotes(own),
      own.filter(({ total }) => total === undefined).length,
      own.length,
    ]);
  }
});
