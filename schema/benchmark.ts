import { globalIdOf } from "../src/graph/global-id.ts";
import { builder } from "./builder.ts";
import { ScoreConnection } from "./connections.ts";
import { current, edgeOne, edgePage, forwardArgs, nestedList, scoreOrderArgs, whereArgs } from "./fields.ts";
import { BenchmarkType, EntityType, MetricType, ProviderType, SourceType } from "./refs.ts";

builder.node(BenchmarkType, {
  description: "An evaluation.",
  interfaces: [EntityType],
  id: { resolve: globalIdOf },
  isTypeOf: (value) => (value as { type?: string }).type === "Benchmark",
  fields: (t) => ({
    current: t.field({
      type: BenchmarkType,
      nullable: true,
      description: "Itself in the current view; null if it is no longer in the graph.",
      resolve: current<"Benchmark">,
    }),
    maintainer: t.field({
      type: ProviderType,
      nullable: true,
      description: "Organisation that keeps it; null when unknown.",
      resolve: edgeOne("Benchmark.maintainer"),
    }),
    metrics: t.field({
      type: [MetricType],
      description: "Metrics that it reports, main one first.",
      resolve: ({ record }) => [...record.metrics],
    }),
    introducedBy: t.field({
      type: SourceType,
      nullable: true,
      description: "Source that introduced it; null when unknown.",
      resolve: edgeOne("Benchmark.introducedBy"),
    }),
    scores: t.field({
      type: ScoreConnection,
      nullable: true,
      directives: nestedList,
      description: "Results on it, newest first.",
      args: { ...scoreOrderArgs, ...whereArgs("Score"), ...forwardArgs },
      resolve: edgePage("Benchmark.scores"),
    }),
  }),
});
