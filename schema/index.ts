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
import "./obligations.ts";
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
import { getDocumentNodeFromSchema } from "@graphql-tools/utils";
import { type ASTNode, type DocumentNode, Kind, print, specifiedDirectives } from "graphql";
import { compare } from "../src/lib/collections.ts";
import { builder } from "./builder.ts";
import { directives } from "./directives.ts";

/** The API contract. */
export const schema = builder.toSchema({
  directives: [...specifiedDirectives, ...directives],
  // `Property` has its own order.
  sortSchema: false,
});

/**
 * The contract as text. Types and the fields of `Query` are sorted, because many modules define them, in whatever order
 * they load. The rest is in the order of its module.
 */
export const sdl = `${print(sortDocument(getDocumentNodeFromSchema(schema)))}\n`;

function sortDocument({ kind, definitions }: DocumentNode): DocumentNode {
  const sorted = definitions.map((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === "Query"
      ? { ...definition, fields: sortByName(definition.fields ?? []) }
      : definition,
  );
  return { kind, definitions: sortByName(sorted) };
}

/** The definition of the schema itself has no name and comes first. */
function sortByName<Node extends ASTNode>(nodes: readonly Node[]): Node[] {
  const nameOf = (node: ASTNode) => ("name" in node ? (node.name?.value ?? "") : "");
  return nodes.toSorted((a, b) => compare(nameOf(a), nameOf(b)));
}
