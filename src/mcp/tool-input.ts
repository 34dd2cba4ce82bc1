import { distance } from "fastest-levenshtein";
import { z } from "zod";
import { enumName } from "../records/enum-name.ts";
import { kindNames } from "../records/kinds.ts";
import { type Property, propertyNames } from "../records/properties.ts";
import type { EntityKind, EntityRef, Property as PropertyEnum } from "./generated/graphql.ts";
import { ToolError } from "./tool.ts";

/** Longest reference to an entity, in characters. */
const maxReference = 200;

export const refInput = z.string().max(maxReference).describe("Id (Model:llama-3-3) or exact name");

export const asOfInput = z.string().optional().describe("YYYY-MM-DD");

export const propertiesInput = z.array(z.string()).max(20).optional().describe("Such as CONTEXT_WINDOW; default all");

/** How many items a list may have. */
export const limitInput = (most: number, usual: number) => z.int().min(1).max(most).default(usual);

const kindsByName = new Map(kindNames.map((kind) => [kind.toLowerCase(), enumName(kind) as EntityKind]));

/** What a text refers to: an id of the current view (`Kind:slug`), any other id, or a name. */
export function entityRefOf(text: string): EntityRef {
  const [, type = "", slug = ""] = /^(\w+):([a-z0-9-]+)$/.exec(text.trim()) ?? [];
  const kind = kindsByName.get(type.toLowerCase());
  if (kind) return { key: { kind, slug } };
  return /^\w+:.*@/.test(text) && kindsByName.has(text.slice(0, text.indexOf(":")).toLowerCase())
    ? { id: text }
    : { name: text };
}

/** Longest name of a property to compare, in characters. */
const maxProperty = 40;

const propertiesByName = new Map<string, Property>(propertyNames.map((property) => [enumName(property), property]));

/**
 * The property that a text names, in any case, with spaces or hyphens.
 * @throws {ToolError} with the nearest names.
 */
export function propertyIn(text: string): Property {
  const name = text
    .trim()
    .replaceAll(/[\s-]+/g, "_")
    .toUpperCase();
  const property = propertiesByName.get(name);
  if (property) return property;
  const start = name.slice(0, maxProperty);
  const near = [...propertiesByName.keys()]
    .map((known) => ({ known, edits: distance(known, start) - (known.includes(start) ? start.length : 0) }))
    .sort((a, b) => a.edits - b.edits)
    .slice(0, 3)
    .map(({ known }) => known);
  throw new ToolError(`There is no property \`${text.slice(0, maxProperty)}\`. Try: ${near.join(", ")}.`);
}

/** A property as a variable of an operation. */
export const propertyEnum = (text: string): PropertyEnum => enumName(propertyIn(text)) as PropertyEnum;
