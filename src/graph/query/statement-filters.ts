import type { WorkBudget } from "../../lib/work-budget.ts";
import { type Key, kindOf } from "../../records/kinds.ts";
import { propertyRow } from "../../records/properties.ts";
import { recordedOn } from "../claims/claim.ts";
import { comparabilityKey, type Dispute, isAmong } from "../claims/detect-disputes.ts";
import { formatValue } from "../claims/format-value.ts";
import type { Value } from "../claims/value.ts";
import { edgeItems } from "../edges.ts";
import type { Where } from "../list-arguments.ts";
import { keyOfReference, type Reference } from "../names/resolve-reference.ts";
import type { Entity, View } from "../view.ts";
import { driversOf, type ViewClaim, type ViewDispute, type ViewRelation, type ViewScore } from "../view-objects.ts";
import { checkReference, filterField, modelOf, textsIn } from "./filter-fields.ts";
import { type FilterTable, refuseNulls } from "./filter-table.ts";
import { testOf } from "./operators.ts";

/** The host of the endpoint that a dispute is about; empty for other subjects. */
export const hostsOf = (view: View, { subject }: Dispute): readonly Entity[] => {
  const endpoint = kindOf(subject) === "Endpoint" ? view.entity(subject) : undefined;
  return endpoint ? edgeItems(view, "Endpoint.host", endpoint) : [];
};

/** The filter by the entity that a claim or a dispute is about. */
const subjectFilter = <Item>(subjectOf: (item: Item) => Key) =>
  filterField("Entity that it is about.", {
    type: "custom",
    input: "EntityRef",
    check: checkReference,
    test: (view, given: Reference) => {
      const wanted = keyOfReference(view, given);
      return (item: Item) => subjectOf(item) === wanted;
    },
  });

/** The fields of the filters of claims and of what claims state: support, scores, disputes and transitions. */
export const statementFilters: Readonly<Record<string, FilterTable>> = {
  CapabilitySupport: {
    capability: filterField("The capability.", {
      type: "any",
      of: "Capability",
      get: (view, { relation }: ViewRelation) => [view.entity(relation.object)],
    }),
    level: filterField("How far it is supported.", {
      type: "enum",
      words: "SupportLevel",
      get: (_, { best }: ViewRelation) => [best.detail.level ?? "native"],
    }),
  },
  Score: {
    benchmark: filterField("Benchmark.", {
      type: "any",
      of: "Benchmark",
      get: (view, { score }: ViewScore) => [view.entity(score.benchmark)],
    }),
    model: filterField("Model that was evaluated, itself or through a variant.", {
      type: "any",
      of: "Model",
      get: (view, { score }: ViewScore) => modelOf(view, score.subject),
    }),
    variant: filterField("Variant.", {
      type: "any",
      of: "Variant",
      get: (view, { score }: ViewScore) => (kindOf(score.subject) === "Variant" ? [view.entity(score.subject)] : []),
    }),
    value: filterField("Result, in the unit of the metric.", {
      type: "float",
      get: (_, { best }: ViewScore) => best.value as number,
    }),
    metric: filterField("Name of the metric.", {
      type: "string",
      get: (_, { best }: ViewScore) => textsIn(best.detail.score?.metric),
    }),
    harness: filterField("Software that ran the evaluation.", {
      type: "string",
      get: (_, { best }: ViewScore) => textsIn(best.detail.score?.harness),
    }),
    reportedBy: filterField("Organization that reported it.", {
      type: "any",
      of: "Provider",
      get: (view, { best }: ViewScore) => {
        const reporter = best.detail.score?.reportedBy;
        return reporter ? [view.entity(reporter)] : [];
      },
    }),
    evaluatorRelationship: filterField("Who ran it, relative to the developer.", {
      type: "enum",
      words: "EvaluatorRelationship",
      get: (_, { best }: ViewScore) => textsIn(best.detail.score?.evaluator),
    }),
    comparabilityKey: filterField("Key of comparable scores.", {
      type: "string",
      get: (_, { best }: ViewScore) => textsIn(comparabilityKey(best)),
    }),
    measuredOn: filterField("Date of the run or its report.", {
      type: "date",
      get: (_, { best }: ViewScore) => textsIn(best.detail.score?.measuredOn),
    }),
  },
  Claim: {
    property: claimWords("Property.", "Property", ({ property }) => property),
    subject: subjectFilter(({ claim }: ViewClaim) => claim.subject),
    subjectKind: claimWords("Type of its subject.", "EntityKind", ({ subject }) => kindOf(subject)),
    value: filterField("Value.", {
      type: "custom",
      input: "ValueFilter",
      check: checkValue,
      test: (view, given: Where, work) => {
        const test = testOfValue(view, given, work);
        return ({ claim }: ViewClaim) => test(claim);
      },
    }),
    asStated: filterField("Words of the source.", {
      type: "string",
      get: (_, { claim }: ViewClaim) => textsIn(claim.asStated),
    }),
    status: claimWords("Assessment of the claim.", "ClaimStatus", ({ status }) => status),
    rank: claimWords("Which value to show.", "ClaimRank", ({ rank }) => rank),
    polarity: claimWords("Whether it states or denies the value.", "Polarity", ({ polarity }) => polarity),
    confidence: claimWords("Confidence of the graph.", "Confidence", ({ confidence }) => confidence),
    source: filterField("Any source that it cites.", {
      type: "any",
      of: "Source",
      get: (view, { claim }: ViewClaim) => claim.citations.map(({ source }) => view.entity(source)),
    }),
    disputed: filterField("Whether an open dispute concerns it.", {
      type: "boolean",
      get: (view, { claim }: ViewClaim) => {
        const node = view.graph.nodes.get(claim.subject);
        const disputes = node ? view.disputesOf(node) : [];
        return disputes.some((dispute) => dispute.state === "open" && isAmong(claim, dispute));
      },
    }),
    recordedAt: filterField("When the graph recorded it.", {
      type: "datetime",
      get: (_, { claim }: ViewClaim) => {
        const day = recordedOn(claim);
        return day === undefined ? [] : [`${day}T00:00:00Z`];
      },
    }),
  },
  Dispute: {
    property: filterField("Property.", {
      type: "enum",
      words: "Property",
      get: (_, { dispute }: ViewDispute) => [dispute.property],
    }),
    subject: subjectFilter(({ dispute }: ViewDispute) => dispute.subject),
    host: filterField("Host of the endpoint that it is about.", {
      type: "any",
      of: "Host",
      get: (view, { dispute }: ViewDispute) => hostsOf(view, dispute),
    }),
    kind: filterField("Why claims differ.", {
      type: "enum",
      words: "DisputeKind",
      get: (_, { dispute }: ViewDispute) => [dispute.kind],
    }),
    state: filterField("Whether it is settled.", {
      type: "enum",
      words: "DisputeState",
      get: (_, { dispute }: ViewDispute) => [dispute.state],
    }),
  },
  Transition: {
    model: filterField("Predecessor or successor, or the model of either.", {
      type: "any",
      of: "Model",
      get: (view, { relation }: ViewRelation) => [
        ...modelOf(view, relation.subject),
        ...modelOf(view, relation.object),
      ],
    }),
    driver: filterField("Category of any driver.", {
      type: "enum",
      words: "DriverCategory",
      get: (_, relationship: ViewRelation) => driversOf(relationship).map(({ driver }) => driver.category),
    }),
    concept: filterField("Concept of any driver.", {
      type: "any",
      of: "Concept",
      get: (view, relationship: ViewRelation) =>
        driversOf(relationship).flatMap(({ driver }) => (driver.concept ? (view.entity(driver.concept) ?? []) : [])),
    }),
  },
};

