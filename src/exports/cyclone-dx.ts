import { buildSubgraph, type Subgraph } from "../graph/analysis/traversal.ts";
import { disputeStateOf, factsOf } from "../graph/entity-facts.ts";
import type { Entity } from "../graph/view.ts";
import { runToEnd } from "../lib/interruptible.ts";
import { WorkBudget } from "../lib/work-budget.ts";
import { type Key, kindOf } from "../records/kinds.ts";
import type { Property } from "../records/properties.ts";
import { claimText, describeEntity, type EntityDocument } from "./entity-document.ts";

/** Versions of the CycloneDX specification that can be written. */
export const cycloneDxVersions = ["1.6", "1.7"] as const;

export type CycloneDxVersion = (typeof cycloneDxVersions)[number];

/** Most steps and entities of the ancestry of a model. */
const maxDepth = 10;
const maxAncestors = 200;

/** A component of a bill of materials. */
interface Component {
  readonly type: "machine-learning-model";
  readonly "bom-ref": string;
  readonly name: string;
  readonly [member: string]: unknown;
}

/**
 * A model or variant as a bill of materials (CycloneDX), with its ancestors, license, open disputes and sources. Has no
 * serial number and no time, so that the same data gives the same bytes.
 */
export function cycloneDxBom(entity: Entity, version: CycloneDxVersion): object {
  const document = runToEnd(describeEntity(entity, new WorkBudget()));
  return {
    $schema: `http://cyclonedx.org/schema/bom-${version}.schema.json`,
    bomFormat: "CycloneDX",
    specVersion: version,
    version: 1,
    metadata: { component: componentOf(entity, document) },
  };
}

function componentOf(entity: Entity, document: EntityDocument): Component {
  const ancestors = ancestorsOf(entity);
  const references = document.sources.flatMap(({ url, name, accessedOn }) =>
    url === null ? [] : [{ type: "documentation", url, comment: `${name}, read ${accessedOn}` }],
  );
  return {
    ...nameOfComponent(entity),
    ...(document.description !== null && { description: document.description }),
    ...licensesOf(entity),
    ...(ancestors.length > 0 && {
      pedigree: {
        ancestors: ancestors.map(({ component }) => component),
        notes: ancestors.map(({ note }) => note).join("\n"),
      },
    }),
    ...(references.length > 0 && { externalReferences: references }),
    ...modelCardOf(entity),
    properties: propertiesOf(entity, document),
  };
}

function nameOfComponent(entity: Entity): Component {
  const developer = developerOf(entity);
  return {
    type: "machine-learning-model",
    "bom-ref": entity.key,
    name: entity.name,
    ...(developer && { publisher: developer.name }),
  };
}

/** The entity in force as the value of a property; of the model where a variant has none. */
function entityIn(entity: Entity, property: Property): Entity | undefined {
  const value = factsOf(entity).value(property);
  return typeof value === "string" ? entity.view.entity(value as Key) : undefined;
}

function developerOf(entity: Entity): Entity | undefined {
  const model = entity.type === "Variant" ? entityIn(entity, "model") : entity;
  return model && entityIn(model, "developer");
}

/** The license by its SPDX identifier where it has one, else by its name. */
function licensesOf(entity: Entity): object {
  const license = entityIn(entity, "license");
  if (!license) return {};
  const spdx = factsOf(license).value("spdx-id");
  return { licenses: [{ license: spdx === undefined ? { name: license.name } : { id: String(spdx) } }] };
}

interface Ancestor {
  readonly component: Component;
  /** How it became an ancestor, and who states it. */
  readonly note: string;
}

/** What an entity was derived from, nearest first. */
function ancestorsOf(entity: Entity): Ancestor[] {
  const { view } = entity;
  const variants =
    entity.type === "Model"
      ? view.graph.incomingRelations(entity.key, "model").flatMap(({ subject }) => view.entity(subject) ?? [])
      : [];
  const roots = [entity, ...variants];
  const isRoot = ({ key }: Entity) => roots.some((root) => root.key === key);
  const args = {
    roots,
    properties: ["derived-from" as const],
    direction: "outgoing" as const,
    maxDepth,
    maxNodes: maxAncestors + roots.length,
  };
  const ancestry = runToEnd(buildSubgraph(view, args, new WorkBudget()));
  return ancestry.entities
    .filter(({ entity: one }) => !isRoot(one))
    .map(({ entity: one }) => ({ component: nameOfComponent(one), note: noteOf(one, ancestry) }));
}

function noteOf({ key, name, view }: Entity, { relationships }: Subgraph): string {
  const [relationship] = relationships.filter(({ relation }) => relation.object === key);
  if (!relationship) return name;
  const { best, relation } = relationship;
  const sources = view.present<"Source">(best.citations.map(({ source }) => source)).map((source) => source.name);
  const how = [best.detail.derivation, best.detail.how].filter(Boolean).join(", ");
  return `${view.entity(relation.subject)?.name ?? relation.subject} was derived from ${name}${how && ` (${how})`}, by ${sources.join("; ")}`;
}

function modelCardOf(entity: Entity): object {
  const [inputs, outputs] = (["input-modalities", "output-modalities"] as const).map((property) => {
    const value = factsOf(entity).value(property);
    return Array.isArray(value) ? value.map((format) => ({ format: String(format) })) : [];
  });
  const parameters = { ...(inputs?.length && { inputs }), ...(outputs?.length && { outputs }) };
  return Object.keys(parameters).length > 0 ? { modelCard: { modelParameters: parameters } } : {};
}

/** The release, and each open dispute with the values of its claims. */
function propertiesOf(entity: Entity, { release, asOf }: EntityDocument): { name: string; value: string }[] {
  const disputed = factsOf(entity)
    .facts()
    .filter((fact) => disputeStateOf(fact) === "open");
  return [
    { name: "pedigree:id", value: entity.key },
    { name: "pedigree:release", value: release },
    { name: "pedigree:as-of", value: asOf },
    ...disputed.flatMap(({ property, disputes }) =>
      disputes
        .filter(({ state }) => state === "open")
        .map(({ claims }) => ({
          name: `pedigree:open-dispute:${property}`,
          value: [...new Set(claims.map((claim) => claimText(entity.view, claim)))].join(" or "),
        })),
    ),
  ];
}

/** Whether an entity can be the subject of a bill of materials. */
export const isModelLike = ({ key }: Entity): boolean => ["Model", "Variant"].includes(kindOf(key));
