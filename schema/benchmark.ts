import { builder } from "./builder.ts";
import { ScoreConnection } from "./connections.ts";
import {
  currentField,
  edgeOne,
  edgePage,
  forwardArgs,
  isOfType,
  nestedList,
  scoreOrderArgs,
  whereArgs,
} from "./fields.ts";
import { BenchmarkType, EntityType, MetricType, NodeType, ProviderType, SourceType } from "./refs.ts";

builder.objectType(BenchmarkType, {
  description: "An evaluation.",
  interfaces: [NodeType, EntityType],
  ...isOfType("Benchmark"),
  fields: (t) => ({
    current: t.field(currentField(BenchmarkType)),
    maintainer: t.field({
      type: ProviderType,
      nullable: true,
      description: "Organization that maintains it; null when unknown.",
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
