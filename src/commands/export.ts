import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { entityTriples } from "../exports/claim-quads.ts";
import { ClaimRowWriter, sortedClaims } from "../exports/claim-rows.ts";
import { csvHeader, csvRecord } from "../exports/csv.ts";
import { type CycloneDxVersion, cycloneDxBom, cycloneDxVersions, isModelLike } from "../exports/cyclone-dx.ts";
import { jsonLdDocument } from "../exports/json-ld.ts";
import { nQuadLine } from "../exports/n-quads.ts";
import { writeParquet } from "../exports/parquet.ts";
import { resolveReference } from "../graph/names/resolve-reference.ts";
import type { Entity, View } from "../graph/view.ts";
import type { Views } from "../graph/views.ts";
import { compare } from "../lib/collections.ts";
import { ConfigError } from "../lib/config-error.ts";
import { systemDay } from "../lib/day.ts";
import { withPath } from "../lib/file-error.ts";
import { runToEnd } from "../lib/interruptible.ts";
import { renameDurably, temporaryPath } from "../lib/temporary-file.ts";
import { WorkBudget } from "../lib/work-budget.ts";
import { requireValid } from "../parse/require-valid.ts";
import { type Kind, kindNames, kinds } from "../records/kinds.ts";
import type { Config } from "../server/config/config.ts";
import { openViews } from "../server/dataset/cached-views.ts";

export interface ExportFlags {
  readonly format?: string;
  readonly kind?: readonly string[];
  readonly ref?: readonly string[];
  readonly asOf?: string;
  readonly specVersion?: string;
  readonly out?: string;
}

/** What an export is made of. */
interface ExportRequest {
  readonly view: View;
  readonly kinds: readonly Kind[] | undefined;
  /** Only these entities; all when undefined. */
  readonly entities: readonly Entity[] | undefined;
  readonly specVersion: CycloneDxVersion;
}

type Chunks = Iterable<string | Uint8Array>;

/** How to write each format. */
const formats: Readonly<Record<string, (request: ExportRequest) => Chunks | Promise<Chunks>>> = {
  ndjson: (request) => rowTexts(request, (row) => `${JSON.stringify(row)}\n`),
  csv: (request) => withHeader(csvHeader(), rowTexts(request, csvRecord)),
  parquet: async (request) => [await writeParquet(rowsIn(request))],
  nquads: quadTexts,
  jsonld: (request) => [`${JSON.stringify(jsonLdDocument(triplesOf(oneOrMore(request, "jsonld"))), null, 2)}\n`],
  cyclonedx: (request) => {
    const [entity, ...others] = oneOrMore(request, "cyclonedx");
    if (!entity || others.length > 0 || !isModelLike(entity))
      throw new ConfigError("--format cyclonedx describes one model or variant: name it with --ref");
    return [`${JSON.stringify(cycloneDxBom(entity, request.specVersion), null, 2)}\n`];
  },
};

/** Names of the formats, for help and messages. */
export const formatNames = Object.keys(formats);

/** `pedigree export`: writes what is known in other formats, to a file or to standard output. */
export async function runExport({ dataDir, layers }: Config, flags: ExportFlags): Promise<void> {
  const { format = "ndjson", specVersion = "1.6", asOf, out } = flags;
  const write = formats[format];
  if (!write || !Object.hasOwn(formats, format))
    throw new ConfigError(`--format: must be one of ${formatNames.join(", ")}, not ${format}`);
  const version = cycloneDxVersions.find((one) => one === specVersion);
  if (!version) throw new ConfigError(`--spec-version: must be ${cycloneDxVersions.join(" or ")}, not ${specVersion}`);
  const kindsWanted = flags.kind?.map(kindIn);
  const { views } = requireValid(dataDir, await openViews(dataDir, { layers }));
  const view = viewOf(views, asOf);
  const entities = flags.ref?.map((ref) => entityIn(view, ref));
  const chunks = await write({ view, kinds: kindsWanted, entities, specVersion: version });
  await send(chunks, out);
}

