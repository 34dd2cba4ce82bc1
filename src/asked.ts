import { isAscii, isUtf8 } from "node:buffer";
import type { Limits } from "./limits.ts";
import { checkValues } from "./values.ts";

/** The plain form of a request. */
export interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
  /** Another text for each pair of document and name, both of which may hold anything. */
  readonly key: string;
}

/** Openings that are known at once, and the longest, in bytes. */
const most = { openings: 16, bytes: 20_000 } as const;

/** One in so many bodies without a known opening has its own remembered: those of documents that come often. */
const learnedOf = 32;

/** What a body says before its variables. */
interface Opening extends Pick<Asked, "query" | "operationName" | "key"> {
  readonly bytes: Buffer;
}

/**
 * Reads requests in the plain form. Clients that ask one document again and again with other variables mostly send
 * it first: where the bytes before the variables are known, only the variables are read.
 */
export class AskedReader {
  readonly #limits: Limits;
  /** The one used last stands first. */
  readonly #openings: Opening[] = [];
  #unknown = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Undefined for any other form. */
  read(bytes: Buffer): Asked | undefined {
    try {
      const opening = this.#openingOf(bytes);
      return (opening && this.#readOn(opening, bytes)) ?? this.#readWhole(bytes);
    } catch {
      return undefined;
    }
  }

  #openingOf(bytes: Buffer): Opening | undefined {
    const openings = this.#openings;
    for (let at = 0; at < openings.length; at++) {
      const one = openings[at] as Opening;
      const { length } = one.bytes;
      if (bytes[length] !== comma || one.bytes.compare(bytes, 0, length) !== 0) continue;
      if (at > 0) openings.unshift(...openings.splice(at, 1));
      return one;
    }
    return undefined;
  }

  #readOn({ query, operationName, key, bytes: known }: Opening, bytes: Buffer): Asked | undefined {
    // The comma between them is left out.
    const rest = JSON.parse(`{${textOf(bytes.subarray(known.length + 1))}`);
    // What names anything else, or a member again, is read whole.
    for (const name in rest) if (name !== "variables") return undefined;
    const variables = variablesOf(rest.variables, this.#limits);
    return variables && { query, variables, operationName, key };
  }

  #readWhole(bytes: Buffer): Asked | undefined {
    const text = textOf(bytes);
    const params = JSON.parse(text);
    for (const name in params) if (!plainNames.has(name)) return undefined;
    const asked = withVariables(params, this.#limits);
    if (asked && this.#unknown++ % learnedOf === 0) this.#learn(bytes, text);
    return asked;
  }

  #learn(bytes: Buffer, text: string): void {
    const length = text.indexOf(',"variables":');
    if (length < 0 || length > most.bytes || !isAscii(bytes)) return;
    try {
      const opening = withVariables(JSON.parse(`${text.slice(0, length)}}`), this.#limits);
      if (!opening) return;
      this.#openings.unshift({ ...opening, bytes: Buffer.from(bytes.subarray(0, length)) });
      if (this.#openings.length > most.openings) this.#openings.pop();
    } catch {
      // That name stands within something else: what is before it is no JSON.
    }
  }
}

const comma = ",".charCodeAt(0);

const plainNames = new Set(["query", "variables", "operationName"]);

/** The text of a body; empty, and so no JSON, for what is no UTF-8. ASCII is read without a look at each character. */
const textOf = (bytes: Buffer): string =>
  isAscii(bytes) ? bytes.toString("latin1") : isUtf8(bytes) ? bytes.toString("utf8") : "";

function withVariables(
  { query, variables, operationName }: Record<string, unknown>,
  limits: Limits,
): Asked | undefined {
  if (typeof query !== "string") return undefined;
  if (operationName != null && typeof operationName !== "string") return undefined;
  const read = variablesOf(variables, limits);
  if (!read) return undefined;
  const name = operationName ?? undefined;
  return {
    query,
    variables: read,
    operationName: name,
    key: name === undefined ? `:${query}` : `${name.length}:${name}${query}`,
  };
}

/** Undefined for what is no object. @throws {GraphQLError} for values beyond the limits. */
function variablesOf(variables: unknown, limits: Limits): Readonly<Record<string, unknown>> | undefined {
  if (variables != null && (typeof variables !== "object" || Array.isArray(variables))) return undefined;
  checkValues(variables, limits);
  return (variables ?? {}) as Record<string, unknown>;
}
