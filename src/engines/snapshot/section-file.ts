import { readSync } from "node:fs";
import { type FileHandle, open, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { crc32 } from "node:zlib";
import { hashText } from "../../lib/doorkeeper.ts";
import { describeFault, FileError, withPath } from "../../lib/file-error.ts";
import { openRegularFile } from "../../lib/regular-file.ts";
import { clearTemporaries, renameDurably, temporaryPath } from "../../lib/temporary-file.ts";

/** A snapshot file cannot be used. The message follows the name of the file. */
export class SnapshotError extends Error {}

/** Start of a file of any format version. */
const anyMark = "pedigree snapshot ";

/** Start and end of a file; the number is the format version. */
const mark = `${anyMark}1\n`;

/** Position of a section in the file, and its CRC-32. */
interface SectionEntry {
  readonly offset: number;
  readonly length: number;
  readonly checksum: number;
}

/** Table of contents at the end of a file; `meta` comes from the writer. */
interface Contents {
  readonly sections: Readonly<Record<string, SectionEntry>>;
  readonly meta: unknown;
}

export type Bytes = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** Most bytes per read or write call. */
const chunkBytes = 64 * 1024 * 1024;

/** Bytes buffered before a write. */
const bufferBytes = 4 * 1024 * 1024;

const asBytes = (bytes: Bytes): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * Protects files that a snapshot must not replace: those that are not snapshots, and those that are not regular files.
 * An empty file may be replaced.
 * @throws {FileError}
 */
export async function checkReplaceable(path: string): Promise<void> {
  try {
    const handle = await openRegularFile(path);
    try {
      const head = (await withPath(path, () => readBytes(handle, 0, anyMark.length))).toString();
      if (head !== "" && head !== anyMark)
        throw new FileError(path, "is no snapshot, so none is written in its place; name another file with --snapshot");
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!(error instanceof FileError) || error.fault !== "missing") throw error;
  }
}

/**
 * Writes a snapshot file section by section; it becomes visible only when complete. System errors are a `FileError`
 * with the path.
 */
export class SnapshotWriter {
  readonly #handle: FileHandle;
  readonly #path: string;
  readonly #temporary: string;
  readonly #sections: Record<string, SectionEntry> = {};
  #end = 0;
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #current: { readonly name: string; readonly offset: number; checksum: number } | undefined;

  private constructor(handle: FileHandle, path: string, temporary: string) {
    this.#handle = handle;
    this.#path = path;
    this.#temporary = temporary;
  }

  /** @throws {FileError} when no snapshot can be written there. */
  static async create(path: string): Promise<SnapshotWriter> {
    await checkReplaceable(path);
    await clearTemporaries(dirname(path));
    const temporary = temporaryPath(path);
    const handle = await withPath(path, () => open(temporary, "wx+")).catch((error: unknown) => {
      const isMissing = error instanceof FileError && error.fault === "missing";
      throw isMissing ? new FileError(path, "cannot be written: its folder does not exist") : error;
    });
    const writer = new SnapshotWriter(handle, path, temporary);
    await writer.#put(Buffer.from(mark));
    return writer;
  }

  /** Appends to a section; a new name starts a new section. */
  async append(name: string, bytes: Bytes): Promise<void> {
    if (this.#current?.name !== name) {
      this.#endSection();
      // Typed arrays are views on the section, so each must be aligned to 8 bytes.
      await this.#put(Buffer.alloc((8 - (this.#end % 8)) % 8));
      this.#current = { name, offset: this.#end, checksum: 0 };
    }
    const given = asBytes(bytes);
    this.#current.checksum = crc32(given, this.#current.checksum);
    await this.#put(given);
  }

  /** The sections written so far but some, as `readSnapshotFile` would return them. */
  async readAllBut(without: ReadonlySet<string>): Promise<Map<string, ArrayBuffer>> {
    this.#endSection();
    await this.#flush();
    const wanted = Object.entries(this.#sections).filter(([name]) => !without.has(name));
    return readSections(this.#handle, Object.fromEntries(wanted));
  }

  /** Fills a buffer with the bytes of a written section from a position on, as far as there are any. */
  readInto(buffer: Buffer, name: string, position: number): Buffer {
    const { offset, length } = this.#sections[name] as SectionEntry;
    const wanted = Math.min(buffer.length, length - position);
    return buffer.subarray(0, readSync(this.#handle.fd, buffer, 0, wanted, offset + position));
  }

  /** Completes the file and renames it to its final path. */
  async finish(meta: unknown): Promise<void> {
    this.#endSection();
    const contents: Contents = { sections: this.#sections, meta };
    const bytes = Buffer.from(JSON.stringify(contents));
    await this.#put(bytes);
    await this.#put(Buffer.from(trailer(bytes)));
    await this.#flush();
    await withPath(this.#path, async () => {
      await this.#handle.sync();
      await this.#handle.close();
      await renameDurably(this.#temporary, this.#path);
    });
  }

  /** Closes and removes the temporary file. */
  async abandon(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
    await rm(this.#temporary, { force: true });
  }

  #endSection(): void {
    if (!this.#current) return;
    const { name, offset, checksum } = this.#current;
    this.#sections[name] = { offset, length: this.#end - offset, checksum };
    this.#current = undefined;
  }

  async #put(bytes: Buffer): Promise<void> {
    if (bytes.length === 0) return;
    this.#end += bytes.length;
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    if (this.#waitingBytes >= bufferBytes) await this.#flush();
  }

  async #flush(): Promise<void> {
    const waiting = this.#waiting.length === 1 ? (this.#waiting[0] as Buffer) : Buffer.concat(this.#waiting);
    const start = this.#end - this.#waitingBytes;
    this.#waiting = [];
    this.#waitingBytes = 0;
    for (let done = 0; done < waiting.length; ) {
      const length = Math.min(chunkBytes, waiting.length - done);
      const { bytesWritten } = await withPath(this.#path, () =>
        this.#handle.write(waiting, done, length, start + done),
      );
      done += bytesWritten;
    }
  }
}

/** The last bytes of a file: length and checksum of its contents in fixed-width columns, and the mark. */
const trailer = (contents: Buffer): string =>
  `${String(contents.length).padStart(16)}${String(crc32(contents)).padStart(16)}${mark}`;

/** A file with all checksums verified. */
export interface SnapshotFile {
  readonly sections: ReadonlyMap<string, ArrayBuffer>;
  readonly meta: unknown;
}

/**
 * Reads a whole file.
 * @throws {SnapshotError} when it is missing, damaged, unreadable, or of another version.
 * @throws {FileError} when it is not a regular file.
 */
export async function readSnapshotFile(path: string): Promise<SnapshotFile> {
  try {
    const handle = await openRegularFile(path, { followsLinks: true });
    try {
      return await withPath(path, async () => {
        const { sections, meta } = await readContents(handle);
        return { sections: await readSections(handle, sections), meta };
      });
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    if (error.fault === "missing") throw new SnapshotError("does not exist");
    if (error.fault === "system") throw new SnapshotError(describeFault(error));
    throw error;
  }
}

/**
 * Reads the table of contents.
 * @throws {SnapshotError} like `readSnapshotFile`.
 */
async function readContents(handle: FileHandle): Promise<Contents> {
  const { size } = await handle.stat();
  const head = await readBytes(handle, 0, Math.min(mark.length, size));
  if (head.toString() !== mark)
    throw new SnapshotError(head.toString().startsWith(anyMark) ? "is of another version" : "is no snapshot");
  const tailLength = 32 + mark.length;
  const tail = (await readBytes(handle, Math.max(0, size - tailLength), Math.min(size, tailLength))).toString();
  const [length, checksum] = [Number(tail.slice(0, 16)), Number(tail.slice(16, 32))];
  const offset = size - tailLength - length;
  if (tail.slice(32) !== mark || !(length > 0) || offset < 0) throw new SnapshotError("is cut off");
  const contents = await readBytes(handle, offset, length);
  if (crc32(contents) !== checksum) throw new SnapshotError("is damaged in its contents");
  return JSON.parse(contents.toString()) as Contents;
}

async function readBytes(handle: FileHandle, offset: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, offset);
  return buffer.subarray(0, bytesRead);
}

async function readSections(handle: FileHandle, sections: Contents["sections"]): Promise<Map<string, ArrayBuffer>> {
  const read = new Map<string, ArrayBuffer>();
  for (const [name, place] of Object.entries(sections)) read.set(name, await readSection(handle, name, place));
  return read;
}

/**
 * Reads one section.
 * @throws {SnapshotError} when its checksum is wrong.
 */
async function readSection(handle: FileHandle, name: string, place: SectionEntry): Promise<ArrayBuffer> {
  const { offset, length } = place;
  const bytes = new ArrayBuffer(length);
  let checksum = 0;
  let checked = Promise.resolve();
  for (let done = 0; done < length; ) {
    const wanted = Buffer.from(bytes, done, Math.min(chunkBytes, length - done));
    const { bytesRead } = await handle.read(wanted, 0, wanted.length, offset + done);
    if (bytesRead === 0) throw new SnapshotError("is cut off");
    // Compute the checksum of this part while the next one is read.
    const part = wanted.subarray(0, bytesRead);
    checked = checked.then(() => {
      checksum = crc32(part, checksum);
    });
    done += bytesRead;
  }
  await checked;
  if (checksum !== place.checksum) throw new SnapshotError(`is damaged in its part \`${name}\``);
  return bytes;
}

/** A file whose sections are read one by one, so that it may be larger than memory. */
export class SnapshotParts {
  readonly meta: unknown;
  readonly #handle: FileHandle;
  readonly #sections: Contents["sections"];

  private constructor(handle: FileHandle, { meta, sections }: Contents) {
    this.#handle = handle;
    this.meta = meta;
    this.#sections = sections;
  }

  /** @throws {SnapshotError} like `readSnapshotFile`. */
  static async open(path: string): Promise<SnapshotParts> {
    const handle = await openRegularFile(path);
    try {
      return new SnapshotParts(handle, await readContents(handle));
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  get names(): string[] {
    return Object.keys(this.#sections);
  }

  lengthOf(name: string): number {
    return this.#place(name).length;
  }

  /** @throws {SnapshotError} when its checksum is wrong. */
  read(name: string): Promise<ArrayBuffer> {
    return readSection(this.#handle, name, this.#place(name));
  }

  /** Some bytes of a section, unchecked. */
  readRange(name: string, start: number, end: number): Promise<Buffer> {
    return readBytes(this.#handle, this.#place(name).offset + start, end - start);
  }

  close(): Promise<void> {
    return this.#handle.close();
  }

  #place(name: string): SectionEntry {
    const place = this.#sections[name];
    if (!place) throw new SnapshotError(`lacks its part \`${name}\``);
    return place;
  }
}

/** The sections of a file by name. */
export class Sections {
  readonly #sections: ReadonlyMap<string, ArrayBuffer>;

  constructor(sections: ReadonlyMap<string, ArrayBuffer>) {
    this.#sections = sections;
  }

  has(name: string): boolean {
    return this.#sections.has(name);
  }

  bytes(name: string): Buffer {
    const section = this.#sections.get(name);
    if (!section) throw new SnapshotError(`lacks its part \`${name}\``);
    return Buffer.from(section);
  }

  /** @throws {SnapshotError} when there is no section of this name. */
  array<Numbers extends Exclude<Bytes, Buffer>>(name: string, type: { new (buffer: ArrayBuffer): Numbers }): Numbers {
    const section = this.#sections.get(name);
    if (!section) throw new SnapshotError(`lacks its part \`${name}\``);
    return new type(section);
  }
}

/** Unsigned hash of a key for the key table. */
export const hashKey = (text: string): number => hashText(text) >>> 0;
