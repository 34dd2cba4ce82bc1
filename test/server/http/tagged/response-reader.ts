/** A complete response. */
export interface Received {
  readonly status: number;
  /** By name in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/** Reads responses from the bytes of a connection. */
export class ResponseReader {
  #bytes = Buffer.alloc(0);

  push(bytes: Buffer): void {
    this.#bytes = Buffer.concat([this.#bytes, bytes]);
  }

  /** Bytes that no response was read from yet. */
  get waiting(): number {
    return this.#bytes.length;
  }

  /**
   * The next final response; undefined until it is complete. @throws {Error} when the bytes are not a response with a
   * length.
   */
  read(): Received | undefined {
    const end = this.#bytes.indexOf("\r\n\r\n");
    if (end < 0) return undefined;
    const [first = "", ...lines] = this.#bytes.toString("latin1", 0, end).split("\r\n");
    const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(`${first} `)?.[1]);
    if (Number.isNaN(status)) throw new Error(`not a response: ${first.slice(0, 100)}`);
    if (status < 200) {
      this.#bytes = this.#bytes.subarray(end + 4);
      return this.read();
    }
    const headers = new Map(
      lines.map((line): [string, string] => {
        const colon = line.indexOf(":");
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
      }),
    );
    const length = status === 204 || status === 304 ? 0 : Number(headers.get("content-length"));
    if (Number.isNaN(length)) throw new Error(`a response without a length: ${first}`);
    const whole = end + 4 + length;
    if (this.#bytes.length < whole) return undefined;
    const body = this.#bytes.subarray(end + 4, whole);
    this.#bytes = this.#bytes.subarray(whole);
    return { status, headers, body };
  }
}
