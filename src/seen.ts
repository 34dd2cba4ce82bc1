/** How many are remembered: one in so many new ones can push another out. */
const remembered = 2 ** 16;

/**
 * Tells what comes a second time, by a hash of it: what comes once would push out of caches what comes often, and
 * to keep it takes longer than to let it go. Two with one hash are taken for one; that is no more than a hint gone wrong.
 */
export class Seen {
  /** Hashes, each in the place that it names. */
  readonly #hashes = new Int32Array(remembered);

  /** Whether a hash was given before; from now on it was. */
  again(hash: number): boolean {
    const place = hash & (remembered - 1);
    if (this.#hashes[place] === hash) return true;
    this.#hashes[place] = hash;
    return false;
  }
}

/** FNV-1a of bytes, four at a time. */
export function hashOf(bytes: Buffer): number {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let hash = 0x811c9dc5 ^ bytes.length;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    hash = Math.imul(hash ^ words.getInt32(at, true), 0x01000193);
    hash ^= hash >>> 15;
  }
  for (; at < bytes.length; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return hash;
}
