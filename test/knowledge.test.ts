import { beforeAll, describe, expect, it } from "vitest";
import { orphansOf } from "../src/graph/analysis/coverage.ts";
import { type Claim, isUnjudged } from "../src/graph/claims/claim.ts";
import { compareValues, type Value } from "../src/graph/claims/value.ts";
import { factsOf } from "../src/graph/entity-facts.ts";
import type { Entity, View } from "../src/graph/view.ts";
import { systemDay } from "../src/lib/day.ts";
import { runToEnd } from "../src/lib/interruptible.ts";
import { WorkBudget } from "../src/lib/work-budget.ts";
import { type Property, propertyRow } from "../src/records/properties.ts";
import { dataFolder, todayIn, viewsOf } from "./data.ts";

let view: View;
let claims: readonly Claim[];
beforeAll(async () => {
  view = (await viewsOf(dataFolder)).current(todayIn(dataFolder));
  claims = [...view.graph.claims];
});

const weights = (): Entity[] => [...view.all("Model"), ...view.all("Variant")];

const shown = (entity: Entity, property: Property) => factsOf(entity).fact(property).best;

const name = ({ subject, property, value }: Claim) => `${subject} ${property} ${value}`;

describe("the mistakes that catalogs are known for", () => {
  it("never show the limit, date or price of one host as the model's", () => {
    const foreign = weights().flatMap((entity) =>
      factsOf(entity)
        .facts()
        .flatMap(({ best }) =>
          best?.qualifiers.some(({ key }) => ["host", "region", "plan"].includes(key)) ? [name(best)] : [],
        ),
    );
    expect(foreign).toEqual([]);
    expect(claims.filter(({ property, subject }) => property === "price" && !subject.startsWith("Endpoint:"))).toEqual(
      [],
    );
  });

  it("never pass a host's document off as the maker's", () => {
    const wrong = claims.filter(({ subject, evidence, citations }) => {
      const entity = view.entity(subject);
      if (entity?.type !== "Model" || evidence.tier !== "primary") return false;
      const maker = factsOf(entity).value("developer");
      return (
        maker !== undefined &&
        citations.every(({ source }) => {
          const document = view.entity(source);
          return document && factsOf(document).value("source-tier") !== "primary";
        })
      );
    });
    expect(wrong.map(name)).toEqual([]);
  });

  it("never mix two definitions under one property", () => {
    const larger = (small: Property, large: Property) =>
      weights().flatMap((entity) => {
        const [a, b] = [shown(entity, small), shown(entity, large)];
        // 262,144 is not over 256k: makers print the one for the other.
        const over = a?.value !== undefined && b?.value !== undefined && Number(a.value) > Number(b.value);
        return over && compareValues(large, a.value as Value, b.value as Value) === "different"
          ? [`${name(a)} > ${name(b)}`]
          : [];
      });
    expect(larger("parameters-active", "parameters-total")).toEqual([]);
    expect(larger("max-output-tokens", "context-window")).toEqual([]);
    expect(larger("max-input-tokens", "context-window")).toEqual([]);
    const cutoffs = claims.filter(
      ({ property, qualifiers }) =>
        property === "knowledge-cutoff" &&
        qualifiers.some(({ key, value }) => key === "definition" && /training/.test(String(value))),
    );
    expect(cutoffs.map(name)).toEqual([]);
    const statedOf = ({ derivedFrom: [origin], subject }: Claim) => origin?.subject ?? subject;
    const later = weights().flatMap((entity) => {
      const [released, cutoff] = [shown(entity, "released-on"), shown(entity, "knowledge-cutoff")];
      return released &&
        cutoff &&
        statedOf(cutoff) === statedOf(released) &&
        String(cutoff.value).slice(0, 4) > String(released.value).slice(0, 4)
        ? [`${name(cutoff)} after ${name(released)}`]
        : [];
    });
    expect(later).toEqual([]);
  });

  it("never let zero, an empty word or a first of January 1970 stand for unknown", () => {
    const placeholders = claims.filter(({ property, state, value, detail }) => {
      if (state !== "known") return false;
      if (typeof value === "number") return value === 0 && property !== "score" && detail.price?.kind === undefined;
      const words = Array.isArray(value) ? value : [value];
      return words.some(
        (word) => typeof word === "string" && /^(|unknown|none|n\/?a|null|tbd|\?|-|1970.*)$/i.test(word.trim()),
      );
    });
    expect(placeholders.map(name)).toEqual([]);
  });
});

describe("the knowledge", () => {
  it("has at least one source behind every claim, read on a day that has been", () => {
    const bad = claims.filter(
      ({ citations }) =>
        citations.length === 0 || citations.some(({ accessedOn }) => !accessedOn || accessedOn > systemDay()),
    );
    expect(bad.map(name)).toEqual([]);
  });

  it("accepts exactly the claims that a check found in a source", () => {
    const judged = claims.filter(({ status }) => isUnjudged(status));
    const wrong = judged.filter(
      ({ status, citations }) => (status === "accepted") !== citations.some(({ check }) => check !== undefined),
    );
    expect(wrong.map(name)).toEqual([]);
    expect(judged.filter(({ status }) => status === "accepted").length).toBeGreaterThan(1_000);
  });

  it("explains every dispute that it does not leave open, and knows why each open one is", () => {
    const disputes = [...view.graph.disputes];
    expect(disputes.filter(({ explained }) => !explained).map(({ id }) => id)).toEqual([]);
    expect(disputes.filter(({ state, resolution }) => state === "resolved" && !resolution).map(({ id }) => id)).toEqual(
      [],
    );
  });

  it("joins every entity to another, and cites every source", () => {
    expect(runToEnd(orphansOf(view, new WorkBudget())).map(({ key }) => key)).toEqual([]);
  });

  it("never prefers an aggregator to a maker's own document without a curator's word", () => {
    const wrong = weights().flatMap((entity) =>
      factsOf(entity)
        .facts()
        .flatMap(({ best, claims: all, property }) => {
          if (best?.evidence.tier !== "aggregator" || best.rank === "preferred" || !propertyRow(property).functional)
            return [];
          const better = all.find(
            (claim) =>
              claim !== best &&
              claim.evidence.tier === "primary" &&
              isUnjudged(claim.status) &&
              claim.rank === "normal" &&
              claim.qualifiers.length === 0 &&
              claim.validUntil === undefined &&
              claim.polarity === "asserts" &&
              !String(best.value).startsWith(String(claim.value)),
          );
          return better ? [`${name(best)} over ${name(better)}`] : [];
        }),
    );
    expect(wrong).toEqual([]);
  });

  it("has a primary source for at least 60 % of what it says of the four labs of the first page", () => {
    const labs = new Set(["openai", "anthropic", "google-deepmind", "meta-ai"].map((slug) => `Provider:${slug}`));
    const facts = weights().flatMap((entity) => {
      const model = entity.type === "Variant" ? view.entity(factsOf(entity).value("model") as never) : entity;
      if (!model || !labs.has(String(factsOf(model).value("developer")))) return [];
      return [...(view.graph.nodes.get(entity.key)?.claims ?? [])].flatMap(([property, all]) => {
        const { best } = view.rank(all);
        return best && property !== "score" ? [best] : [];
      });
    });
    const primary = facts.filter(({ evidence }) => evidence.tier === "primary");
    expect(primary.length / facts.length).toBeGreaterThanOrEqual(0.6);
  });
});
