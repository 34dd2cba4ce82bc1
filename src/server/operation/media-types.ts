import { LRUCache } from "lru-cache";

/** Media types of a single response, the default first. */
export const singleTypes = ["application/json", "application/graphql-response+json"] as const;

/** Media type of a single response. */
export type SingleType = (typeof singleTypes)[number];

/** Media type of an event stream. */
export const eventStream = "text/event-stream";

/** A media range of an `accept` header. */
interface MediaRange {
  readonly type: string;
  /** 0 to 1; 0 excludes the range. */
  readonly weight: number;
}

/**
 * Returns the offered media type that an `accept` header prefers (RFC 9110, section 12.5.1), undefined when it accepts
 * none. Of equal weights the one named first wins, then the one offered first. An absent header accepts anything.
 */
export function preferredType<Type extends string>(
  accept: string | null | undefined,
  offered: readonly Type[],
): Type | undefined {
  const ranges = rangesOf(accept || "*/*");
  return offered
    .map((type) => ({ type, position: positionOf(type, ranges) }))
    .map(({ type, position }) => ({ type, position, weight: ranges[position]?.weight ?? 0 }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.position - b.position)[0]?.type;
}

/** Longest `accept` header to cache, in characters. */
const maxCachedHeader = 200;

/** Preferred types of the headers that were sent last: there are few, and one takes longer to read than a small operation. */
const preferred = new LRUCache<string, { readonly type: SingleType | undefined }>({ max: 100 });

/** The media type of a single response that an `accept` header prefers; undefined when it accepts none. */
export function preferredSingleType(accept: string | null | undefined): SingleType | undefined {
  const header = accept ?? "";
  const known = preferred.get(header);
  if (known) return known.type;
  const type = preferredType(header, singleTypes);
  if (header.length <= maxCachedHeader) preferred.set(header, { type });
  return type;
}

/** The index of the most specific range that matches a media type, -1 when none does. */
function positionOf(type: string, ranges: readonly MediaRange[]): number {
  const patterns = [type, `${type.split("/", 1)[0]}/*`, "*/*"];
  const positions = patterns.map((pattern) => ranges.findIndex((range) => range.type === pattern));
  return positions.find((position) => position >= 0) ?? -1;
}

function rangesOf(accept: string): MediaRange[] {
  return accept
    .toLowerCase()
    .split(",")
    .flatMap((text) => {
      const [type = "", ...parameters] = text.split(";").map((part) => part.trim());
      const parameter = (name: string) => parameters.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1);
      const weight = Number(parameter("q") ?? 1);
      return isUtf8Name(parameter("charset") ?? "utf-8") ? [{ type, weight: Number.isNaN(weight) ? 1 : weight }] : [];
    });
}

/** Whether a lower-case charset is a name of UTF-8, quoted or not. */
export const isUtf8Name = (charset: string): boolean => /^(?:utf-?8|"utf-?8")$/.test(charset);
