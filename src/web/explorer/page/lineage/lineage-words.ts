import { enumText } from "../../format.ts";
import type { DerivationKind, LineageRelationshipFragment, Property } from "../../generated/graphql.ts";

interface Words {
  /** On the line from the origin to what came of it. */
  readonly line: string;
  /** Between the subject and the object of the relationship. */
  readonly verb: string;
}

const derivations: Readonly<Record<DerivationKind, Words>> = {
  ADAPTER: { line: "adapter", verb: "is an adapter on top of" },
  CONTINUED_PRETRAINING: { line: "pretrained further", verb: "continues the pretraining of" },
  CONVERTED: { line: "converted", verb: "was converted from" },
  DISTILLED: { line: "distilled", verb: "was distilled from" },
  FINETUNE: { line: "fine-tuned", verb: "was fine-tuned from" },
  MERGE: { line: "merged", verb: "was merged from" },
  PRUNED: { line: "pruned", verb: "was pruned from" },
  QUANTIZED: { line: "quantized", verb: "was quantized from" },
};

const others: Partial<Record<Property, Words>> = {
  FAMILY: { line: "member", verb: "belongs to" },
  MODEL: { line: "variant", verb: "is a variant of" },
  PART_OF: { line: "part", verb: "is part of" },
  SUCCEEDED_BY: { line: "succeeded by", verb: "was succeeded by" },
};

/** Every kind of derivation. */
export const allDerivations = Object.keys(derivations) as DerivationKind[];

export function relationshipWords(relationship: LineageRelationshipFragment): Words {
  if ("kind" in relationship) return derivations[relationship.kind];
  const { property } = relationship;
  return others[property] ?? { line: enumText(property), verb: enumText(property) };
}

/** Which end is the origin: a predecessor is the subject of its relationship, every other origin the object. */
export const endsOf = ({ property, subject, object }: LineageRelationshipFragment) =>
  property === "SUCCEEDED_BY" ? { from: subject, to: object } : { from: object, to: subject };
