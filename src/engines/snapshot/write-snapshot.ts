import { earliestDay, openFirst } from "../../graph/build-graph.ts";
import type { Claim } from "../../graph/claims/claim.ts";
import type { Dispute } from "../../graph/claims/detect-disputes.ts";
import { buildColumns } from "../../graph/column.ts";
import { normalizeText } from "../../graph/graph.ts";
import type { ColumnName } from "../../graph/indexes.ts";
import { View } from "../../graph/view.ts";
import { codeHash } from "../../lib/code-hash.ts";
import { compare } from "../../lib/collections.ts";
import { runToEnd } from "../../lib/interruptible.ts";
import { WorkBudget } from "../../lib/work-budget.ts";
import { type Key, type Kind, keyOf, kindNames } from "../../records/kinds.ts";
import { type Property, propertyNames, propertyRow } from "../../records/properties.ts";
import type { AnyRecord, Records } from "../../records/records.ts";
import type { ReleaseRecord } from "../../records/release.ts";
import { EntityAssembler } from "./assemble-entities.ts";
import { encodeEntity } from "./entity-codec.ts";
import { encodeNameIndex } from "./name-index-codec.ts";
import { type Bytes, hashKey, Sections, SnapshotWriter } from "./section-file.ts";
import { dayNumber, entityFlags, SnapshotGraph, type SnapshotMeta } from "./snapshot-graph.ts";

import { encodeTextIndex } from "./text-index-codec.ts";

/** Input of a snapshot; `today` is the day for which its columns are built. */
export interface SnapshotData {
  readonly records: Records;
  readonly release: ReleaseRecord;
  readonly contentHash: string;
  readonly today: string;
}

/** Progress callback: `done` of `all` entities are written for a part of the snapshot. */
export type Progress = (part: string, done: number, all: number) => void;

