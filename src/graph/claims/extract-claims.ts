import { hash as digest } from "node:crypto";
import { getOrInsert, listOf, none } from "../../lib/collections.ts";
import type { Interruptible } from "../../lib/interruptible.ts";
import type { PriceRecord } from "../../records/endpoint.ts";
import { type Key, type Kind, kindNames, slugOf } from "../../records/kinds.ts";
import type { Property } from "../../records/properties.ts";
import type { AnyRecord } from "../../records/records.ts";
import type { CitationRecord, StatementRecord } from "../../records/statement.ts";
import type { DriverRecord, ScoreRecord } from "../../records/weights.ts";
import {
  type Citation,
  type Claim,
  confidenceOf,
  type Detail,
  type Evidence,
  isUnjudged,
  noDetail,
  type Qualifier,
  type RecordedPeriod,
} from "./claim.ts";
import type { ClaimContext } from "./claim-context.ts";
import { type Authority, authorityOver, evidenceOf, ownerOf } from "./evidence.ts";
import type { Value } from "./value.ts";

type Relation = string | (StatementRecord & Record<string, unknown>);

/** Record keys with a plain attribute as value, and the property that each states. */
const attributeKeys = {
  "api-model-id": "api-model-id",
  category: "kind",
  kind: "kind",
  kinds: "variant-kinds",
  level: "kind",
  "published-on": "published-on",
  quantization: "quantization",
  roles: "roles",
  "size-label": "size-label",
  "snapshot-date": "snapshot-date",
  specialization: "specialization",
  tier: "source-tier",
  type: "kind",
} as const satisfies Record<string, Property>;

type Targets = Readonly<Record<string, Kind>>;

/** The property that a relation key states for this kind, and the kind of target under each key of its statement. */
const relationsOf = (kind: Kind): Readonly<Record<string, readonly [Property, Targets]>> => ({
  broader: ["broader", { concept: "Concept" }],
  deploys: ["deploys", { model: "Model", variant: "Variant" }],
  "derived-from": ["derived-from", { variant: "Variant" }],
  examples: [
    "example",
    {
      model: "Model",
      variant: "Variant",
      family: "ModelFamily",
      product: "Product",
      capability: "Capability",
      concept: "Concept",
      benchmark: "Benchmark",
    },
  ],
  families: ["family", { family: "ModelFamily" }],
  "introduced-by": ["introduced-by", { source: "Source" }],
  license: ["license", { license: "License" }],
  maintainer: ["maintainer", { provider: "Provider" }],
  host: ["served-on", { host: "Host" }],
  model: [kind === "Endpoint" ? "serves" : "model", { model: "Model" }],
  parent: ["part-of", kind === "Provider" ? { provider: "Provider" } : { family: "ModelFamily" }],
  provider: [kind === "Product" || kind === "Host" ? "operator" : "developer", { provider: "Provider" }],
  publisher: ["publisher", { provider: "Provider" }],
  "replaced-by": ["replaced-by", { model: "Model", variant: "Variant" }],
  "same-weights-as": ["same-weights-as", { variant: "Variant" }],
  supports: ["supports", { capability: "Capability" }],
  uses: ["uses-concept", { concept: "Concept" }],
  variant: ["serves", { variant: "Variant" }],
});

/** All claims of some records, in their order; by default those of the whole context. */
export function* claimSteps(context: ClaimContext, records = context.records): Interruptible<Claim[]> {
  const claims: Claim[] = [];
  for (const kind of kindNames.filter((kind) => context.part?.kinds.has(kind) ?? true))
    for (const [slug, record] of records[kind] as ReadonlyMap<string, AnyRecord>) {
      claims.push(...claimsOf(context, kind, slug, record));
      yield;
    }
  return claims;
}

/** The claims of one record; a claim about succession has the predecessor as its subject. */
export function claimsOf(context: ClaimContext, kind: Kind, slug: string, record: AnyRecord): Claim[] {
  return new ClaimCollector(context, kind, slug, record).collect();
}

