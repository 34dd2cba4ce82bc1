import "./scalars.ts";
import "./enums.ts";
import "./benchmark.ts";
import "./capability.ts";
import "./claim.ts";
import "./compare.ts";
import "./concept.ts";
import "./diff.ts";
import "./connections.ts";
import "./dispute.ts";
import "./endpoint.ts";
import "./entity.ts";
import "./facet.ts";
import "./fact.ts";
import "./failure.ts";
import "./family.ts";
import "./host.ts";
import "./license.ts";
import "./lifecycle.ts";
import "./meta.ts";
import "./model.ts";
import "./node.ts";
import "./price.ts";
import "./product.ts";
import "./provider.ts";
import "./query.ts";
import "./quote.ts";
import "./relationship.ts";
import "./release.ts";
import "./resolve.ts";
import "./score.ts";
import "./search.ts";
import "./source.ts";
import "./sourced.ts";
import "./traversal.ts";
import "./value.ts";
import "./variant.ts";
import { printSchemaWithDirectives } from "@graphql-tools/utils";
import { specifiedDirectives } from "graphql";
import { builder } from "./builder.ts";
import { directives } from "./directives.ts";

/** The API contract. */
export const schema = builder.toSchema({
  directives: [...specifiedDirectives, ...directives],
  // `Property` has its own order.
  sortSchema: false,
});

export const sdl = `${printSchemaWithDirectives(schema)}\n`;
