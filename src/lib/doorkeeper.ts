import { zeros } from "./collections.ts";

/** Slots at first, their multiple, and how many each hash needs: a filter that sees few hashes stays small. */
const firstCapacity = 512;
const growth = 8;
const slotsPerHash = 16;

/** 2^32 divided by the golden ratio. */
const goldenRatio = 0x9e3779b1;

/**
 * Cache admission filter (a "doorkeeper"): reports whether a hash was added before, so that one-off items do not evict
 * frequent ones. Collisions only cause a wrong hint.
 */
export class Doorkeeper {
  readonly #capacity: number;
  /** Direct-mapped: each hash has one slot, chosen by Fibonacci hashing. */
  #hashes: number[];
  #used = 0;

  /** `capacity` is a power of two. It grows up to that; then a new hash replaces the one in its slot. */
  constructor(capacity: number) {
    this.#capacity = capacity;
    this.#hashes = zeros(Math.min(capacity, firstCapacity));
  }

  /** Adds a hash; returns true if it was already there. */
  addAndCheck(hash: number): boolean {
    const place = Math.imul(hash, goldenRatio) >>> Math.clz32(this.#hashes.length - 1);
    const held = this.#hashes[place];
    if (held === hash) return true;
    this.#hashes[place] = hash;
    if (held === 0) this.#used += 1;
    if (this.#used > this.#hashes.length / slotsPerHash && this.#hashes.length < this.#capacity) this.#grow();
    return false;
  }

  #grow(): void {
    const before = this.#hashes;
    this.#hashes = zeros(Math.min(this.#capacity, growth * before.length));
    this.#used = 0;
    for (const hash of before) if (hash !== 0) this.addAndCheck(hash);
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
