import { introspectionFromSchema } from "graphql";
import { schema, sdl } from "../../schema/index.ts";

/** `pedigree schema`: the contract as SDL, or as the answer to an introspection query. */
export function runSchema({ json }: { json?: boolean }): void {
  process.stdout.write(json ? `${JSON.stringify({ data: introspectionFromSchema(schema) }, null, 2)}\n` : sdl);
}
