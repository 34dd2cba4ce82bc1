import type { DisputeRecord } from "../../records/entity.ts";
import type { Key } from "../../records/kinds.ts";
import { type Property, propertyRow } from "../../records/properties.ts";
import type { disputeKinds, disputeStates } from "../../records/vocabulary.ts";
import { type Claim, isLive, overlaps } from "./claim.ts";
import { catalogOf, type Ruling, rounding, ruleFor, ruleForCondition, unitRuling } from "./explain-dispute.ts";
import { shareHours } from "./price-hours.ts";
import { compareClaimValues, rankClaims, tiedWith } from "./rank-claims.ts";
import { compareValues } from "./value.ts";

/** Claims about one property of one entity that cannot all be true. */
export interface Dispute {
  /** `Model.llama-3-3.sizes-available`, followed by the object of a relation or the conditions, if any. */
  readonly id: string;
  readonly subject: Key;
  readonly property: Property;
  /** At least two, best first. */
  readonly claims: readonly Claim[];
  readonly kind: keyof typeof disputeKinds;
  readonly state: keyof typeof disputeStates;
  /** How it was settled; undefined while open. */
  readonly resolution: string | undefined;
  /** What is known about an open dispute; undefined when nothing is. */
  readonly note: string | undefined;
  /** The claim that prevailed; undefined while open, or when none did. */
  readonly preferred: Claim | undefined;
  readonly openedOn: string;
  readonly resolvedOn: string | undefined;
  /** Whether a rule or a curator explains why the claims differ. */
  readonly explained: boolean;
}

/** Whether a dispute is about a claim, or about one of the same property that it is derived from. */
export const isAmong = ({ id, property, derivedFrom }: Claim, { claims }: Pick<Dispute, "claims">): boolean =>
  claims.some(
    (claim) => claim.id === id || (claim.property === property && derivedFrom.some((origin) => origin.id === claim.id)),
  );

/** Disputes do not depend on the day of a view: only periods without an end are current on this day. */
const farFuture = "9999-12-31";

export interface EndpointContext {
  /** Whether the identifier of the endpoint points to different models over time. */
  readonly isFloating?: boolean;
  /** Claims about the served model or variant; absent when the host belongs to its developer. */
  readonly served?: ReadonlyMap<Property, readonly Claim[]>;
}

/** The disputes among the claims about one subject, open ones first. */
export function buildDisputes(
  claimsByProperty: ReadonlyMap<Property, readonly Claim[]>,
  curated: readonly DisputeRecord[],
  { isFloating = false, served }: EndpointContext = {},
): Dispute[] {
  const disputes: Dispute[] = [];
  const used = new Set<DisputeRecord>();
  const trained = claimsByProperty.get("training-data-cutoff")?.filter(isLive);
  for (const [property, claims] of claimsByProperty) {
    const shown = () => rankClaims(claims, farFuture).best;
    for (const [scope, group] of scopesOf(property, claims)) {
      const record = curated.find((one) => !used.has(one) && matches(one, property, scope, group));
      const rivals = disagreeing(group);
      if (rivals.length > 1) {
        if (record) used.add(record);
        const ruling = record ?? ruleFor(rivals, { all: group, isFloating, shown, about: claims, trained });
        disputes.push(disputeOf(rivals, scope, ruling, record));
      }
    }
  }
  disputes.push(...scopeDisputes(claimsByProperty, served), ...conditionDisputes(claimsByProperty, disputes));
  const window = curated.find((one) => !used.has(one) && one.property === "context-window");
  const input = inputDispute(claimsByProperty, isFloating, window);
  if (input) {
    disputes.push(input);
    if (window) used.add(window);
  }
  // A curated dispute is one even where no rule detects a difference.
  for (const record of curated) {
    const claims = (claimsByProperty.get(record.property as Property) ?? []).filter((claim) => concerns(record, claim));
    if (!used.has(record) && claims.length > 1) disputes.push(disputeOf(claims, "", record, record));
  }
  return unique(disputes).sort(
    (a, b) => Number(a.state === "resolved") - Number(b.state === "resolved") || (a.id < b.id ? -1 : 1),
  );
}

