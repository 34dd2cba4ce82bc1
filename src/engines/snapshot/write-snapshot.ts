import { recordedDaysOf } from "../../graph/build-graph.ts";
import { packClaim } from "../../graph/claims/claim-codec.ts";
import { claimContext } from "../../graph/claims/claim-context.ts";
import { historySteps } from "../../graph/claims/claim-history.ts";
import { retractedSteps } from "../../graph/claims/retracted-claims.ts";
import { buildColumns, columnFor } from "../../graph/column.ts";
import type { ColumnName } from "../../graph/indexes.ts";
import { View } from "../../graph/view.ts";
import { codeHash } from "../../lib/code-hash.ts";
import { runToEnd } from "../../lib/interruptible.ts";
import { WorkBudget } from "../../lib/work-budget.ts";
import { type Key, type Kind, keyOf, kindNames } from "../../records/kinds.ts";
import { type Property, propertyNames, propertyRow } from "../../records/properties.ts";
import type { AnyRecord, Records } from "../../records/records.ts";
import type { ReleaseRecord, ReleaseText } from "../../records/release.ts";
import { meters } from "../../records/vocabulary.ts";
import { EntityAssembler } from "./assemble-entities.ts";
import { encodeEntity } from "./entity-codec.ts";
import { EntityIndexBuilder } from "./entity-indexes.ts";
import { encodeFirstDays } from "./first-days-codec.ts";
import { encodeNameIndex } from "./name-index-codec.ts";
import { type Bytes, hashKey, Sections, SnapshotWriter } from "./section-file.ts";
import { SnapshotGraph, type SnapshotMeta } from "./snapshot-graph.ts";
import { StringTable } from "./string-table.ts";
import { encodeTextIndex } from "./text-index-codec.ts";

/** Input of a snapshot; `today` is the day for which its columns are built. */
export interface SnapshotData {
  readonly records: Records;
  readonly release: ReleaseRecord;
  /** What releases held, oldest first; none when absent. */
  readonly releases?: readonly ReleaseText[];
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

/** Writes everything that does not depend on a view. */
async function writeEntities(
  writer: SnapshotWriter,
  { records, release, releases = [], contentHash, today }: SnapshotData,
  onProgress: Progress | undefined,
): Promise<SnapshotMeta> {
  const counts = Object.fromEntries(kindNames.map((kind) => [kind, records[kind].size])) as Record<Kind, number>;
  const size = kindNames.reduce((sum, kind) => sum + counts[kind], 0);
  const numbers = await writeKeys(writer, records, size);
  const firstSource = size - counts.Source;
  const sourceAt = (key: Key) => {
    const number = numbers.get(key);
    return number === undefined || number < firstSource ? undefined : number - firstSource;
  };
  const blobs = new BlobWriter(writer, "entities", 2 * size);
  const indexes = new EntityIndexBuilder(records, counts, numbers, today);
  let number = 0;
  const context = claimContext(records, runToEnd(historySteps(releases)));
  const ids = new Set<string>();
  for (const assembled of new EntityAssembler(context).nodes()) {
    for (const { id } of assembled.claims) ids.add(id);
    blobs.add(assembled.node.record);
    blobs.add(encodeEntity(assembled, sourceAt));
    if (blobs.isFull) {
      await blobs.flush();
      onProgress?.("entities", number, size);
    }
    indexes.add(assembled);
    number++;
  }
  await blobs.finish();
  await indexes.write(writer);
  return {
    code: await codeHash(),
    contentHash,
    release,
    recordedDays: recordedDaysOf(context, releases),
    retracted: runToEnd(retractedSteps(context, ids)).map((claim) => [
      claim.subject,
      packClaim(claim, () => undefined),
    ]),
    builtOn: today,
    earliest: indexes.earliest,
    openDisputes: indexes.openDisputes,
    counts,
    moved: indexes.moved,
    columns: [],
    meanLengths: [],
  };
}

/** Writes JSON values one after another into a section, and then their end offsets. */
class BlobWriter {
  readonly #writer: SnapshotWriter;
  readonly #name: string;
  readonly #ends: Float64Array;
  #count = 0;
  #end = 0;
  #waiting: Buffer[] = [];
  #waitingBytes = 0;

  constructor(writer: SnapshotWriter, name: string, size: number) {
    this.#writer = writer;
    this.#name = name;
    this.#ends = new Float64Array(size + 1);
  }

  /** Whether the added values should be flushed. */
  get isFull(): boolean {
    return this.#waitingBytes > 4_000_000;
  }

  add(value: unknown): void {
    const bytes = Buffer.from(JSON.stringify(value));
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    this.#end += bytes.length;
    this.#ends[++this.#count] = this.#end;
  }

  async flush(): Promise<void> {
    const bytes = Buffer.concat(this.#waiting);
    this.#waiting = [];
    this.#waitingBytes = 0;
    await this.#writer.append(this.#name, bytes);
  }

  async finish(): Promise<void> {
    await this.flush();
    await this.#writer.append(`${this.#name}.ends`, this.#ends);
  }
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

const priceColumns = (Object.keys(meters) as (keyof typeof meters)[]).map((meter) => `price:${meter}` as const);

/** Columns that lists are mostly filtered, sorted and counted by. */
const columnsOf = (kind: Kind): ColumnName[] => [
  ...propertyNames.filter((property) => propertyRow(property).kinds.includes(kind) && !isFree(property)).map(columnFor),
  "disputed",
  "distance",
  "updated-on",
  ...(kind === "Model" || kind === "Variant" || kind === "Endpoint" ? priceColumns : []),
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
  await put(encodeFirstDays(graph));
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
