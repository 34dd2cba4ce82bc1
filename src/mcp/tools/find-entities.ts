import { type Reference, resolveReference } from "../../graph/names/resolve-reference.ts";
import type { Entity } from "../../graph/view.ts";
import type { Interruptible } from "../../lib/interruptible.ts";
import { enumName } from "../../records/enum-name.ts";
import { type Kind, kindNames } from "../../records/kinds.ts";
import { type ToolCall, ToolError } from "../tool.ts";
import { entityRefOf } from "../tool-input.ts";
import { tryOneOf } from "../tool-text.ts";

/**
 * The entities that references name on a day.
 * @throws {ToolError} for the first that names none, or several, with what to try.
 */
export async function findEntities(
  refs: readonly string[],
  asOf: string | undefined,
  { view, work }: ToolCall,
): Promise<Entity[]> {
  const seen = view(asOf);
  return work.run(
    (function* (): Interruptible<Entity[]> {
      const entities: Entity[] = [];
      for (const ref of refs) {
        const found = yield* resolveReference(seen, referenceOf(ref), work);
        if (found.kind === "found") entities.push(found.entity);
        else if (found.kind === "ambiguous")
          throw new ToolError(`“${ref}” means several entities.${tryOneOf(named(found.candidates))}`);
        else throw new ToolError(`Nothing has the name “${ref}”.${tryOneOf(named(found.suggestions))}`);
      }
      return entities;
    })(),
  );
}

const named = (candidates: readonly { readonly entity: Entity }[]) =>
  candidates.map(({ entity: { key, name } }) => ({ entity: { id: key, name } }));

const kindsByEnum = new Map<string, Kind>(kindNames.map((kind) => [enumName(kind), kind]));

/** The reference of the graph for that of the API. */
function referenceOf(text: string): Reference {
  const { key, id, name } = entityRefOf(text);
  if (key) return { key: { kind: kindsByEnum.get(key.kind) as Kind, slug: key.slug } };
  return id == null ? { name: name ?? text } : { id: String(id) };
}
