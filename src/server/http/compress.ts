import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/** Brotli quality 5: the size of gzip at its best, in the time of gzip. */
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

export type Encoding = "br" | "gzip";

/** The preferred encoding among the accepted ones; entries with weights are ignored. */
export function preferredEncoding(accepted: string | undefined): Encoding | undefined {
  if (accepted === undefined) return undefined;
  const names = accepted.split(",").map((name) => name.trim());
  return names.includes("br") ? "br" : names.includes("gzip") ? "gzip" : undefined;
}

/** What changes when a response is compressed. */
interface Compressible {
  readonly headers: readonly string[];
  readonly body: Buffer | string;
  readonly length: number;
}

/** A response in an encoding. Compresses outside the event loop. */
export async function compress<Response extends Compressible>(
  response: Response,
  encoding: Encoding,
): Promise<Response> {
  const body = encoding === "br" ? await brotlied(response.body, brotli) : await gzipped(response.body);
  return { ...response, headers: [...response.headers, "content-encoding", encoding], body, length: body.length };
}
