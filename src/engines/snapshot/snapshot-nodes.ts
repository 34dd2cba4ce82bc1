import type { Claim } from "../../graph/claims/claim.ts";
import type { Dispute } from "../../graph/claims/detect-disputes.ts";
import { competes } from "../../graph/claims/rank-claims.ts";
import type { DisplayedValue, GraphNode, Relation } from "../../graph/graph.ts";
import { type Key, type Kind, keyOf } from "../../records/kinds.ts";
import type { Property } from "../../records/properties.ts";
import type { AnyRecord } from "../../records/records.ts";
import type { DecodedClaims } from "./entity-codec.ts";
import type { DecodedNode, SnapshotReader } from "./snapshot-reader.ts";
import { StatedClaims } from "./stated-claims.ts";

/** An entity of a snapshot; decodes its parts lazily. */
export class SnapshotNode implements DecodedNode {
  readonly kind: Kind;
  readonly number: number;
  readonly #graph: SnapshotReader;
  #slug: string | undefined;
  #key: Key | undefined;
  #name: string | undefined;
  #record: AnyRecord | undefined;
  #parts: DecodedClaims | undefined;
  #claims: StatedClaims | undefined;
  #incoming: readonly Relation[] | undefined;
  #outgoing: readonly Relation[] | undefined;
  viewEntity: unknown;

  constructor(graph: SnapshotReader, number: number, kind: Kind) {
    this.#graph = graph;
    this.number = number;
    this.kind = kind;
  }

  get slug(): string {
    this.#slug ??= this.#graph.slugAt(this.number);
    return this.#slug;
  }

  get key(): Key {
    this.#key ??= keyOf(this.kind, this.slug);
    return this.#key;
  }

  get name(): string {
    this.#name ??= this.#graph.nameAt(this.number);
    return this.#name;
  }

  get record(): never {
    this.#record ??= this.#graph.recordAt(this.number);
    return this.#record as never;
  }

  get sources(): readonly GraphNode[] {
    return this.#graph.sourcesAt(this.number);
  }

  get isListed(): boolean | undefined {
    return this.#graph.isListedAt(this.number, this.kind);
  }

  displayedValueOn(property: Property, day: string): DisplayedValue | undefined {
    return this.#graph.inColumn(this.number, this.kind, property, day);
  }

  get parts(): DecodedClaims {
    this.#parts ??= this.#graph.claimsAt(this.number, this.key);
    return this.#parts;
  }

  /** Relations that point to it. */
  get incoming(): readonly Relation[] {
    this.#incoming ??= this.#graph.incomingAt(this.number, this.key);
    return this.#incoming;
  }

  /** Its relations to others. */
  get outgoing(): readonly Relation[] {
    this.#outgoing ??= this.#graph.outgoingAt(this.number);
    return this.#outgoing;
  }

  get claims(): ReadonlyMap<Property, readonly Claim[]> {
    this.#claims ??= new StatedClaims(
      (property) => this.#graph.statesAt(this.number, property),
      () => this.parts.byProperty,
    );
    return this.#claims;
  }

  get disputes(): readonly Dispute[] {
    return this.parts.disputes;
  }
}

/** A relation known by its ends; reads its subject and claims lazily. */
export class SnapshotRelation implements Relation {
  readonly property: Property;
  readonly object: Key;
  readonly #graph: SnapshotReader;
  readonly #subject: number;
  readonly #place: number;

  constructor(graph: SnapshotReader, subject: number, place: number, property: Property, object: Key) {
    this.#graph = graph;
    this.#subject = subject;
    this.#place = place;
    this.property = property;
    this.object = object;
  }

  get from(): DecodedNode {
    return this.#graph.nodeAt(this.#subject);
  }

  get subject(): Key {
    return this.from.key;
  }

  get id(): string {
    return `${this.subject.replace(":", ".")}.${this.property}.${this.object.replace(":", ".")}`;
  }

  get claims(): readonly Claim[] {
    return (this.from.parts.relations[this.#place] as Relation).claims;
  }

  isCurrentOn(day: string): boolean {
    return (
      this.#graph.isCurrent(this.#subject, this.property, this.object, day) ??
      this.claims.some((claim) => competes(claim, day))
    );
  }
}
