import { comparabilityKey } from "../src/graph/claims/detect-disputes.ts";
import type { Entity as EntityHandle } from "../src/graph/view.ts";
import { mapAwaitable } from "../src/lib/awaitable.ts";
import { builder } from "./builder.ts";
import { EvaluatorRelationshipEnum } from "./enums.ts";
import { isOfType } from "./fields.ts";
import {
  BenchmarkType,
  EntityType,
  MetricType,
  NodeType,
  ProviderType,
  ScoreType,
  SourcedType,
  VariantType,
} from "./refs.ts";

builder.objectType(ScoreType, {
  description: "One result of one model or variant on one benchmark, with its conditions.",
  interfaces: [NodeType, SourcedType],
  ...isOfType("Score"),
  fields: (t) => ({
    subject: t.field({
      type: EntityType,
      description: "Model or variant that was evaluated, as the source names it.",
      resolve: ({ view, score }, _, { load }) => load.known(view, score.subject),
    }),
    variant: t.field({
      type: VariantType,
      nullable: true,
      description: "Variant that was evaluated; null when the source names the model alone.",
      resolve: ({ view, score }, _, { load }) =>
        score.subject.startsWith("Variant:") ? load.known<"Variant">(view, score.subject) : null,
    }),
    benchmark: t.field({
      type: BenchmarkType,
      description: "Benchmark that was used.",
      resolve: ({ view, score }, _, { load }) => load.known<"Benchmark">(view, score.benchmark),
    }),
    metric: t.field({
      type: MetricType,
      description: "Metric of the value.",
      resolve: ({ view, score, best }, _, { load }) =>
        mapAwaitable(load.known<"Benchmark">(view, score.benchmark), (benchmark) =>
          metricOf(benchmark, best.detail.score?.metric),
        ),
    }),
    value: t.float({ description: "Result, in the unit of the metric.", resolve: ({ best }) => best.value as number }),
    margin: t.float({
      nullable: true,
      description: "Half-width of the 95 % interval, in the same unit; null when not given.",
      resolve: ({ best }) => best.detail.score?.margin,
    }),
    setup: t.string({
      nullable: true,
      description: "Protocol in words: shots, attempts, tools, reasoning effort; null when not given.",
      resolve: ({ best }) => best.detail.score?.setup,
    }),
    harness: t.string({
      nullable: true,
      description: "Software and version that ran it; null when not given.",
      resolve: ({ best }) => best.detail.score?.harness,
    }),
    reportedBy: t.field({
      type: ProviderType,
      nullable: true,
      description: "Organization that reported it; null when unknown.",
      resolve: ({ view, best }, _, { load }) => {
        const reporter = best.detail.score?.reportedBy;
        return reporter === undefined ? null : load.known<"Provider">(view, reporter);
      },
    }),
    evaluatorRelationship: t.field({
      type: EvaluatorRelationshipEnum,
      description: "Who ran it, relative to the developer.",
      resolve: ({ best }) => best.detail.score?.evaluator ?? "third-party",
    }),
    measuredOn: t.field({
      type: "PartialDate",
      nullable: true,
      description: "Date of the run or its report; null when unknown.",
      resolve: ({ best }) => best.detail.score?.measuredOn,
    }),
    comparabilityKey: t.string({
      nullable: true,
      description:
        "Scores with equal keys were obtained alike and may be ranked together; null when no setup is given, since what it " +
        "may be compared with is then unknown.",
      resolve: ({ best }) => comparabilityKey(best),
    }),
  }),
});

builder.objectType(MetricType, {
  description: "A metric of a benchmark.",
  fields: (t) => ({
    name: t.exposeString("name", { description: "Name, for example accuracy." }),
    unit: t.string({
      nullable: true,
      description: "Unit, for example percent; null when there is none.",
      resolve: ({ unit }) => unit,
    }),
    higherIsBetter: t.boolean({
      description: "Whether larger is better.",
      resolve: (metric) => metric["higher-is-better"],
    }),
  }),
});

/** The metric of a score by name; one that the benchmark does not list has a name only. */
const metricOf = ({ record }: EntityHandle<"Benchmark">, name: string | undefined) =>
  record.metrics.find((metric) => metric.name === name) ?? {
    ...record.metrics[0],
    name: name ?? "",
    unit: undefined,
    "higher-is-better": true,
  };
