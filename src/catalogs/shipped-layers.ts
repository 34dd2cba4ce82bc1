import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import { z } from "zod";
import { compressForStorage } from "../lib/brotli.ts";
import { FileError, systemErrorCode, withPath } from "../lib/file-error.ts";
import { readRegularFile } from "../lib/regular-file.ts";
import { replaceFile } from "../lib/temporary-file.ts";
import { checkShape } from "../parse/validate-shape.ts";
import { day } from "../records/scalars.ts";
import { AnswerError, type Catalog } from "./catalog.ts";
import { catalogs } from "./catalogs.ts";
import { type Layer, layerUrl } from "./listing.ts";
import { readRows } from "./read-answer.ts";

const decompressed = promisify(brotliDecompress);

/** Most bytes of a file, compressed or not; the files of 50 days of the largest catalog have fewer. */
const maxBytes = 200_000_000;

/** Subfolder of the data folder for catalogs that the data comes with. */
export const catalogsFolder = "catalogs";

/** Path below the data folder of all that it comes with of a catalog. */
export const shippedFile = (catalog: string): string => `${catalogsFolder}/${catalog}.jsonl.br`;

/** A line of a file: what the catalog published on a day. */
const shippedDay = z.strictObject({ dated: day, url: layerUrl.optional(), answer: z.unknown() });

type ShippedDay = z.infer<typeof shippedDay>;

/** A file of a catalog is damaged. The message says how, in words that follow the file name. */
export class ShippedError extends Error {}

/**
 * The layers of a catalog that a data folder comes with, oldest first, and the SHA-256 of their file; neither without a file.
 * @throws {FileError | ShippedError} when the file cannot be read.
 */
export async function readShippedLayers(
  folder: string,
  catalog: Catalog,
): Promise<{ readonly layers: readonly Layer[]; readonly hash: string }> {
  const bytes = await readShippedFile(folder, catalog.id);
  if (!bytes) return { layers: [], hash: "" };
  const days = await daysIn(bytes);
  return { layers: days.map((one, index) => layerOf(catalog, one, index + 1)), hash: hashOf(bytes) };
}

/** SHA-256 of what `readShippedLayers` reads; empty without a file. */
export async function readShippedHash(folder: string, catalog: string): Promise<string> {
  const bytes = await readShippedFile(folder, catalog);
  return bytes ? hashOf(bytes) : "";
}

/**
 * Adds what a catalog published on a day to the data folder, in place of what it has of that day. Returns the path below the
 * folder, and whether that changed the file.
 * @throws {FileError | ShippedError}
 */
export async function shipAnswer(
  folder: string,
  catalog: string,
  added: ShippedDay,
): Promise<{ file: string; isChanged: boolean }> {
  const file = shippedFile(catalog);
  const path = join(folder, file);
  const before = await readShippedFile(folder, catalog);
  const others = before ? (await daysIn(before)).filter(({ dated }) => dated !== added.dated) : [];
  const days = [...others, added].sort((a, b) => (a.dated < b.dated ? -1 : 1));
  const bytes = compressForStorage(Buffer.from(days.map((one) => `${JSON.stringify(one)}\n`).join("")));
  if (before?.equals(bytes)) return { file, isChanged: false };
  await withPath(dirname(path), () => mkdir(dirname(path), { recursive: true }));
  await replaceFile(path, bytes);
  return { file, isChanged: true };
}

const hashOf = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

/** The bytes of a file of a catalog; undefined when there is none. */
async function readShippedFile(folder: string, catalog: string): Promise<Buffer | undefined> {
  try {
    return await readRegularFile(join(folder, shippedFile(catalog)), { maxBytes });
  } catch (error) {
    if (error instanceof FileError && error.fault === "missing") return undefined;
    throw error;
  }
}

async function daysIn(bytes: Buffer): Promise<ShippedDay[]> {
  const lines = (await decompress(bytes)).split("\n");
  return lines.flatMap((line, index) => (line === "" ? [] : dayIn(line, index + 1)));
}

async function decompress(bytes: Buffer): Promise<string> {
  try {
    return (await decompressed(bytes, { maxOutputLength: maxBytes })).toString("utf8");
  } catch (error) {
    if (systemErrorCode(error) === "ERR_BUFFER_TOO_LARGE")
      throw new ShippedError(`unpacks to more than ${maxBytes} bytes`);
    throw new ShippedError("is no Brotli file, or is damaged");
  }
}

function dayIn(line: string, number: number): ShippedDay {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new ShippedError(`has a line ${number} that is no JSON`);
  }
  const checked = checkShape(shippedDay, value);
  if (checked.ok) return checked.value;
  const [problem] = checked.problems;
  throw new ShippedError(
    `has a line ${number} that is no day of a catalog: /${problem?.path.join("/")}: ${problem?.message}`,
  );
}

function layerOf(catalog: Catalog, { dated, url, answer }: ShippedDay, line: number): Layer {
  try {
    const { hosts, listings, skipped } = readRows(catalog, answer);
    return { format: 1, catalog: catalog.id, dated, ...(url !== undefined && { url }), hosts, listings, skipped };
  } catch (error) {
    if (error instanceof AnswerError)
      throw new ShippedError(`has a line ${line} that is not of ${catalog.name}: ${error.message}`);
    throw error;
  }
}

/** Catalogs whose data may be passed on. */
export const shippable: readonly Catalog[] = catalogs.filter(({ license }) => license !== undefined);
