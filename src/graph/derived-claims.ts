import { type Key, kindOf } from "../records/kinds.ts";
import type { Property } from "../records/properties.ts";
import { type Claim, isUnjudged } from "./claims/claim.ts";
import { compareClaimValues } from "./claims/rank-claims.ts";
import type { GraphNode } from "./graph.ts";
import type { View } from "./view.ts";

/** Properties of a model that its variants may show together; all others differ between variants. */
const shared: ReadonlySet<Property> = new Set([
  "context-window",
  "input-modalities",
  "knowledge-cutoff",
  "license",
  "max-output-tokens",
  "open-weights",
  "output-modalities",
  "released-on",
  "training-data-cutoff",
]);

/** What the claims of a model say of its variant, each derived from one of them. */
export const claimsFromModel = (variant: Key, claims: readonly Claim[]): Claim[] =>
  claims.map((origin) => derive(variant, origin, [origin]));

/**
 * What the variants of a model say of it: one claim, if each of them states the property and all state the same. A
 * quantization and the like has no say where another variant has. Empty otherwise.
 */
export function claimsFromVariants(view: View, model: Key, property: Property): Claim[] {
  if (!shared.has(property)) return [];
  const variants = view.graph
    .incomingRelations(model, "model")
    .filter((relation) => view.isCurrent(relation))
    .flatMap(({ subject }) => view.graph.nodes.get(subject) ?? []);
  if (variants.length > maxVariants) return [];
  const originals = variants.filter((variant) => !isRemade(variant));
  const stated = (originals.length > 0 ? originals : variants).map(
    ({ claims }) => view.rank(claims.get(property) ?? []).best,
  );
  const [first] = stated;
  if (first?.state !== "known") return [];
  const agreeing = stated.filter((claim) => claim !== undefined && compareClaimValues(first, claim) === "same");
  if (agreeing.length < stated.length) return [];
  const origins = agreeing as readonly Claim[];
  return [derive(model, view.rank(origins).best ?? first, origins)];
}

/** A model with more variants shows nothing of theirs, so that a fact costs no more than others. */
const maxVariants = 50;

/** Whether a variant was made from another one without training. */
const isRemade = ({ record }: GraphNode): boolean =>
  ((record as { readonly kinds?: readonly string[] }).kinds ?? []).some((kind) => kind === "quantized");

function derive(subject: Key, origin: Claim, origins: readonly Claim[]): Claim {
  const { property } = origin;
  const mark = origin.id.slice(origin.subject.length + property.length + 2);
  return {
    ...origin,
    id: `${subject.replace(":", ".")}.${property}.from-${kindOf(origin.subject).toLowerCase()}-${mark}`,
    subject,
    status: isUnjudged(origin.status) ? "unverified" : origin.status,
    method: "derived",
    derivedFrom: origins,
  };
}
