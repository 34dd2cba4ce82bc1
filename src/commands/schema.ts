import { introspectionFromSchema } from "graphql";
import { schema, sdl } from "../../schema/index.ts";

/** `pedigree schema`: prints the schema as SDL, or as the result of an introspection query. */
export function runSchema({ json }: { json?: boolean }): void {
  process.stdout.write(json ? `${JSON.stringify({ data: introspectionFromSchema(schema) }, null, 2)}\n` : sdl);
}