/** Numbers disputes with equal ids. */
function unique(disputes: readonly Dispute[]): Dispute[] {
  const seen = new Map<string, number>();
  return disputes.map((dispute) => {
    const count = (seen.get(dispute.id) ?? 0) + 1;
    seen.set(dispute.id, count);
    return count === 1 ? dispute : { ...dispute, id: `${dispute.id}-${count}` };
  });
}

/** Groups claims that can be compared: those with equal conditions and, for a relation, the same object. */
export function scopesOf(property: Property, claims: readonly Claim[]): Map<string, Claim[]> {
  const scopes = new Map<string, Claim[]>();
  for (const claim of claims) {
    const scope = scopeOf(property, claim);
    if (scope === undefined) continue;
    const group = scopes.get(scope);
    if (group) group.push(claim);
    else scopes.set(scope, [claim]);
  }
  return scopes;
}

/** Undefined for a property that allows several values and has no rule to compare them. */
function scopeOf(property: Property, claim: Claim): string | undefined {
  const conditions = claim.qualifiers
    .filter(({ key }) => key !== "definition")
    .map(({ key, value }) => `${key}=${value}`)
    .concat(claim.detail.bound ?? [])
    .sort();
  if (property === "score")
    return [scoreConditions(claim), claim.detail.score?.reportedBy ?? "", ...conditions].join(";");
  if (property === "price") {
    const { meter, tier, currency, inputTokensAbove, region, plan, hours } = claim.detail.price ?? {};
    return [meter, tier, currency, inputTokensAbove, region, plan, hours && "hours", ...conditions]
      .filter(Boolean)
      .join(";");
  }
  if (propertyRow(property).functional) return conditions.join(";");
  // A relation is disputed per object: whether it exists, and its details.
  return propertyRow(property).value.type === "entity" && property !== "succeeded-by"
    ? [String(claim.value), ...conditions].join(";")
    : undefined;
}

/** How a score was obtained, as far as its source states it. */
export function scoreConditions(claim: Claim): string {
  const { benchmark, metric, setup, harness } = claim.detail.score ?? {};
  return [benchmark?.slice("Benchmark:".length), metric, setup, harness]
    .map((part) => (part ?? "").toLowerCase().replaceAll(/[^a-z0-9.%+-]+/g, "-"))
    .join("/");
}

/** Scores with equal keys were obtained alike and may be ranked together; undefined where the source states no setup. */
export const comparabilityKey = (claim: Claim): string | undefined =>
  claim.detail.score?.setup === undefined ? undefined : scoreConditions(claim);

/** The claims of a group that conflict with another one, best first; empty when all can be true. */
function disagreeing(group: readonly Claim[]): readonly Claim[] {
  const involved = new Set<Claim>();
  for (const [index, a] of group.entries())
    for (const b of group.slice(index + 1))
      if (clash(a, b)) {
        involved.add(a);
        involved.add(b);
      }
  return rankClaims([...involved], farFuture).claims;
}

function clash(a: Claim, b: Claim): boolean {
  const judged = (claim: Claim) => claim.status !== "retracted";
  if (!judged(a) || !judged(b) || (!isLive(a) && !isLive(b))) return false;
  if (a.polarity !== b.polarity) return compareClaimValues(a, b) === "same";
  if (a.polarity === "denies") return false;
  return compareClaimValues(a, b) !== "same" && overlaps(a, b) && haveCommonHours(a, b);
}

/** Whether prices by the hour apply at a common hour; true for all other claims. */
const haveCommonHours = (a: Claim, b: Claim): boolean =>
  shareHours(a.detail.price ?? {}, b.detail.price ?? {}, Date.parse(a.readOn));