function kindIn(text: string): Kind {
  const kind = kindNames.find((one) => [one.toLowerCase(), kinds[one].noun].includes(text.toLowerCase()));
  if (kind) return kind;
  throw new ConfigError(`--kind: must be one of ${kindNames.map((one) => kinds[one].noun).join(", ")}, not ${text}`);
}

function viewOf(views: Views, asOf: string | undefined): View {
  const today = systemDay();
  if (asOf === undefined) return views.current(today);
  if (!/^\d{4}-\d\d-\d\d$/.test(asOf) || asOf < views.earliest || asOf > today)
    throw new ConfigError(`--as-of: must be a day from ${views.earliest} to ${today}, not ${asOf}`);
  return views.at({ asOf }, today);
}

function entityIn(view: View, ref: string): Entity {
  const [, type = "", slug = ""] = /^(\w+):([a-z0-9-]+)$/.exec(ref) ?? [];
  const kind = kindNames.find((one) => one === type);
  const reference = kind ? { key: { kind, slug } } : { name: ref };
  const found = runToEnd(resolveReference(view, reference, new WorkBudget()));
  if (found.kind === "found") return found.entity;
  const similar = found.kind === "ambiguous" ? found.candidates : found.suggestions;
  const names = similar.map(({ entity }) => entity.key).join(", ");
  throw new ConfigError(
    `--ref ${ref}: ${found.kind === "ambiguous" ? "means several entities" : "names nothing"}${names && `; try ${names}`}`,
  );
}

function oneOrMore({ entities }: ExportRequest, format: string): readonly Entity[] {
  if (entities) return entities;
  throw new ConfigError(`--format ${format} describes single entities: name them with --ref`);
}

function* rowsIn({ view: { graph }, kinds: kindsWanted, entities }: ExportRequest) {
  const writer = new ClaimRowWriter(graph);
  const subjects = entities?.map(({ key }) => key);
  for (const claim of sortedClaims(graph, { kinds: kindsWanted, subjects })) yield writer.rowOf(claim);
}

function* rowTexts(request: ExportRequest, textOf: (row: ReturnType<ClaimRowWriter["rowOf"]>) => string) {
  for (const row of rowsIn(request)) yield textOf(row);
}

function* withHeader(header: string, texts: Iterable<string>) {
  yield header;
  yield* texts;
}

function* quadTexts({ view, kinds: kindsWanted = kindNames, entities }: ExportRequest) {
  const { tag } = view.graph.release;
  const all = entities ?? kindsWanted.flatMap((kind) => [...view.all(kind)]);
  const sorted = all.toSorted((a, b) => compare(a.key, b.key));
  for (const entity of sorted) for (const triple of entityTriples(entity)) yield nQuadLine(triple, tag);
}

function* triplesOf(entities: readonly Entity[]) {
  for (const entity of entities) yield* entityTriples(entity);
}

/** Characters that are written at once. */
const chunkLength = 65_536;

/** Joins short texts, for fewer writes. */
function* joined(chunks: Chunks): Generator<string | Uint8Array> {
  let text = "";
  for (const chunk of chunks) {
    if (typeof chunk !== "string") {
      yield chunk;
      continue;
    }
    text += chunk;
    if (text.length < chunkLength) continue;
    yield text;
    text = "";
  }
  if (text !== "") yield text;
}

/** Writes to a file, which appears when it is whole, or to standard output. */
async function send(chunks: Chunks, out: string | undefined): Promise<void> {
  const source = Readable.from(joined(chunks), { objectMode: true });
  if (out === undefined) return pipeline(source, process.stdout, { end: false });
  const temporary = temporaryPath(out);
  try {
    await withPath(out, () => pipeline(source, createWriteStream(temporary, { flags: "wx" })));
    await renameDurably(temporary, out);
  } finally {
    await rm(temporary, { force: true });
  }
}
