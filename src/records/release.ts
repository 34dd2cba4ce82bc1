import { z } from "zod";
import { propertyNames } from "./properties.ts";
import { day, textShape, word } from "./scalars.ts";
import { citationCheck } from "./statement.ts";
import { sourceTiers } from "./vocabulary.ts";

const one = {
  tag: textShape.regex(/^\d{4}\.\d{1,2}\.\d+$/, "must be year.month.number, for example 2026.11.1"),
  "published-on": day,
};

/** The release of the data, `data/release.yaml`, and the earlier ones, newest first. */
export const release = z.strictObject({
  ...one,
  earlier: z.array(z.strictObject(one)).optional(),
});

export type ReleaseRecord = z.infer<typeof release>;

/** Whether a tag is that of a release, and not of a layer of a catalog, which counts as one. */
export const isReleaseTag = (tag: string): boolean => one.tag.safeParse(tag).success;

/** The first line of a file in `data/releases/`. */
export const releaseHeader = z.strictObject({ format: z.literal(1), ...one });

const value = z.union([z.null(), z.string(), z.number(), z.boolean(), z.array(z.string())]);
const words = z.string().nullable().optional();
const cited = z.tuple([z.string(), z.string(), words, words, citationCheck.optional()]);

/** A claim as arrays; `src/graph/claims/claim-codec.ts` packs it. */
const packedClaim = z.tuple(
  [
    z.enum(propertyNames as [string, ...string[]]),
    z.string(),
    value,
    z.union([z.literal(0), z.literal(1), z.literal(2)]),
    z.array(cited).min(1),
    word(sourceTiers),
    z.string(),
    z.int(),
  ],
  z.record(z.string(), z.unknown()),
);

/** Every other line: an entity, the claims that the release adds to it, and the ids of those that it removes. */
export const releaseLine = z.tuple([
  z.string().regex(/^[A-Za-z]+:[a-z0-9-]+$/, "must be a kind and a slug"),
  z.array(packedClaim),
  z.array(z.string()),
]);

/** A file of `data/releases/`, uncompressed. */
export interface ReleaseText {
  readonly tag: string;
  readonly publishedOn: string;
  /** Lines of JSON, each a `releaseLine`. */
  readonly lines: string;
}