/** Whether a curated dispute is about this group of claims. */
function matches(record: DisputeRecord, property: Property, scope: string, group: readonly Claim[]): boolean {
  // Without a condition, it is about what the records state, not about rows of catalogs alone.
  const isMeant = (claim: Claim) => concerns(record, claim) && (record.qualifiers || !claim.evidence.isImported);
  if (record.property !== property || !group.some(isMeant)) return false;
  const wanted = Object.entries(record.qualifiers ?? {}).map(([key, value]) => `${key}=${value}`);
  return wanted.every((condition) => scope.split(";").includes(condition));
}

/** Whether a curated dispute includes this claim; one without `object` and `between` includes all. */
function concerns({ object, between }: DisputeRecord, claim: Claim): boolean {
  const target = claim.detail.score?.benchmark ?? claim.value;
  return (
    (object === undefined || String(target).endsWith(`:${object}`)) &&
    (between === undefined || claim.citations.some(({ source }) => between.some((slug) => source === `Source:${slug}`)))
  );
}

function disputeOf(
  claims: readonly Claim[],
  scope: string,
  { kind, state, resolution = ruleFor(claims).resolution, holds, allHold = false }: Ruling,
  record?: DisputeRecord,
): Dispute {
  const [first] = claims;
  if (!first) throw new Error("a dispute has claims");
  const best = holds ?? rankClaims(claims, farFuture).best ?? claims.find(isLive);
  const isTie = state === "resolved" && !allHold && !holds && best !== undefined && isTied(best, claims);
  const noticed =
    claims
      .map(({ readOn }) => readOn)
      .sort()
      .at(-1) ?? "";
  const id = `${first.subject.replace(":", ".")}.${first.property}`;
  return {
    id: scope === "" ? id : `${id}.${scope.replaceAll(/[^A-Za-z0-9.=-]+/g, "-")}`,
    subject: first.subject,
    property: first.property,
    claims,
    kind,
    state,
    resolution: isTie && !record ? `${resolution} ${tie}` : state === "resolved" ? resolution : undefined,
    note: state === "open" ? resolution : undefined,
    preferred: state === "resolved" && !allHold && !isTie && !record?.["none-prevailed"] ? best : undefined,
    openedOn: record?.["opened-on"] ?? noticed,
    resolvedOn: state === "resolved" ? (record?.["resolved-on"] ?? noticed) : undefined,
    explained: record !== undefined || kind !== "genuine",
  };
}

const tie = "Neither is preferred: their evidence is equal.";

const isTied = (best: Claim, claims: readonly Claim[]): boolean => tiedWith(best, claims, farFuture).length > 0;

const liveOf = (claims: readonly Claim[] | undefined) =>
  (claims ?? []).filter(
    (claim) =>
      isLive(claim) && typeof claim.value === "number" && claim.qualifiers.length === 0 && claim.polarity === "asserts",
  );

/**
 * Compares total with input: sources that state only the longest input, with those that state the whole context window.
 * The two agree when they are equal or when the total leaves room for the output.
 */
function inputDispute(
  claims: ReadonlyMap<Property, readonly Claim[]>,
  isFloating: boolean,
  record: DisputeRecord | undefined,
): Dispute | undefined {
  const totals = liveOf(claims.get("context-window"));
  const tellTotals = new Set(totals.map(catalogOf));
  const inputs = liveOf(claims.get("max-input-tokens")).filter((claim) => !tellTotals.has(catalogOf(claim)));
  const total = rankClaims(totals, farFuture).best;
  const input = total && inputs.find((claim) => overlaps(claim, total) && claim.value !== total.value);
  if (!input) return undefined;
  const ruling =
    record ?? inputRuling(total, input, claims) ?? ruleFor([total, input], { all: [...totals, ...inputs], isFloating });
  // Both values are true, each for what it counts.
  return disputeOf([total, input], "input", { ...ruling, allHold: ruling.kind === "definition" }, record);
}

