import { type FileHandle, open, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { crc32 } from "node:zlib";
import { hashText } from "../../lib/doorkeeper.ts";
import { describeFault, FileError, withPath } from "../../lib/file-error.ts";
import { openRegularFile } from "../../lib/regular-file.ts";
import { clearTemporaries, renameDurably, temporaryPath } from "../../lib/temporary-file.ts";

/** Why a file is no snapshot that can be served, in words that follow its name. */
export class SnapshotError extends Error {}

/** What every file of any version begins with. */
const anyMark = "pedigree snapshot ";

/** What every file begins and ends with; another number says that an older or newer version wrote it. */
const mark = `${anyMark}1\n`;

/** Where a part of a file lies, and the CRC-32 of its bytes. */
interface SectionEntry {
  readonly offset: number;
  readonly length: number;
  readonly checksum: number;
}

/** What stands at the end of a file: where its sections are, and what its writer says of it. */
interface Contents {
  readonly sections: Readonly<Record<string, SectionEntry>>;
  readonly meta: unknown;
}

/** Any array of numbers, or bytes. */
export type Bytes = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** Most bytes that one call reads or writes. */
const chunkBytes = 64 * 1024 * 1024;

/** Most bytes that wait to be written. */
const bufferBytes = 4 * 1024 * 1024;

const asBytes = (bytes: Bytes): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * Refuses a file that a snapshot must not replace: one that is none, or no regular file. An empty file may be replaced.
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

/** Writes a file section by section; nobody sees it before it is whole. System errors are a `FileError` of its path. */
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

  /** Adds to the section of this name, which starts where the one before it ended. */
  async append(name: string, bytes: Bytes): Promise<void> {
    if (this.#current?.name !== name) {
      this.#endSection();
      // Arrays of numbers are read in place, so each begins where the widest number may.
      await this.#put(Buffer.alloc((8 - (this.#end % 8)) % 8));
      this.#current = { name, offset: this.#end, checksum: 0 };
    }
    const given = asBytes(bytes);
    this.#current.checksum = crc32(given, this.#current.checksum);
    await this.#put(given);
  }

  /** All sections written so far, as `readSnapshotFile` would give them. */
  async readAll(): Promise<Map<string, ArrayBuffer>> {
    this.#endSection();
    await this.#flush();
    return readSections(this.#handle, this.#sections);
  }

  /** Ends the file and puts it in its place. */
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

  /** Leaves nothing behind. */
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

/** The last bytes of a file: the length and checksum of its contents in fixed places, and the mark. */
const trailer = (contents: Buffer): string =>
  `${String(contents.length).padStart(16)}${String(crc32(contents)).padStart(16)}${mark}`;

/** A file whose every byte was checked. */
export interface SnapshotFile {
  readonly sections: ReadonlyMap<string, ArrayBuffer>;
  readonly meta: unknown;
}

/**
 * Reads a whole file. @throws {SnapshotError} when it is missing, damaged, cannot be read, or is of another version.
 * @throws {FileError} when it is no regular file.
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

/** What the writer of a file said of it. @throws {SnapshotError} as `readSnapshotFile` does. */
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

/** One section. @throws {SnapshotError} when its bytes are not those that were written. */
async function readSection(handle: FileHandle, name: string, place: SectionEntry): Promise<ArrayBuffer> {
  const { offset, length } = place;
  const bytes = new ArrayBuffer(length);
  let checksum = 0;
  let checked = Promise.resolve();
  for (let done = 0; done < length; ) {
    const wanted = Buffer.from(bytes, done, Math.min(chunkBytes, length - done));
    const { bytesRead } = await handle.read(wanted, 0, wanted.length, offset + done);
    if (bytesRead === 0) throw new SnapshotError("is cut off");
    // The next part is read while this one is checked.
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

/** The parts of a file by name. */
export class Sections {
  readonly #sections: ReadonlyMap<string, ArrayBuffer>;

  constructor(sections: ReadonlyMap<string, ArrayBuffer>) {
    this.#sections = sections;
  }

  bytes(name: string): Buffer {
    const section = this.#sections.get(name);
    if (!section) throw new SnapshotError(`lacks its part \`${name}\``);
    return Buffer.from(section);
  }

  /** @throws {SnapshotError} when there is none of this name. */
  array<Numbers extends Exclude<Bytes, Buffer>>(name: string, type: { new (buffer: ArrayBuffer): Numbers }): Numbers {
    const section = this.#sections.get(name);
    if (!section) throw new SnapshotError(`lacks its part \`${name}\``);
    return new type(section);
  }
}

/** A number that keys with the same letters share. */
export const hashKey = (text: string): number => hashText(text) >>> 0;