/** Collects the claims of one record. */
class ClaimCollector {
  readonly #claims: Claim[] = [];
  readonly #ids = new Set<string>();
  readonly #context: ClaimContext;
  readonly #kind: Kind;
  readonly #record: AnyRecord;
  readonly #subject: Key;
  /** Sources of a statement without its own. */
  readonly #sources: readonly CitationRecord[];
  readonly #authority: Authority;
  /** By sources and days of reading: most claims of a record cite the same. */
  readonly #evidence = new Map<string, Evidence>();

  constructor(context: ClaimContext, kind: Kind, slug: string, record: AnyRecord) {
    this.#context = context;
    this.#kind = kind;
    this.#record = record;
    this.#subject = context.keyOf(kind, slug);
    // An addition of a layer is only a part of a record.
    const whole: AnyRecord = context.records[kind].get(slug) ?? record;
    const owner = ownerOf(context.records, kind, whole);
    this.#sources = record.sources ?? (kind === "Source" ? [slug] : (owner?.sources ?? []));
    this.#authority = authorityOver(context, kind, slug, whole);
  }

  collect(): Claim[] {
    this.#addAliases();
    this.#addFacts();
    this.#addAttributesAndRelations();
    const record = this.#record;
    if ("scores" in record)
      for (const score of record.scores ?? []) this.#add("score", score, { score: this.#scoreDetail(score) });
    if ("prices" in record) for (const price of record.prices ?? []) this.#addPrice(price);
    if ("succeeds" in record) for (const one of record.succeeds ?? []) this.#addSuccession(one as Relation);
    return this.#claims;
  }

  #addAliases(): void {
    for (const alias of this.#record.aliases ?? [])
      if (typeof alias === "string") this.#add("alias", { value: alias }, { alias: "marketing-name" });
      else
        this.#add("alias", alias, {
          alias: alias.kind ?? "marketing-name",
          ...(alias.host !== undefined && { host: this.#context.keyOf("Host", alias.host) }),
        });
    for (const old of this.#record["former-slugs"] ?? []) this.#add("alias", { value: old }, { alias: "legacy-id" });
  }

  #addFacts(): void {
    const record = this.#record;
    for (const [property, given] of Object.entries(("facts" in record && record.facts) || {}))
      for (const statement of listOf(given as StatementRecord)) this.#add(property as Property, statement);
  }

  /** Attributes and relations, in the order of the keys of the record. */
  #addAttributesAndRelations(): void {
    const record = this.#record;
    const relations = relationsOf(this.#kind);
    const listed = this.#kind === "Endpoint" ? record.listed : undefined;
    for (const [key, given] of Object.entries(record as object)) {
      const attribute = attributeKeys[key as keyof typeof attributeKeys];
      if (attribute) for (const statement of plainOrStated(given)) this.#add(attribute, statement);
      const relation = relations[key];
      if (!relation) continue;
      const [property, targets] = relation;
      if (listed && typeof given === "string")
        for (const period of listed) this.#addRelation(property, { ...period, [key]: given }, targets);
      else for (const one of listOf(given as Relation | readonly Relation[])) this.#addRelation(property, one, targets);
    }
  }

