/**
 * Cache admission filter (a "doorkeeper"): reports whether a hash was added before, so that one-off items do not evict
 * frequent ones. Collisions only cause a wrong hint.
 */
export class Doorkeeper {
  /** Direct-mapped: each hash has one slot, chosen by its low bits. */
  readonly #hashes: Int32Array;

  /** `capacity` is a power of two. A new hash replaces the one in its slot. */
  constructor(capacity: number) {
    this.#hashes = new Int32Array(capacity);
  }

  /** Adds a hash; returns true if it was already there. */
  addAndCheck(hash: number): boolean {
    const place = hash & (this.#hashes.length - 1);
    if (this.#hashes[place] === hash) return true;
    this.#hashes[place] = hash;
    return false;
  }
}

const start = 0x811c9dc5;
const prime = 0x01000193;

/** FNV-1a over 32-bit words, then over the remaining bytes. */
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

/** FNV-1a over UTF-16 code units. */
export function hashText(text: string): number {
  let hash = start;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), prime);
  return hash ^ (hash >>> 15);
}
