import { Big } from "big.js";
import { type Claim, isRefuted } from "../graph/claims/claim.ts";
import { claimsInForce } from "../graph/diff.ts";
import { disputeStateOf, factsOf } from "../graph/entity-facts.ts";
import type { Entity, View } from "../graph/view.ts";
import { compare } from "../lib/collections.ts";
import { enumName } from "../records/enum-name.ts";
import { type Property, propertyRow } from "../records/properties.ts";

/** Prefixes of the terms of other vocabularies, and of ours. */
export const prefixes = {
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  prov: "http://www.w3.org/ns/prov#",
  wikibase: "http://wikiba.se/ontology#",
  ped: "urn:pedigree:term:",
} as const;

/** A literal with its datatype, as a prefixed name. */
export interface Literal {
  readonly text: string;
  readonly type: string;
}

/** A triple; terms are IRIs or prefixed names. */
export interface Triple {
  readonly subject: string;
  readonly predicate: string;
  /** An IRI or a prefixed name as text. */
  readonly object: string | Literal;
}

/** IRI of an entity, a claim or a release: not an address. */
export const iriOf = (id: string): string => `urn:pedigree:${encodeURI(id)}`;

/**
 * What is known about an entity in its view: each claim as a statement of Wikibase with its references (PROV), and each
 * value in force as a direct triple. A property with an open dispute has no direct triple.
 */
export function* entityTriples(entity: Entity): Generator<Triple> {
  const { key, type, name, record } = entity;
  const subject = iriOf(key);
  yield { subject, predicate: "rdf:type", object: `ped:${type}` };
  yield { subject, predicate: "rdfs:label", object: text(name) };
  if (record.description) yield { subject, predicate: "rdfs:comment", object: text(record.description) };
  for (const fact of factsOf(entity).facts()) {
    if (disputeStateOf(fact) === "open") continue;
    for (const claim of claimsInForce(fact))
      if (claim.subject === key && claim.polarity !== "denies" && claim.qualifiers.length === 0)
        for (const object of valuesOf(claim)) yield { subject, predicate: `ped:${enumName(fact.property)}`, object };
  }
  const own = [...entity.node.claims.values()].flat();
  for (const claim of own.sort((a, b) => compare(a.id, b.id))) yield* claimTriples(entity.view, claim);
}

const ranks = { preferred: "PreferredRank", normal: "NormalRank", deprecated: "DeprecatedRank" } as const;

function* claimTriples(view: View, claim: Claim): Generator<Triple> {
  const subject = iriOf(`Claim:${claim.id}`);
  const isWrong = isRefuted(claim);
  yield { subject: iriOf(claim.subject), predicate: `ped:statement-${enumName(claim.property)}`, object: subject };
  yield { subject, predicate: "rdf:type", object: "wikibase:Statement" };
  yield { subject, predicate: "wikibase:rank", object: `wikibase:${isWrong ? ranks.deprecated : ranks[claim.rank]}` };
  for (const object of valuesOf(claim)) yield { subject, predicate: "ped:value", object };
  const words = {
    state: claim.state,
    status: claim.status,
    polarity: claim.polarity,
    confidence: claim.confidence,
    method: claim.method,
    reason: claim.reason,
    asStated: claim.asStated,
    ...pricesOf(claim),
  };
  for (const [name, word] of Object.entries(words))
    if (word !== undefined) yield { subject, predicate: `ped:${name}`, object: text(String(word)) };
  if (claim.validFrom) yield { subject, predicate: "ped:validFrom", object: dateLiteral(claim.validFrom) };
  if (claim.validUntil) yield { subject, predicate: "ped:validUntil", object: dateLiteral(claim.validUntil) };
  for (const { key, value } of claim.qualifiers)
    yield { subject, predicate: `ped:qualifier-${key}`, object: text(String(value)) };
  for (const basis of claim.derivedFrom)
    yield { subject, predicate: "prov:wasDerivedFrom", object: iriOf(`Claim:${basis.id}`) };
  for (const [index, citation] of claim.citations.entries())
    yield* referenceTriples(view, subject, `${subject}:reference-${index + 1}`, citation);
}

/** What decides which price a claim states. */
function pricesOf({ detail: { price } }: Claim) {
  if (!price) return {};
  const { currency, meter, per, tier, region, plan, inputTokensAbove } = price;
  return { currency, meter, per, serviceTier: tier, region, plan, inputTokensAbove };
}

function* referenceTriples(
  view: View,
  claim: string,
  subject: string,
  { source, accessedOn, locator, quote }: Claim["citations"][number],
): Generator<Triple> {
  const cited = view.entity(source)?.record as { tier?: string; url?: string } | undefined;
  const object = iriOf(source);
  yield { subject: claim, predicate: "prov:wasDerivedFrom", object: subject };
  yield { subject, predicate: "rdf:type", object: "wikibase:Reference" };
  yield { subject, predicate: cited?.tier === "primary" ? "prov:hadPrimarySource" : "prov:wasDerivedFrom", object };
  if (cited?.url) yield { subject, predicate: "ped:url", object: { text: cited.url, type: "xsd:anyURI" } };
  yield { subject, predicate: "ped:readOn", object: dateLiteral(accessedOn) };
  if (locator) yield { subject, predicate: "ped:locator", object: text(locator) };
  if (!quote) return;
  yield { subject, predicate: "prov:wasQuotedFrom", object };
  yield { subject, predicate: "ped:quote", object: text(quote) };
}

/** The values of a claim: none unless it is known, several for a list. */
function valuesOf({ property, value }: Claim): (string | Literal)[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.map((item) => text(String(item)));
  return [literalOf(property, value as string | number | boolean)];
}

function literalOf(property: Property, value: string | number | boolean): string | Literal {
  switch (propertyRow(property).value.type) {
    case "entity":
      return iriOf(String(value));
    case "long":
      return { text: decimalText(value), type: "xsd:integer" };
    case "decimal":
    case "money":
      return { text: decimalText(value), type: "xsd:decimal" };
    case "boolean":
      return { text: String(value), type: "xsd:boolean" };
    case "date":
      return dateLiteral(String(value));
    case "url":
      return { text: String(value), type: "xsd:anyURI" };
    default:
      return text(String(value));
  }
}

/** A number without an exponent, which the types of RDF do not have. */
const decimalText = (value: string | number | boolean): string => new Big(Number(value)).toFixed();

const dateTypes: Readonly<Record<number, string>> = { 4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date" };

const dateLiteral = (date: string): Literal => ({ text: date, type: dateTypes[date.length] ?? "xsd:string" });

const text = (value: string): Literal => ({ text: value, type: "xsd:string" });
