import type { Key, Kind } from "../records/kinds.ts";
import type { Property } from "../records/properties.ts";
import type { RecordHead } from "../records/records.ts";
import type { Claim } from "./claims/claim.ts";
import type { Dispute } from "./claims/detect-disputes.ts";
import { competes } from "./claims/rank-claims.ts";
import type { DisplayedValue, GraphNode, Relation } from "./graph.ts";

/** A node whose claims are in memory. */
export class MemoryNode<K extends Kind = Kind> implements GraphNode<K> {
  readonly key: Key;
  readonly kind: K;
  readonly slug: string;
  readonly name: string;
  readonly record: RecordHead<K>;
  readonly claims: ReadonlyMap<Property, readonly Claim[]>;
  readonly disputes: readonly Dispute[];
  readonly sources: undefined;
  readonly isListed: undefined;
  viewEntity: unknown;

  constructor({
    key,
    kind,
    slug,
    name,
    record,
    claims,
    disputes,
  }: Omit<GraphNode<K>, "sources" | "isListed" | "displayedValueOn">) {
    this.key = key;
    this.kind = kind;
    this.slug = slug;
    this.name = name;
    this.record = record;
    this.claims = claims;
    this.disputes = disputes;
  }

  displayedValueOn(): DisplayedValue | undefined {
    return undefined;
  }
}

/** A relation whose claims are in memory. */
export class MemoryRelation implements Relation {
  readonly id: string;
  readonly property: Property;
  readonly subject: Key;
  readonly object: Key;
  readonly from: undefined;
  readonly claims: readonly Claim[];

  constructor({ id, property, subject, object, claims }: Omit<Relation, "from" | "isCurrentOn">) {
    this.id = id;
    this.property = property;
    this.subject = subject;
    this.object = object;
    this.claims = claims;
  }

  isCurrentOn(day: string): boolean {
    return this.claims.some((claim) => competes(claim, day));
  }
}
