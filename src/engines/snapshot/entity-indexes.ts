import { earliestDay, openFirst } from "../../graph/build-graph.ts";
import type { Dispute } from "../../graph/claims/detect-disputes.ts";
import { type GraphNode, normalizeText } from "../../graph/graph.ts";
import { compare } from "../../lib/collections.ts";
import { dayNumber } from "../../lib/day.ts";
import { NumberList } from "../../lib/number-list.ts";
import { type Key, type Kind, keyOf, kindNames } from "../../records/kinds.ts";
import { propertyNames } from "../../records/properties.ts";
import type { Records } from "../../records/records.ts";
import { AdjacencyListBuilder } from "./adjacency-list.ts";
import type { AssembledEntity } from "./assemble-entities.ts";
import { inheritedChangeDays, nextChangeDay } from "./change-days.ts";
import { type ClaimOrder, ClaimOrderBuilder } from "./claim-order.ts";
import type { KeyTable } from "./key-table.ts";
import type { SnapshotWriter } from "./section-file.ts";
import { entityFlags } from "./snapshot-graph.ts";
import { StatedProperties } from "./stated-properties.ts";
import { StringTable } from "./string-table.ts";

const propertyNumbers = new Map(propertyNames.map((property, number) => [property, number]));

/** Collects the indexes that do not depend on a view, from one entity after another. */
export class EntityIndexBuilder {
  readonly #records: Records;
  readonly #counts: Readonly<Record<Kind, number>>;
  readonly #keys: KeyTable;
  readonly #size: number;
  readonly #today: number;
  readonly #starting: Uint8Array;
  readonly #stated: StatedProperties;
  readonly #changeDays: Uint32Array;
  readonly #names: StringTable;
  readonly #nameOrder: NameOrderBuilder;
  readonly #incoming = new AdjacencyListBuilder();
  readonly #incomingProperties = new NumberList(Uint8Array);
  readonly #results = new AdjacencyListBuilder();
  readonly #cited = new AdjacencyListBuilder();
  readonly #sources = new NumberList();
  readonly #sourceStarts: Uint32Array;
  readonly #claims: ClaimOrderBuilder;
  readonly #disputes: Pick<Dispute, "id" | "state" | "openedOn">[] = [];
  readonly #disputeStarts: Uint32Array;
  readonly #moved = new Map<Key, Key>();
  #earliest = "9999-01-01";
  #count = 0;

  /** `counts` is how many entities there are of each kind. */
  constructor(records: Records, counts: Readonly<Record<Kind, number>>, keys: KeyTable, today: string) {
    const size = kindNames.reduce((sum, kind) => sum + counts[kind], 0);
    this.#records = records;
    this.#counts = counts;
    this.#keys = keys;
    this.#size = size;
    this.#today = dayNumber(today);
    this.#starting = new Uint8Array(size);
    this.#stated = StatedProperties.of(size);
    this.#changeDays = new Uint32Array(size);
    this.#names = new StringTable();
    this.#nameOrder = new NameOrderBuilder(size);
    this.#sourceStarts = new Uint32Array(size + 1);
    this.#claims = new ClaimOrderBuilder(size);
    this.#disputeStarts = new Uint32Array(size + 1);
  }

  get earliest(): string {
    return this.#earliest;
  }