/** Writes a snapshot of valid records entity by entity, so that it may be larger than memory. */
export async function writeSnapshot(path: string, data: SnapshotData, onProgress?: Progress): Promise<void> {
  const writer = await SnapshotWriter.create(path);
  try {
    const meta = await writeEntities(writer, data, onProgress);
    await writer.finish(await writeIndexes(writer, meta, onProgress));
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}

/** Collects (subject, place) pairs by object. */
class AdjacencyListBuilder {
  readonly objects: number[] = [];
  readonly subjects: number[] = [];
  readonly places: number[] = [];
  readonly order: number[] = [];

  add(object: number, subject: number, place: number, order: number): void {
    this.objects.push(object);
    this.subjects.push(subject);
    this.places.push(place);
    this.order.push(order);
  }

  /** Writes the pairs by object, in the order of all records; returns the permutation. */
  async write(writer: SnapshotWriter, name: string, size: number): Promise<Uint32Array> {
    const { objects, order } = this;
    const starts = new Uint32Array(size + 1);
    for (const object of objects) starts[object + 1] = (starts[object + 1] as number) + 1;
    for (let object = 0; object < size; object++)
      starts[object + 1] = (starts[object + 1] as number) + (starts[object] as number);
    const next = starts.slice();
    const sorted = new Uint32Array(objects.length);
    for (const [index, object] of objects.entries()) {
      const at = next[object] as number;
      sorted[at] = index;
      next[object] = at + 1;
    }
    for (let object = 0; object < size; object++)
      sorted
        .subarray(starts[object], starts[object + 1])
        .sort((a, b) => (order[a] as number) - (order[b] as number) || a - b);
    await writer.append(`${name}.starts`, starts);
    await writer.append(
      `${name}.subjects`,
      sorted.map((index) => this.subjects[index] as number),
    );
    await writer.append(
      `${name}.places`,
      Uint16Array.from(sorted, (index) => this.places[index] as number),
    );
    return sorted;
  }
}

/** Concatenated strings with their end offsets. */
class StringTable {
  readonly #parts: Buffer[] = [];
  readonly #ends: Uint32Array;
  #count = 0;
  #size = 0;

  constructor(size: number) {
    this.#ends = new Uint32Array(size + 1);
  }

  add(text: string): void {
    const bytes = Buffer.from(text);
    this.#parts.push(bytes);
    this.#size += bytes.length;
    this.#ends[++this.#count] = this.#size;
  }

  async write(writer: SnapshotWriter, name: string): Promise<void> {
    await writer.append(name, Buffer.concat(this.#parts));
    await writer.append(`${name}.ends`, this.#ends);
  }
}

/** Writes everything that does not depend on a view. */
async function writeEntities(
  writer: SnapshotWriter,
  { records, release, contentHash, today }: SnapshotData,
  onProgress: Progress | undefined,
): Promise<SnapshotMeta> {
  const counts = Object.fromEntries(kindNames.map((kind) => [kind, records[kind].size])) as Record<Kind, number>;
  const size = kindNames.reduce((sum, kind) => sum + counts[kind], 0);
  const numbers = await writeKeys(writer, records, size);
  const numberOf = (key: Key) => numbers.get(key) as number;
  const firstSource = size - counts.Source;
  const sourceAt = (key: Key) => {
    const number = numbers.get(key);
    return number === undefined || number < firstSource ? undefined : number - firstSource;
  };

  const blobEnds = new Float64Array(2 * size + 1);
  const starting = new Uint8Array(size);
  const changeDays = new Uint32Array(size);
  const claimStarts = new Uint32Array(size + 1);
  const disputeStarts = new Uint32Array(size + 1);
  const names = new StringTable(size);
  const byName = new Uint32Array(size);
  const slugRanks = new Uint32Array(size);
  const incoming = new AdjacencyListBuilder();
  const properties: number[] = [];
  const results = new AdjacencyListBuilder();
  const cited = new AdjacencyListBuilder();
  const sources: number[] = [];
  const sourceStarts = new Uint32Array(size + 1);
  const recorded: Pick<Claim, "id" | "recordedOn">[] = [];
  const disputes: Pick<Dispute, "id" | "state" | "openedOn">[] = [];
  const moved: [Key, Key][] = [];
  const propertyNumbers = new Map(propertyNames.map((property, number) => [property, number]));
  const future = dayNumber(today);
  let earliest = "9999-01-01";
  let ofKind: { readonly number: number; readonly name: string; readonly slug: string }[] = [];
  let end = 0;
  let number = 0;
  let waiting: Buffer[] = [];
  let waitingBytes = 0;

  const blob = (value: unknown) => {
    const bytes = Buffer.from(JSON.stringify(value));
    waiting.push(bytes);
    waitingBytes += bytes.length;
    end += bytes.length;
  };
  for (const assembled of new EntityAssembler(records).nodes()) {
    const { node, claims, places, relations, scores, prices } = assembled;
    blob(node.record);
    blobEnds[2 * number + 1] = end;
    blob(encodeEntity(assembled, sourceAt));
    blobEnds[2 * number + 2] = end;
    if (waitingBytes > 4_000_000) {
      await writer.append("entities", Buffer.concat(waiting));
      waiting = [];
      waitingBytes = 0;
      onProgress?.("entities", number, size);
    }
    names.add(node.name);
    ofKind.push({ number, name: normalizeText(node.name), slug: node.slug });
    if (ofKind.length === counts[node.kind]) {
      ofKind.sort((a, b) => compare(a.name, b.name) || compare(a.slug, b.slug));
      const first = number + 1 - ofKind.length;
      byName.set(
        ofKind.map((one) => one.number),
        first,
      );
      const bySlug = [...ofKind.keys()].sort((a, b) => compare(ofKind[a]?.slug ?? "", ofKind[b]?.slug ?? ""));
      for (const [rank, row] of bySlug.entries()) slugRanks[first + row] = rank;
      ofKind = [];
    }
    starting[number] =
      (relations.length > 0 ? entityFlags.relations : 0) |
      (scores.length > 0 ? entityFlags.scores : 0) |
      (prices.length > 0 ? entityFlags.prices : 0) |
      (node.claims.has("alias") ? entityFlags.aliases : 0);
    changeDays[number] = nextChangeDay(claims, future);
    const placeOf = new Map(claims.map((claim, index) => [claim, index]));
    for (const [index, { object, property, claims }] of relations.entries()) {
      incoming.add(numberOf(object), number, index, places[placeOf.get(claims[0] as Claim) as number] as number);
      properties.push(propertyNumbers.get(property) as number);
    }
    for (const [index, { benchmark, claims }] of scores.entries())
      results.add(numberOf(benchmark), number, index, places[placeOf.get(claims[0] as Claim) as number] as number);
    for (const source of new Set(claims.flatMap(({ citations }) => citations.map(({ source }) => source))))
      sources.push(numberOf(source));
    for (const [index, claim] of claims.entries()) {
      // Skip a source's claims about itself: they are its record, not a use of it.
      for (const source of new Set(claim.citations.map(({ source }) => source)))
        if (source !== claim.subject) cited.add(numberOf(source), number, index, places[index] as number);
      recorded.push({ id: claim.id, recordedOn: claim.recordedOn });
    }
    for (const { id, state, openedOn } of node.disputes) disputes.push({ id, state, openedOn });
    const first = earliestDay(claims);
    if (first < earliest) earliest = first;
    for (const old of node.record["former-slugs"] ?? []) moved.push([keyOf(node.kind, old), node.key]);
    number++;
    sourceStarts[number] = sources.length;
    claimStarts[number] = recorded.length;
    disputeStarts[number] = disputes.length;
  }
  await writer.append("entities", Buffer.concat(waiting));
  await writer.append("entities.ends", blobEnds);
  await writer.append("starting", starting);
  await writer.append("turns", inheritedChangeDays(records, numberOf, changeDays, size, counts));
  await names.write(writer, "names");
  await writer.append("by-name", byName);
  await writer.append("slug-ranks", slugRanks);
  const sorted = await incoming.write(writer, "incoming", size);
  await writer.append(
    "incoming.properties",
    Uint8Array.from(sorted, (index) => properties[index] as number),
  );
  await results.write(writer, "results", size);
  await cited.write(writer, "cited", size);
  await writer.append("sources.starts", sourceStarts);
  await writer.append("sources", Uint32Array.from(sources));
  await writer.append("claims.starts", claimStarts);
  await writer.append("claims.newest", newestFirst(recorded));
  await writer.append("disputes.starts", disputeStarts);
  await writer.append(
    "disputes.open-first",
    Uint32Array.from(disputes.keys()).sort((a, b) => openFirst(disputes[a] as Dispute, disputes[b] as Dispute)),
  );
  return {
    code: await codeHash(),
    contentHash,
    release,
    builtOn: today,
    earliest,
    openDisputes: disputes.filter(({ state }) => state === "open").length,
    counts,
    moved,
    columns: [],
    meanLengths: [],
  };
}

/** Numbers all entities; writes their slugs, and a hash table from keys to numbers. */
async function writeKeys(writer: SnapshotWriter, records: Records, size: number): Promise<ReadonlyMap<Key, number>> {
  const numbers = new Map<Key, number>();
  const slugs = new StringTable(size);
  const table = new Uint32Array(2 ** Math.ceil(Math.log2(2 * Math.max(size, 1))));
  for (const kind of kindNames)
    for (const slug of (records[kind] as ReadonlyMap<string, AnyRecord>).keys()) {
      const key = keyOf(kind, slug);
      slugs.add(slug);
      let at = hashKey(key) & (table.length - 1);
      while (table[at] !== 0) at = (at + 1) & (table.length - 1);
      table[at] = numbers.size + 1;
      numbers.set(key, numbers.size);
    }
  await slugs.write(writer, "slugs");
  await writer.append("keys", table);
  return numbers;
}

/** First day after `today` on which the displayed value of this entity may change (yyyymmdd; 0xffffffff = never). */
function nextChangeDay(claims: readonly Claim[], today: number): number {
  let changeDay = 0xffffffff;
  const look = (date: string | undefined) => {
    if (date === undefined) return;
    const [first, last] = [
      dayNumber(`${date}${"-01-01".slice(endOf(date))}`),
      dayNumber(`${date}${"-12-31".slice(endOf(date))}`),
    ];
    if (last >= today && first < changeDay) changeDay = first;
  };
  for (const { validFrom, validUntil, value, property, evidence } of claims) {
    look(validFrom);
    look(validUntil);
    look(evidence.newest);
    if (typeof value === "string" && propertyRow(property).value.type === "date") look(value);
  }
  return changeDay;
}

/** Offset into `-MM-DD` of the part that a date of lower precision lacks. */
const endOf = (date: string) => (date.length === 4 ? 0 : date.length === 7 ? 3 : 6);

/** A variant also changes with its model, and a model or variant with the endpoints that serve it. */
function inheritedChangeDays(
  records: Records,
  numberOf: (key: Key) => number,
  own: Uint32Array,
  size: number,
  counts: Readonly<Record<Kind, number>>,
): Uint32Array {
  const changeDays = own.slice();
  const lower = (number: number, changeDay: number) => {
    if (changeDay < (changeDays[number] as number)) changeDays[number] = changeDay;
  };
  for (const [slug, { model }] of records.Variant)
    lower(numberOf(keyOf("Variant", slug)), own[numberOf(keyOf("Model", model))] as number);
  const firstEndpoint = size - counts.Source - counts.Endpoint;
  let endpoint = firstEndpoint;
  for (const { model, variant } of records.Endpoint.values()) {
    const changeDay = own[endpoint++] as number;
    if (changeDay === 0xffffffff) continue;
    const served = model ?? records.Variant.get(variant as string)?.model;
    if (variant !== undefined) lower(numberOf(keyOf("Variant", variant)), changeDay);
    if (served !== undefined) lower(numberOf(keyOf("Model", served)), changeDay);
  }
  return changeDays;
}

/** Order of claims: most recently read first, then by id. */
function newestFirst(claims: readonly Pick<Claim, "id" | "recordedOn">[]): Uint32Array {
  return Uint32Array.from(claims.keys()).sort((a, b) => {
    const [left, right] = [claims[a] as Claim, claims[b] as Claim];
    return compare(right.recordedOn, left.recordedOn) || compare(left.id, right.id);
  });
}

/** Columns that lists are mostly filtered, sorted and counted by. */
const columnsOf = (kind: Kind): ColumnName[] => [
  ...propertyNames
    .filter((property) => propertyRow(property).kinds.includes(kind) && !isFree(property))
    .map((property): ColumnName => {
      const { value, functional } = propertyRow(property);
      return value.type === "entity" && !functional ? `far:${property}` : property;
    }),
  "disputed",
  "updated-on",
  ...(kind === "Model" || kind === "Variant" || kind === "Endpoint" ? (["price:input", "price:output"] as const) : []),
];

/** Properties with mostly unique text, or without a single value. */
const isFree = (property: Property) =>
  ["alias", "api-model-id", "definition", "homepage", "positioning", "price", "score", "statement"].includes(property);

/** Writes the indexes built from the written entities: names, texts, and columns. */
async function writeIndexes(
  writer: SnapshotWriter,
  meta: SnapshotMeta,
  onProgress: Progress | undefined,
): Promise<SnapshotMeta> {
  const written = await writer.readAll();
  const put = async (sections: ReadonlyMap<string, Bytes>) => {
    for (const [name, bytes] of sections) {
      await writer.append(name, bytes);
      written.set(name, Uint8Array.from(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).buffer);
    }
  };
  const graph = new SnapshotGraph(new Sections(written), meta);
  await put(encodeNameIndex(graph));
  const { sections, meanLengths } = encodeTextIndex(graph);
  await put(sections);

  const view = new View(graph, meta.builtOn);
  const columns: { kind: Kind; name: ColumnName; values: number }[] = [];
  let done = 0;
  for (const kind of kindNames) {
    const names = columnsOf(kind);
    for (const [index, column] of runToEnd(buildColumns(view, kind, names, new WorkBudget())).entries()) {
      const name = names[index] as ColumnName;
      if (!column) continue;
      await writer.append(`column ${kind} ${name}`, column.codes);
      await writer.append(`column ${kind} ${name} values`, Buffer.from(JSON.stringify(column.values)));
      columns.push({ kind, name, values: column.values.length });
    }
    done += meta.counts[kind];
    onProgress?.("columns", done, graph.size);
  }
  return { ...meta, meanLengths, columns };
}
