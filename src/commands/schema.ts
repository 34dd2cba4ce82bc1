import { introspectionFromSchema } from "graphql";
import { schema, sdl } from "../../schema/index.ts";
import { federatedSdl } from "../server/operation/federation.ts";

/** `pedigree schema`: prints the schema as SDL, also as a subgraph, or as the result of an introspection query. */
export function runSchema({ json, federation }: { json?: boolean; federation?: boolean }): void {
  const text = json ? `${JSON.stringify({ data: introspectionFromSchema(schema) }, null, 2)}\n` : sdl;
  process.stdout.write(federation && !json ? federatedSdl : text);
}
