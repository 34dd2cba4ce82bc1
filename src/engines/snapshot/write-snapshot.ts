import { getHeapStatistics } from "node:v8";
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
import type { Records } from "../../records/records.ts";
import type { ReleaseRecord, ReleaseText } from "../../records/release.ts";
import { meters } from "../../records/vocabulary.ts";
import { EntityAssembler } from "./assemble-entities.ts";
import type { ClaimOrder } from "./claim-order.ts";
import { documentsSection, endsSection, WrittenDocuments } from "./documents.ts";
import { encodeEntity } from "./entity-codec.ts";
import { EntityIndexBuilder } from "./entity-indexes.ts";
import { encodeFirstDays } from "./first-days-codec.ts";
import { KeyTable } from "./key-table.ts";
import { NameIndexBuilder } from "./name-index-codec.ts";
import { type Bytes, Sections, SnapshotWriter } from "./section-file.ts";
import type { ColumnEntry } from "./snapshot-columns.ts";
import { SnapshotGraph, type SnapshotMeta } from "./snapshot-graph.ts";
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
    const { meta, claims, names } = await writeEntities(writer, data, onProgress);
    const written = new WrittenGraph(writer, meta);
    const days = await writeFirstDays(writer, written, claims);
    const { sections, meanLengths } = await writeTexts(writer, written);
    const columns = await writeColumns(writer, written, meta, [...names, ...days, ...sections], onProgress);
    await writer.finish({ ...meta, meanLengths, columns });
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
): Promise<{ meta: SnapshotMeta; claims: ClaimOrder; names: string[] }> {
  const counts = Object.fromEntries(kindNames.map((kind) => [kind, records[kind].size])) as Record<Kind, number>;
  const size = kindNames.reduce((sum, kind) => sum + counts[kind], 0);
  const keys = await KeyTable.write(writer, records, counts);
  const firstSource = size - counts.Source;
  const sourceAt = (key: Key) => {
    const number = keys.numberOf(key);
    return number === undefined || number < firstSource ? undefined : number - firstSource;
  };
  const blobs = new BlobWriter(writer, documentsSection, 2 * size);
  const indexes = new EntityIndexBuilder(records, counts, keys, today);
  const nameIndex = new NameIndexBuilder();
  let number = 0;
  // Entities are written one after another, so that shared keys would only take memory.
  const context = { ...claimContext(records, runToEnd(historySteps(releases))), keyOf };
  const released = new Set([...context.history.entries()].map(([id]) => id));
  const stated = new Set<string>();
  for (const assembled of new EntityAssembler(context).nodes()) {
    for (const { id } of assembled.claims) if (released.has(id)) stated.add(id);
    blobs.add(assembled.node.record);
    blobs.add(encodeEntity(assembled, sourceAt));
    if (blobs.isFull) {
      await blobs.flush();
      onProgress?.("entities", number, size);
    }
    indexes.add(assembled);
    nameIndex.add(assembled.node, assembled.claims, (key) => keys.numberOf(key));
    number++;
  }
  await blobs.finish();
  const claims = await indexes.write(writer);
  const names = await writeSections(writer, nameIndex.finish());
  const meta: SnapshotMeta = {
    code: await codeHash(),
    contentHash,
    release,
    recordedDays: recordedDaysOf(context, releases),
    retracted: runToEnd(retractedSteps(context, stated)).map((claim) => [
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
  return { meta, claims, names };
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

/** How many decoded entities of a large graph are kept: those that many others refer to. */
const maxNodes = 2_048;

/** Bytes of the documents of a small graph, which is kept decoded: that takes about ten times as many. */
const smallBytes = Math.min(64_000_000, getHeapStatistics().heap_size_limit / 25);

/**
 * The graph of what is written so far, read from the file. Each part of a large graph has one of its own, so that what it
 * caches ends with the part.
 */
class WrittenGraph {
  readonly #writer: SnapshotWriter;
  readonly #meta: SnapshotMeta;
  #small: SnapshotGraph | undefined;

  constructor(writer: SnapshotWriter, meta: SnapshotMeta) {
    this.#writer = writer;
    this.#meta = meta;
  }

  /** `without` are sections that a large graph does not need for the part. */
  async forPart(without: Iterable<string> = []): Promise<SnapshotGraph> {
    if (this.#small) return this.#small;
    const sections = new Sections(await this.#writer.readAllBut(new Set([...without, documentsSection])));
    const documents = new WrittenDocuments(this.#writer, sections.array(endsSection, Float64Array));
    if (documents.bytes > smallBytes) return new SnapshotGraph(sections, this.#meta, documents, [128, maxNodes]);
    this.#small = new SnapshotGraph(sections, this.#meta, documents, [documents.size, documents.size]);
    return this.#small;
  }
}

/** Writes sections one after another; returns their names. */
async function writeSections(writer: SnapshotWriter, sections: ReadonlyMap<string, Bytes>): Promise<string[]> {
  for (const [name, bytes] of sections) await writer.append(name, bytes);
  return [...sections.keys()];
}

/** Writes the first days of entities and claims; returns the names of the sections. */
const writeFirstDays = async (writer: SnapshotWriter, written: WrittenGraph, claims: ClaimOrder): Promise<string[]> =>
  writeSections(writer, encodeFirstDays(await written.forPart(), claims));

/** Writes the text index; returns the names of the sections, and the mean lengths of the searched fields. */
async function writeTexts(
  writer: SnapshotWriter,
  written: WrittenGraph,
): Promise<{ readonly sections: readonly string[]; readonly meanLengths: readonly number[] }> {
  const { sections, meanLengths } = encodeTextIndex(await written.forPart());
  return { sections: await writeSections(writer, sections), meanLengths };
}

/** Writes the columns of a day; `without` are sections that they do not depend on. */
async function writeColumns(
  writer: SnapshotWriter,
  written: WrittenGraph,
  { builtOn, counts }: SnapshotMeta,
  without: readonly string[],
  onProgress: Progress | undefined,
): Promise<readonly ColumnEntry[]> {
  const graph = await written.forPart(without);
  const columns: ColumnEntry[] = [];
  let done = 0;
  for (const kind of kindNames) {
    const names = columnsOf(kind);
    // A view caches what it computes; the next kind needs little of it.
    const view = new View(graph, builtOn);
    for (const [index, column] of runToEnd(buildColumns(view, kind, names, new WorkBudget())).entries()) {
      const name = names[index] as ColumnName;
      if (!column) continue;
      await writer.append(`column ${kind} ${name}`, column.codes);
      await writer.append(`column ${kind} ${name} values`, Buffer.from(JSON.stringify(column.values)));
      columns.push({ kind, name, values: column.values.length });
    }
    done += counts[kind];
    onProgress?.("columns", done, graph.size);
  }
  return columns;
}
