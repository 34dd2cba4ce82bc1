/** Numbers of the first part of a list; each further part is as long as all before, up to a limit. */
const firstPart = 1_024;
const longestPart = 1_048_576;

type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** A growing list of numbers, by default of 32 bits. It grows in parts, so that nothing is copied until all are taken. */
export class NumberList<Part extends Numbers = Uint32Array> {
  readonly #type: { new (length: number): Part };
  #full: Part[] = [];
  #part: Part;
  #used = 0;
  #before = 0;

  constructor(type: { new (length: number): Part } = Uint32Array as never) {
    this.#type = type;
    this.#part = new type(firstPart);
  }

  get length(): number {
    return this.#before + this.#used;
  }

  push(one: number): void {
    if (this.#used === this.#part.length) {
      this.#full.push(this.#part);
      this.#before += this.#used;
      this.#part = new this.#type(Math.min(this.#before, longestPart));
      this.#used = 0;
    }
    this.#part[this.#used++] = one;
  }

  /** All numbers in one array; the list is empty afterwards. */
  take(): Part {
    const all = new this.#type(this.length);
    let at = 0;
    for (let part = this.#full.shift(); part; part = this.#full.shift()) {
      all.set(part, at);
      at += part.length;
    }
    all.set(this.#part.subarray(0, this.#used), at);
    this.#part = new this.#type(firstPart);
    this.#used = 0;
    this.#before = 0;
    return all;
  }
}