function claimWords(description: string, words: string, get: (claim: ViewClaim["claim"]) => string) {
  return filterField(description, { type: "enum", words, get: (_, { claim }: ViewClaim) => [get(claim)] });
}

function checkValue(view: View, { entity, ...given }: Where): void {
  if (entity !== undefined) checkReference(view, entity as Reference);
  for (const condition of Object.values(given)) if (condition !== undefined) refuseNulls(condition as Where);
}

/** Work units to format a value as text, in addition to those of its condition. */
const unitsPerText = 1.75;

/** Tests the value of a claim; the condition is `@oneOf` text, quantity, date, boolean and entity. */
function testOfValue(view: View, given: Where, work: WorkBudget): (claim: ViewClaim["claim"]) => boolean {
  if (given.text !== undefined) {
    const test = testOf("string", given.text as Where);
    return (claim) => {
      work.spend(unitsPerText);
      return claim.value !== undefined && test(textsOf(view, claim, claim.value));
    };
  }
  if (given.entity !== undefined) {
    const wanted = keyOfReference(view, given.entity as Reference);
    return ({ property, value }) => propertyRow(property).value.type === "entity" && value === wanted;
  }
  const [type, condition, kinds] =
    given.quantity !== undefined
      ? (["decimal", given.quantity, ["long", "decimal", "money"]] as const)
      : given.date !== undefined
        ? (["date", given.date, ["date"]] as const)
        : (["boolean", given.boolean, ["boolean"]] as const);
  const test = testOf(type, condition as Where);
  return ({ property, value }) =>
    value !== undefined &&
    (kinds as readonly string[]).includes(propertyRow(property).value.type) &&
    test(type === "date" ? [value] : value);
}

/** The formatted value of a claim, or the items of a list. */
const textsOf = (view: View, { property, detail }: ViewClaim["claim"], value: Value): readonly string[] =>
  Array.isArray(value)
    ? value
    : [formatValue(property, value, { nameOf: (key) => view.entity(key)?.name ?? key, price: detail.price })];
