/** Numbers of the first part of a list; each further part is as long as all before, up to a limit. */
const firstPart = 1_024;
const longestPart = 1_048_576;

/** A growing list of 32-bit numbers. It grows in parts, so that nothing is copied until all are taken. */
export class NumberList {
  #full: Uint32Array[] = [];
  #part = new Uint32Array(firstPart);
  #used = 0;
  #before = 0;

  get length(): number {
    return this.#before + this.#used;
  }

  push(one: number): void {
    if (this.#used === this.#part.length) {
      this.#full.push(this.#part);
      this.#before += this.#used;
      this.#part = new Uint32Array(Math.min(this.#before, longestPart));
      this.#used = 0;
    }
    this.#part[this.#used++] = one;
  }

  /** All numbers in one array; the list is empty afterwards. */
  take(): Uint32Array {
    const all = new Uint32Array(this.length);
    let at = 0;
    for (let part = this.#full.shift(); part; part = this.#full.shift()) {
      all.set(part, at);
      at += part.length;
    }
    all.set(this.#part.subarray(0, this.#used), at);
    this.#part = new Uint32Array(firstPart);
    this.#used = 0;
    this.#before = 0;
    return all;
  }
}
