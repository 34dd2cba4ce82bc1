import { expect, it } from "vitest";
import { buildGraph } from "../../src/graph/build-graph.ts";
import { View } from "../../src/graph/view.ts";
import { readFolder } from "../../src/server/dataset/read-folder.ts";
import { LogPricer, pricingProperties } from "../../src/usage/price-log.ts";
import { dataFolder } from "../data.ts";

it("prices by the claims that it needs as by all", async () => {
  const reading = await readFolder(dataFolder);
  if (!reading.ok) throw new Error("the data is not valid");
  const { data } = reading;
  const ids = [...data.records.Endpoint.values()].map((endpoint) => [
    endpoint["api-model-id"] ?? "none",
    endpoint.host,
  ]);
  const days = ["2024-02-01", "2025-06-30", "2026-01-01", "2026-11-01"];
  const lines = ids.flatMap(([model, host], index) => [
    { model, host, timestamp: days[index % 4], input_tokens: 300_000 * (index % 3), output_tokens: 10 },
    { model, timestamp: days[index % 4], input_tokens: 1_000, cache_read_input_tokens: 5 },
    // The search for similar names is slow.
    ...(index % 50 === 0 ? [{ model: `${model}-x`, timestamp: days[index % 4], input_tokens: 1_000 }] : []),
  ]);
  const pricedBy = (graph: ReturnType<typeof buildGraph>) => {
    const pricer = new LogPricer(new View(graph, "2026-11-30"), undefined);
    for (const line of lines) pricer.add(JSON.stringify(line));
    return pricer.result();
  };
  const needed = pricedBy(buildGraph({ ...data, releases: [], properties: pricingProperties }));
  expect(needed.models.filter(({ totals }) => totals.length > 0).length).toBeGreaterThan(100);
  expect(needed).toEqual(pricedBy(buildGraph({ ...data, releases: [] })));
});