  #addRelation(property: Property, given: Relation, targets: Targets): void {
    const statement = typeof given === "string" ? { [Object.keys(targets)[0] ?? ""]: given } : given;
    for (const [key, kind] of Object.entries(targets)) {
      const target = statement[key];
      if (typeof target === "string")
        this.#add(property, { ...statement, value: this.#context.keyOf(kind, target) }, relationDetail(statement));
    }
  }

  #addSuccession(given: Relation): void {
    const targetKey = this.#kind === "Model" ? "model" : "variant";
    const statement = typeof given === "string" ? {} : given;
    const predecessor = this.#context.keyOf(
      this.#kind,
      typeof given === "string" ? given : (given[targetKey] as string),
    );
    const drivers = (statement.drivers ?? []) as DriverRecord[];
    if (drivers.length === 0 || statement.sources)
      this.#add("succeeded-by", { ...statement, value: this.#subject }, {}, predecessor);
    for (const driver of drivers)
      this.#add(
        "succeeded-by",
        { ...driver, sources: driver.sources ?? statement.sources, value: this.#subject },
        {
          driver: {
            category: driver.category,
            statement: driver.statement,
            concept: driver.concept === undefined ? undefined : this.#context.keyOf("Concept", driver.concept),
          },
        },
        predecessor,
      );
  }

  /** One claim per component, or a single one for a price without components. */
  #addPrice(given: PriceRecord): void {
    const { components, ...statement } = given;
    const detail = {
      kind: given.kind ?? "metered",
      currency: given.currency ?? "USD",
      tier: given["service-tier"] ?? "standard",
      inputTokensAbove: given["input-tokens-above"],
      region: given.region,
      plan: given.plan,
      hours: given.hours,
      timeZone: given["time-zone"],
    } as const;
    if (statement.value === "unknown")
      this.#add("price", statement, { price: { ...detail, meter: "input", per: 1_000_000 } });
    else if (!components) this.#add("price", { ...statement, value: 0 }, { price: detail });
    for (const { meter, amount, per = 1_000_000 } of components ?? [])
      this.#add("price", { ...statement, value: amount }, { price: { ...detail, meter, per } });
  }

  #scoreDetail(score: ScoreRecord): Detail["score"] {
    const reporter = score["reported-by"];
    return {
      benchmark: this.#context.keyOf("Benchmark", score.benchmark),
      metric: score.metric ?? this.#context.records.Benchmark.get(score.benchmark)?.metrics[0]?.name,
      margin: score.margin,
      setup: score.setup,
      harness: score.harness,
      reportedBy: reporter === undefined ? undefined : this.#context.keyOf("Provider", reporter),
      evaluator:
        score.evaluator ??
        (reporter !== undefined && this.#context.organizationOf(reporter) === this.#authority.organization
          ? "first-party"
          : "third-party"),
      measuredOn: score["measured-on"],
    };
  }

  /** Periods in which the graph held a claim; a layer of the server's own has none. */
  #recordedOf({ id, layer, evidence, citations }: Claim): readonly RecordedPeriod[] {
    if (layer !== undefined) return none;
    return evidence.isImported ? [layerPeriod(this.#context, citations)] : this.#context.history.recordedOf(id);
  }

  #evidenceOf(citations: readonly Citation[]): Evidence {
    const read = citations.map(({ source, accessedOn }) => `${source} ${accessedOn}`).join(" ");
    return getOrInsert(this.#evidence, read, () => evidenceOf(this.#context, citations, this.#authority));
  }

  #add(property: Property, statement: StatementRecord, stated = noDetail, about: Key = this.#subject): void {
    if (this.#context.part?.properties.has(property) === false) return;
    const { bound = "exact", qualifiers } = statement;
    const detail = bound === "exact" ? stated : { ...stated, bound };
    const citations = (statement.sources ?? this.#sources).map((given) => citationOf(this.#context, given));
    const evidence = this.#evidenceOf(citations);
    const state = statement.value === "unknown" || statement.value === "none" ? statement.value : "known";
    // One literal with all fields, as in `unpackClaim`: a copy with more fields would take twice the memory.
    const claim = {
      id: "",
      subject: about,
      property,
      state,
      value: state === "known" ? (statement.value as Value) : undefined,
      detail: detail === noDetail ? noDetail : this.#context.detailOf(detail),
      asStated: statement["as-stated"],
      qualifiers: qualifiers ? Object.entries(qualifiers).map(([key, value]) => ({ key, value }) as Qualifier) : none,
      validFrom: statement["valid-from"],
      validUntil: statement["valid-until"],
      readOn: citations.reduce((latest, { accessedOn }) => (accessedOn > latest ? accessedOn : latest), ""),
      recorded: none as readonly RecordedPeriod[],
      rank: statement.rank ?? "normal",
      status: statement.status ?? statusBy(citations),
      reason: statement.reason,
      polarity: statement.polarity ?? "asserts",
      confidence: statement.confidence ?? confidenceOf(evidence),
      method: statement.method ?? "stated",
      citations,
      derivedFrom: none,
      evidence,
      layer: this.#record.layer,
    } satisfies Claim;
    claim.id = claimId(claim, this.#ids);
    this.#ids.add(claim.id);
    claim.recorded = this.#recordedOf(claim);
    this.#claims.push(claim);
  }
}

function relationDetail(statement: Record<string, unknown>): Detail {
  return {
    ...("level" in statement && { level: statement.level as NonNullable<Detail["level"]> }),
    ...("note" in statement && { note: statement.note as string }),
    ...("role" in statement && { role: statement.role as NonNullable<Detail["role"]> }),
    ...("plan" in statement && { plan: statement.plan as string }),
    ...("kind" in statement && { derivation: statement.kind as NonNullable<Detail["derivation"]> }),
    ...("how" in statement && { how: statement.how as string }),
  };
}

/** Statements from a key that holds a plain value or statements. */
function plainOrStated(given: unknown): readonly StatementRecord[] {
  const [first] = listOf(given);
  return typeof first === "object" && first !== null ? listOf(given as StatementRecord) : [{ value: given }];
}

/**
 * Depends on what the claim states and on its first citation, not on its position in the data. Further citations, quotes
 * and days of reading may be completed without making it another claim; they only separate claims that are equal otherwise.
 */
function claimId(claim: Claim, taken: ReadonlySet<string>): string {
  const said = [
    claim.value ?? claim.state,
    claim.detail,
    claim.qualifiers,
    claim.validFrom,
    claim.validUntil,
    claim.polarity,
    // To check a claim is not to state another one.
    isUnjudged(claim.status) || claim.status === "disputed" ? "accepted" : claim.status,
    claim.citations[0]?.source,
    claim.citations[0]?.locator,
    ...(claim.rank === "normal" ? [] : [claim.rank]),
    ...(claim.layer === undefined ? [] : [claim.layer]),
  ];
  const idOf = (content: unknown) => {
    const mark = digest("sha256", JSON.stringify(content), "hex").slice(0, 10);
    return [claim.subject.replace(":", "."), claim.property, mark].join(".");
  };
  const id = idOf(said);
  if (!taken.has(id)) return id;
  const full = idOf([said, claim.asStated, claim.reason, claim.citations.map(({ source, quote }) => [source, quote])]);
  let twin = full;
  for (let count = 2; taken.has(twin); count++) twin = `${full}-${count}`;
  return twin;
}

/** What layers record of a claim: from the first one with it. Its end is its `validUntil`. */
function layerPeriod({ records, firstLayers }: ClaimContext, citations: readonly Citation[]): RecordedPeriod {
  const from = citations.reduce((first, { accessedOn }) => (accessedOn < first ? accessedOn : first), "9999");
  const publisher = records.Source.get(slugOf((citations[0] as Citation).source))?.publisher ?? "";
  return firstLayers.get(publisher) === from ? { from, isFirst: true } : { from };
}

function citationOf({ records, keyOf }: ClaimContext, given: CitationRecord): Citation {
  const place = typeof given === "string" ? { source: given } : given;
  return {
    source: keyOf("Source", place.source),
    locator: place.locator,
    quote: place.quote,
    accessedOn: place.accessed ?? records.Source.get(place.source)?.["accessed-on"] ?? "",
    check: place.checked,
  };
}

/** A claim is accepted once somebody or something found its value in a source. */
const statusBy = (citations: readonly Citation[]): Claim["status"] =>
  citations.some(({ check }) => check) ? "accepted" : "unverified";
