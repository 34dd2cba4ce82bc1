import type { Entity } from "./view.ts";

/** A result cached on an entity, as long as the entity is; computes it on a miss. */
export function cachedOn<Result extends object>(entity: Entity, what: string, compute: () => Result): Result {
  const known = entity.getCached(what) as Result | undefined;
  if (known) return known;
  const result = compute();
  entity.setCached(what, result);
  return result;
}