function inputRuling(total: Claim, input: Claim, claims: ReadonlyMap<Property, readonly Claim[]>): Ruling | undefined {
  const [all, part] = [Number(total.value), Number(input.value)];
  if (compareValues("context-window", all, part) !== "different") return rounding;
  // What the source of the input says itself proves nothing about its own meaning.
  const byOthers = (property: Property) =>
    liveOf(claims.get(property)).filter((claim) => catalogOf(claim) !== catalogOf(input));
  const outputs = byOthers("max-output-tokens").map(({ value }) => Number(value));
  const inputs = byOthers("max-input-tokens");
  const isInput =
    part < all &&
    (inputs.some(({ value }) => compareValues("max-input-tokens", Number(value), part) !== "different") ||
      outputs.some((output) => compareValues("context-window", part + output, all) !== "different") ||
      part >= 0.95 * all);
  if (!isInput) return undefined;
  return {
    kind: "definition",
    state: "resolved",
    resolution: "One value is the total of input and output, the other the longest input.",
  };
}

const limits = ["context-window", "max-input-tokens", "max-output-tokens"] as const;

/**
 * Compares host with model: a lower limit applies at that host only; a higher one disputes the claims about the model.
 */
function scopeDisputes(
  claims: ReadonlyMap<Property, readonly Claim[]>,
  served: ReadonlyMap<Property, readonly Claim[]> | undefined,
): Dispute[] {
  if (!served) return [];
  return limits.flatMap((property) => {
    const here = rankClaims(liveOf(claims.get(property)), farFuture).best;
    const model = here && rankClaims(liveOf(served.get(property)), farFuture).best;
    if (!model || compareClaimValues(here, model) !== "different") return [];
    const ruling =
      unitRuling([here, model]) ??
      (Number(here.value) < Number(model.value)
        ? lowerAtHost
        : property === "max-output-tokens"
          ? outputAtHost
          : higherAtHost);
    return [disputeOf([here, model], "model", ruling)];
  });
}

const lowerAtHost: Ruling = {
  kind: "scope",
  state: "resolved",
  resolution: "The host allows less than the model can take; each value holds in its place.",
  allHold: true,
};

const outputAtHost: Ruling = {
  kind: "scope",
  state: "resolved",
  resolution: "Each host sets a limit of output of its own; it is none of the model.",
  allHold: true,
};

const higherAtHost: Ruling = {
  kind: "genuine",
  state: "open",
  resolution: "The host claims more than is known of the model.",
};

/** Values under a condition, such as at one host, that differ from the value shown for the subject. */
function conditionDisputes(
  claimsByProperty: ReadonlyMap<Property, readonly Claim[]>,
  known: readonly Dispute[],
): Dispute[] {
  return [...claimsByProperty].flatMap(([property, claims]) => {
    if (!propertyRow(property).functional || property === "score" || property === "price") return [];
    const shown = rankClaims(claims, farFuture).best;
    return [...scopesOf(property, claims)].flatMap(([scope, group]) => {
      const here = scope && group.find((claim) => isLive(claim) && claim.polarity === "asserts");
      if (!here || !shown || compareClaimValues(here, shown) === "same" || !overlaps(here, shown)) return [];
      if (known.some((dispute) => isAmong(here, dispute)) || fitsBound(here, shown)) return [];
      return [
        disputeOf(
          [shown, here],
          `condition;${scope}`,
          ruleForCondition(here, shown, claimsByProperty.get("training-data-cutoff")),
        ),
      ];
    });
  });
}

/** Whether a date is within the bound that another claim states. */
function fitsBound({ detail: { bound }, value }: Claim, { value: date }: Claim): boolean {
  if (bound === "not-before") return String(date) >= String(value);
  return bound === "not-after" && String(date) <= String(value);
}
