import type { Claim } from "../../graph/claims/claim.ts";
import { type PackedClaim, packClaim, unpackClaim } from "../../graph/claims/claim-codec.ts";
import type { Dispute } from "../../graph/claims/detect-disputes.ts";
import type { Price, Relation, Score } from "../../graph/graph.ts";
import { MemoryRelation } from "../../graph/memory-nodes.ts";
import { type Key, slugOf } from "../../records/kinds.ts";
import type { Property } from "../../records/properties.ts";
import type { AssembledEntity } from "./assemble-entities.ts";

/* Encoding of one entity: arrays instead of objects, without anything that can be derived. */

/** Index of a claim of the same entity, or the id of a claim of another one. */
type ClaimReference = number | readonly [Key, Property, string];

type PackedDispute = readonly [
  id: string,
  property: Property,
  claims: readonly ClaimReference[],
  kind: Dispute["kind"],
  state: Dispute["state"],
  resolution: string | null,
  note: string | null,
  preferred: ClaimReference | null,
  openedOn: string,
  resolvedOn: string | null,
  explained: boolean,
];

/** Indexes of claims, per relation, score or price. */
type Groups = readonly (readonly number[])[];

export type EncodedEntity = readonly [
  claims: readonly PackedClaim[],
  disputes: readonly PackedDispute[],
  relations: Groups,
  scores: Groups,
  prices: Groups,
];

/** Encodes an entity. `sourceAt` returns the number of a source, and undefined for any other key. */
export function encodeEntity(assembled: AssembledEntity, sourceAt: (key: Key) => number | undefined): EncodedEntity {
  const { claims, node } = assembled;
  const places = new Map(claims.map((claim, place) => [claim, place]));
  const groups = (things: readonly { readonly claims: readonly Claim[] }[]): Groups =>
    things.map((thing) => thing.claims.map((claim) => places.get(claim) as number));
  const reference = (claim: Claim): ClaimReference => places.get(claim) ?? [claim.subject, claim.property, claim.id];
  return [
    claims.map((claim) => packClaim(claim, sourceAt)),
    node.disputes.map((dispute) => [
      dispute.id,
      dispute.property,
      dispute.claims.map(reference),
      dispute.kind,
      dispute.state,
      dispute.resolution ?? null,
      dispute.note ?? null,
      dispute.preferred ? reference(dispute.preferred) : null,
      dispute.openedOn,
      dispute.resolvedOn ?? null,
      dispute.explained,
    ]),
    groups(assembled.relations),
    groups(assembled.scores),
    groups(assembled.prices),
  ];
}

/** Everything claimed about one entity. */
export interface DecodedClaims {
  /** In the order of all records. */
  readonly all: readonly Claim[];
  readonly byProperty: ReadonlyMap<Property, readonly Claim[]>;
  readonly disputes: readonly Dispute[];
  readonly relations: readonly Relation[];
  readonly scores: readonly Score[];
  readonly prices: readonly Price[];
}

/** Decodes the result of `encodeEntity`. `find` returns a claim of another entity. */
export function decodeEntity(
  subject: Key,
  [packed, disputes, relations, scores, prices]: EncodedEntity,
  sourceKey: (source: number) => Key,
  find: (subject: Key, property: Property, id: string) => Claim,
): DecodedClaims {
  const start = subject.replace(":", ".");
  const all = packed.map((claim) => unpackClaim(subject, claim, sourceKey));
  const byProperty = new Map<Property, Claim[]>();
  for (const claim of all) {
    const known = byProperty.get(claim.property);
    if (known) known.push(claim);
    else byProperty.set(claim.property, [claim]);
  }
  const at = (reference: ClaimReference): Claim =>
    typeof reference === "number" ? (all[reference] as Claim) : find(...reference);
  const group = (places: readonly number[]) => places.map((place) => all[place] as Claim);
  return {
    all,
    byProperty,
    disputes: disputes.map(
      ([id, property, claims, kind, state, resolution, note, preferred, openedOn, resolvedOn, explained]): Dispute => ({
        id,
        subject,
        property,
        claims: claims.map(at),
        kind,
        state,
        resolution: resolution ?? undefined,
        note: note ?? undefined,
        preferred: preferred === null ? undefined : at(preferred),
        openedOn,
        resolvedOn: resolvedOn ?? undefined,
        explained,
      }),
    ),
    relations: relations.map((places): Relation => {
      const claims = group(places);
      const { property, value } = claims[0] as Claim;
      const object = value as Key;
      const id = `${start}.${property}.${object.replace(":", ".")}`;
      return new MemoryRelation({ id, property, subject, object, claims });
    }),
    scores: scores.map((places): Score => {
      const claims = group(places);
      const { id, detail } = claims[0] as Claim;
      const benchmark = detail.score?.benchmark as Key;
      return { id: `${start}.${slugOf(benchmark)}.${id.slice(id.lastIndexOf(".") + 1)}`, subject, benchmark, claims };
    }),
    prices: prices.map((places): Price => {
      const claims = group(places);
      return { id: (claims[0] as Claim).id, endpoint: subject, claims };
    }),
  };
}
