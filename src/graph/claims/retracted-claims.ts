import type { Interruptible } from "../../lib/interruptible.ts";
import { type Key, keyOf, kindNames, kindOf, slugOf } from "../../records/kinds.ts";
import { propertyRow } from "../../records/properties.ts";
import type { AnyRecord } from "../../records/records.ts";
import type { Claim } from "./claim.ts";
import { type PackedClaim, unpackClaim } from "./claim-codec.ts";
import type { ClaimContext } from "./claim-context.ts";
import { authorityOver, evidenceOf } from "./evidence.ts";

/**
 * The claims that a release held and that are no longer stated, in steps. Those about an entity that has another slug
 * now are about it under that slug; those about an entity that is gone, or with all its sources gone, are left out.
 */
export function* retractedSteps(context: ClaimContext, stated: ReadonlySet<string>): Interruptible<Claim[]> {
  const moved = movedKeys(context);
  const claims: Claim[] = [];
  for (const [id, subject, packed] of context.history.entries()) {
    yield;
    if (stated.has(id)) continue;
    const claim = restore(context, moved, subject, packed);
    if (claim) claims.push({ ...claim, id, recorded: context.history.recordedOf(id) });
  }
  return claims;
}

function restore(
  context: ClaimContext,
  moved: ReadonlyMap<Key, Key>,
  former: Key,
  packed: PackedClaim,
): Claim | undefined {
  const subject = moved.get(former) ?? former;
  const record = context.records[kindOf(subject)].get(slugOf(subject)) as AnyRecord | undefined;
  if (!record) return undefined;
  const unpacked = unpackClaim(subject, packed, () => subject);
  const now = (key: Key): Key => moved.get(key) ?? key;
  const isThere = (key: Key | undefined) => key === undefined || context.records[kindOf(key)].has(slugOf(key));
  const citations = unpacked.citations
    .map((citation) => ({ ...citation, source: now(citation.source) }))
    .filter(({ source }) => isThere(source));
  const { score, host, driver } = unpacked.detail;
  const isWhole = [score?.benchmark, score?.reportedBy, host, driver?.concept].every(isThere);
  if (!isWhole || citations.length === 0) return undefined;
  const claim = { ...unpacked, citations };
  const named = propertyRow(claim.property).value.type === "entity" ? moved.get(claim.value as Key) : undefined;
  return {
    ...claim,
    ...(named && { value: named }),
    // Judged as today's claims are, so that a source is not believed twice over.
    evidence: evidenceOf(context, claim.citations, authorityOver(context, kindOf(subject), slugOf(subject), record)),
  };
}

/** Current keys by former key. */
function movedKeys({ records }: ClaimContext): Map<Key, Key> {
  const moved = new Map<Key, Key>();
  for (const kind of kindNames)
    for (const [slug, record] of records[kind] as ReadonlyMap<string, AnyRecord>)
      for (const old of record["former-slugs"] ?? []) moved.set(keyOf(kind, old), keyOf(kind, slug));
  return moved;
}