  /** Former keys of entities, each with the current key. */
  get moved(): readonly (readonly [Key, Key])[] {
    return [...this.#moved];
  }

  get openDisputes(): number {
    return this.#disputes.filter(({ state }) => state === "open").length;
  }

  /** Adds the next entity, in the order of the records. */
  add(assembled: AssembledEntity): void {
    const { node, claims } = assembled;
    const number = this.#count++;
    this.#names.add(node.name);
    this.#nameOrder.add(node, this.#counts[node.kind]);
    this.#starting[number] = flagsOf(assembled);
    for (const property of node.claims.keys()) this.#stated.add(number, property);
    this.#changeDays[number] = nextChangeDay(claims, this.#today);
    this.#addRelationsAndScores(number, assembled);
    this.#addCitations(number, assembled);
    for (const { id, state, openedOn } of node.disputes) this.#disputes.push({ id, state, openedOn });
    const first = earliestDay(claims);
    if (first < this.#earliest) this.#earliest = first;
    for (const old of node.record["former-slugs"] ?? []) this.#moved.set(keyOf(node.kind, old), node.key);
    this.#sourceStarts[this.#count] = this.#sources.length;
    this.#disputeStarts[this.#count] = this.#disputes.length;
  }

  #numberOf(key: Key): number {
    return this.#keys.numberOf(key) as number;
  }

  #addRelationsAndScores(number: number, { claims, places, relations, scores }: AssembledEntity): void {
    const placeOf = new Map(claims.map((claim, index) => [claim, places[index] as number]));
    for (const [index, { object, property, claims }] of relations.entries()) {
      this.#incoming.add(
        this.#numberOf(object),
        number,
        index,
        placeOf.get(claims[0] as (typeof claims)[number]) as number,
      );
      this.#incomingProperties.push(propertyNumbers.get(property) as number);
    }
    for (const [index, { benchmark, claims }] of scores.entries())
      this.#results.add(
        this.#numberOf(benchmark),
        number,
        index,
        placeOf.get(claims[0] as (typeof claims)[number]) as number,
      );
  }

  #addCitations(number: number, { claims, places }: AssembledEntity): void {
    for (const source of new Set(claims.flatMap(({ citations }) => citations.map(({ source }) => source))))
      this.#sources.push(this.#numberOf(source));
    for (const [index, claim] of claims.entries()) {
      // Skip a source's claims about itself: they are its record, not a use of it.
      for (const source of new Set(claim.citations.map(({ source }) => source)))
        if (source !== claim.subject) this.#cited.add(this.#numberOf(source), number, index, places[index] as number);
    }
    this.#claims.add(claims, (key) => this.#keys.numberOf(key));
  }

  /** Writes all indexes, once all entities are added; returns the order of the claims. */
  async write(writer: SnapshotWriter): Promise<ClaimOrder> {
    await writer.append("starting", this.#starting);
    await writer.append("stated", this.#stated.bytes);
    await writer.append(
      "turns",
      inheritedChangeDays(this.#records, (key) => this.#numberOf(key), this.#changeDays, this.#size, this.#counts),
    );
    await this.#names.write(writer, "names");
    await this.#nameOrder.write(writer);
    const sorted = await this.#incoming.write(writer, "incoming", this.#size);
    const properties = this.#incomingProperties.take();
    const ofSorted = new Uint8Array(sorted.length);
    for (let at = 0; at < sorted.length; at++) ofSorted[at] = properties[sorted[at] as number] as number;
    await writer.append("incoming.properties", ofSorted);
    await this.#results.write(writer, "results", this.#size);
    await this.#cited.write(writer, "cited", this.#size);
    await writer.append("sources.starts", this.#sourceStarts);
    await writer.append("sources", this.#sources.take());
    const claims = this.#claims.finish(this.#nameOrder.entitiesById, (key) =>
      this.#keys.numberOf(this.#moved.get(key) ?? key),
    );
    await writer.append("claims.starts", claims.starts);
    await writer.append("claims.newest", claims.newestFirst);
    await writer.append("disputes.starts", this.#disputeStarts);
    const disputes = this.#disputes as Dispute[];
    await writer.append(
      "disputes.open-first",
      Uint32Array.from(disputes.keys()).sort((a, b) => openFirst(disputes[a] as Dispute, disputes[b] as Dispute)),
    );
    return claims;
  }
}

const flagsOf = ({ node, relations, scores, prices }: AssembledEntity): number =>
  (relations.length > 0 ? entityFlags.relations : 0) |
  (scores.length > 0 ? entityFlags.scores : 0) |
  (prices.length > 0 ? entityFlags.prices : 0) |
  (node.claims.has("alias") ? entityFlags.aliases : 0);

/** The order of each kind by name and by slug, and that of all entities by id. */
class NameOrderBuilder {
  readonly #byName: Uint32Array;
  readonly #slugRanks: Uint32Array;
  readonly #byId = new Map<Kind, Uint32Array>();
  #ofKind: { readonly number: number; readonly name: string; readonly slug: string }[] = [];
  #count = 0;

  constructor(size: number) {
    this.#byName = new Uint32Array(size);
    this.#slugRanks = new Uint32Array(size);
  }

  /** Adds the next entity; `size` is how many there are of its kind. */
  add({ kind, name, slug }: GraphNode, size: number): void {
    this.#ofKind.push({ number: this.#count++, name: normalizeText(name), slug });
    if (this.#ofKind.length === size) this.#finishKind(kind);
  }

  /** All entities in the order of the ids of their claims, which begin with a kind and a slug and a dot after each. */
  get entitiesById(): Uint32Array {
    const kinds = [...this.#byId].sort(([a], [b]) => compare(`${a}.`, `${b}.`));
    const all = new Uint32Array(this.#byName.length);
    let at = 0;
    for (const [, numbers] of kinds) {
      all.set(numbers, at);
      at += numbers.length;
    }
    return all;
  }

  #finishKind(kind: Kind): void {
    const ofKind = this.#ofKind;
    const first = this.#count - ofKind.length;
    const dotted = ofKind.map(({ slug }) => `${slug}.`);
    const byId = Uint32Array.from(dotted.keys()).sort((a, b) => compare(dotted[a] ?? "", dotted[b] ?? ""));
    this.#byId.set(
      kind,
      byId.map((index) => first + index),
    );
    ofKind.sort((a, b) => compare(a.name, b.name) || compare(a.slug, b.slug));
    this.#byName.set(
      ofKind.map(({ number }) => number),
      first,
    );
    const bySlug = [...ofKind.keys()].sort((a, b) => compare(ofKind[a]?.slug ?? "", ofKind[b]?.slug ?? ""));
    for (const [rank, row] of bySlug.entries()) this.#slugRanks[first + row] = rank;
    this.#ofKind = [];
  }

  async write(writer: SnapshotWriter): Promise<void> {
    await writer.append("by-name", this.#byName);
    await writer.append("slug-ranks", this.#slugRanks);
  }
}
