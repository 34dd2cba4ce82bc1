import { createHash } from "node:crypto";

/** Longest slug made from a text, which leaves room for a suffix. */
const maxSlug = 100;

/**
 * Makes a slug from any text. Adds a hash when the slug cannot represent the text, as for other scripts and long texts.
 */
export function slugged(text: string): string {
  const plain = text
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("+", "-plus")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  if (plain === "") return `unnamed-${shortHash(text)}`;
  return plain.length > maxSlug ? `${plain.slice(0, maxSlug - 7).replace(/-+$/, "")}-${shortHash(text)}` : plain;
}

/** Six digits that distinguish texts where slugs do not. */
export const shortHash = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 6);
