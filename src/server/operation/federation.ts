import {
  type ArgumentNode,
  type FieldNode,
  type GraphQLInterfaceType,
  Kind,
  type OperationDefinitionNode,
  parseType,
  print,
  type ValueNode,
  valueFromASTUntyped,
} from "graphql";
import { schema, sdl } from "../../../schema/index.ts";
import { isMapping } from "../../lib/collections.ts";
import type { Limits } from "../config/limits.ts";
import { badOperation } from "./argument-limits.ts";
import { parseDocument } from "./document-limits.ts";
import type { OperationParams } from "./parse-params.ts";

/** Types that other subgraphs may extend, by their global id. */
const entityTypes = schema.getPossibleTypes(schema.getType("Node") as GraphQLInterfaceType).map(({ name }) => name);

/** The contract as a subgraph of Federation 2. The two fields of routers are left out, as its specification allows. */
export const federatedSdl = `${sdl}
extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable"])

${entityTypes.map((name) => `extend type ${name} @key(fields: "id")`).join("\n")}

extend type PageInfo @shareable
`;

/** The result of `_service`. */
interface ServiceResult {
  readonly data: Record<string, { readonly sdl: string }>;
}

const routerFields = /\b_(?:entities|service)\b/;

/**
 * The operation of a router, as one over the schema: `_entities` is `nodes` with types. Of `_service`, the result.
 * @throws {GraphQLError} for representations that are no entities, and for a document over a limit.
 */
export function federate(
  params: OperationParams,
  limits: Limits,
  introspection: boolean,
): OperationParams | ServiceResult {
  if (!routerFields.test(params.query)) return params;
  const document = parseDocument(params.query, limits);
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const services = operations.flatMap(rootFields).filter(({ name }) => name.value === "_service");
  if (services.length > 0) return serviceResult(operations.flatMap(rootFields), services, introspection);
  const variables: Record<string, unknown> = { ...params.variables };
  const definitions = document.definitions.map((one) =>
    one.kind === Kind.OPERATION_DEFINITION ? withNodes(one, params.variables, variables) : one,
  );
  return { ...params, query: print({ ...document, definitions }), variables };
}

const rootFields = ({ selectionSet }: OperationDefinitionNode): FieldNode[] =>
  selectionSet.selections.filter((one) => one.kind === Kind.FIELD);

function serviceResult(
  all: readonly FieldNode[],
  services: readonly FieldNode[],
  introspection: boolean,
): ServiceResult {
  if (!introspection) throw badOperation("Introspection is disabled, and so is `_service`.", "BAD_USER_INPUT");
  if (services.length < all.length)
    throw badOperation("Request `_service` without other fields.", "GRAPHQL_VALIDATION_FAILED");
  return { data: Object.fromEntries(services.map((field) => [responseName(field), { sdl: federatedSdl }])) };
}

const responseName = ({ alias, name }: FieldNode): string => (alias ?? name).value;

/** An operation with `nodes` in place of `_entities`. Adds the ids of representations in variables to `variables`. */
function withNodes(
  operation: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
  variables: Record<string, unknown>,
): OperationDefinitionNode {
  const idsIn = (value: ValueNode): ValueNode => {
    if (value.kind === Kind.VARIABLE) {
      variables[value.name.value] = idsOf(given[value.name.value]);
      return value;
    }
    const values = idsOf(valueFromASTUntyped(value)).map((id) => ({ kind: Kind.STRING, value: id }) as const);
    return { kind: Kind.LIST, values };
  };
  const argumentOf = (argument: ArgumentNode): ArgumentNode =>
    argument.name.value === "representations"
      ? { ...argument, name: nameNode("ids"), value: idsIn(argument.value) }
      : argument;
  const selections = operation.selectionSet.selections.map((one) =>
    one.kind === Kind.FIELD && one.name.value === "_entities"
      ? {
          ...one,
          alias: nameNode(responseName(one)),
          name: nameNode("nodes"),
          arguments: one.arguments?.map(argumentOf) ?? [],
        }
      : one,
  );
  return {
    ...operation,
    variableDefinitions: (operation.variableDefinitions ?? []).map((definition) =>
      print(definition.type) === "[_Any!]!" ? { ...definition, type: parseType("[ID!]!") } : definition,
    ),
    selectionSet: { ...operation.selectionSet, selections },
  };
}

const nameNode = (value: string) => ({ kind: Kind.NAME, value }) as const;

/** The ids of representations. */
function idsOf(representations: unknown): string[] {
  if (Array.isArray(representations)) return representations.map(idOf);
  throw badOperation("`representations` must be a list.", "BAD_USER_INPUT");
}

function idOf(representation: unknown, index: number): string {
  const { __typename: type, id } = isMapping(representation) ? representation : {};
  if (typeof type === "string" && typeof id === "string" && entityTypes.includes(type) && id.startsWith(`${type}:`))
    return id;
  throw badOperation(
    `Representation ${index} must have a type and its id, such as { __typename: "Model", id: "Model:llama-3-3" }; types are ${entityTypes.join(", ")}.`,
    "BAD_USER_INPUT",
  );
}
