/**
 * Tells what comes a second time, by a hash of it: what comes once would push out of caches what comes often, and
 * to keep it takes longer than to let it go. Two with one hash are taken for one; that is no more than a hint gone wrong.
 */
export class Doorkeeper {
  /** Hashes, each in the place that it names. */
  readonly #hashes: Int32Array;

  /** Remembers so many, a power of two: one in so many new ones can push another out. */
  constructor(capacity: number) {
    this.#hashes = new Int32Array(capacity);
  }

  /** Whether a hash was given before; from now on it was. */
  addAndCheck(hash: number): boolean {
    const place = hash & (this.#hashes.length - 1);
    if (this.#hashes[place] === hash) return true;
    this.#hashes[place] = hash;
    return false;
  }
}

const start = 0x811c9dc5;
const prime = 0x01000193;

/** FNV-1a of bytes, four at a time. */
export function hashBytes(bytes: Buffer): number {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let hash = start ^ bytes.length;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    hash = Math.imul(hash ^ words.getInt32(at, true), prime);
    hash ^= hash >>> 15;
  }
  for (; at < bytes.length; at++) hash = Math.imul(hash ^ (bytes[at] as number), prime);
  return hash;
}

/** FNV-1a of the letters of a text. */
export function hashText(text: string): number {
  let hash = start;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), prime);
  return hash ^ (hash >>> 15);
}
