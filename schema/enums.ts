import { enumName } from "../src/records/enum-name.ts";
import { kindNames, type kinds } from "../src/records/kinds.ts";
import { properties, propertyNames } from "../src/records/properties.ts";
import * as vocabulary from "../src/records/vocabulary.ts";
import { builder } from "./builder.ts";

/** An enum of a vocabulary; internal values are the words themselves. */
function enumOf<Word extends string>(name: string, description: string, words: Readonly<Record<Word, string>>) {
  const values = Object.fromEntries(
    Object.entries<string>(words).map(([word, meaning]) => [
      enumName(word),
      { value: word as Word, description: meaning },
    ]),
  );
  return builder.enumType(name, {
    description,
    values: values as Record<string, { value: Word; description: string }>,
  });
}

export const AliasStabilityEnum = enumOf(
  "AliasStability",
  "Whether an identifier always leads to the same snapshot.",
  vocabulary.aliasStabilities,
);
export const AliasKindEnum = enumOf("AliasKind", "Kinds of alias.", vocabulary.aliasKinds);
export const CapabilityCategoryEnum = enumOf(
  "CapabilityCategory",
  "Fields of capability.",
  vocabulary.capabilityCategories,
);
export const CheckMethodEnum = enumOf(
  "CheckMethod",
  "How a claim was compared with a source.",
  vocabulary.checkMethods,
);
export const ClaimMethodEnum = enumOf("ClaimMethod", "How the value of a claim was obtained.", vocabulary.claimMethods);
export const ClaimRankEnum = enumOf("ClaimRank", "Which value to show.", vocabulary.claimRanks);
export const ClaimStatusEnum = enumOf("ClaimStatus", "Status of a claim in the graph.", vocabulary.claimStatuses);
export const ConceptKindEnum = enumOf("ConceptKind", "Kinds of concept.", vocabulary.conceptKinds);
export const ConfidenceEnum = enumOf("Confidence", "Confidence of the graph.", vocabulary.confidences);
export const DeploymentRoleEnum = enumOf("DeploymentRole", "How a product uses a model.", vocabulary.deploymentRoles);
export const DerivationKindEnum = enumOf(
  "DerivationKind",
  "How a variant was made from another.",
  vocabulary.derivationKinds,
);
export const DisputeAspectEnum = enumOf("DisputeAspect", "What disputes can be counted by.", vocabulary.disputeAspects);
export const DisputeKindEnum = enumOf("DisputeKind", "Why claims differ.", vocabulary.disputeKinds);
export const DisputeStateEnum = enumOf("DisputeState", "State of a dispute.", vocabulary.disputeStates);
export const DriverCategoryEnum = enumOf(
  "DriverCategory",
  "What makes a new release better.",
  vocabulary.driverCategories,
);
export const EvaluatorRelationshipEnum = enumOf(
  "EvaluatorRelationship",
  "Who ran an evaluation, relative to the developer of the model.",
  vocabulary.evaluatorRelationships,
);
export const FamilyLevelEnum = enumOf("FamilyLevel", "Levels of the family hierarchy.", vocabulary.familyLevels);
export const HostKindEnum = enumOf("HostKind", "Kinds of host.", vocabulary.hostKinds);
export const MeterEnum = enumOf("Meter", "What is counted.", vocabulary.meters);
export const PriceKindEnum = enumOf("PriceKind", "How use is paid.", vocabulary.priceKinds);
export const ServiceTierEnum = enumOf("ServiceTier", "Classes of service.", vocabulary.serviceTiers);
export const LicenseKindEnum = enumOf("LicenseKind", "Kinds of license.", vocabulary.licenseKinds);
export const LifecycleStatusEnum = enumOf("LifecycleStatus", "State of availability.", vocabulary.lifecycleStatuses);
export const ModalityEnum = enumOf("Modality", "Kinds of input and output.", vocabulary.modalities);
export const PolarityEnum = enumOf("Polarity", "Whether a claim states a value or denies it.", vocabulary.polarities);
export const ProviderRoleEnum = enumOf("ProviderRole", "Roles of an organization.", vocabulary.providerRoles);
export const QualifierKeyEnum = enumOf("QualifierKey", "Conditions that a claim can carry.", vocabulary.qualifierKeys);
export const SourceTierEnum = enumOf("SourceTier", "How close a source is to the fact.", vocabulary.sourceTiers);
export const SourceTypeEnum = enumOf("SourceType", "Types of source.", vocabulary.sourceTypes);
export const SupportLevelEnum = enumOf("SupportLevel", "How far a capability is supported.", vocabulary.supportLevels);
export const ValueStateEnum = enumOf("ValueState", "Whether a claim has a value.", vocabulary.valueStates);
export const VariantKindEnum = enumOf(
  "VariantKind",
  "What distinguishes a variant; several can apply.",
  vocabulary.variantKinds,
);

export const EntityKindEnum = enumOf(
  "EntityKind",
  "Types of entity.",
  Object.fromEntries(kindNames.toSorted().map((kind) => [kind, `\`${kind}\`.`])) as Record<keyof typeof kinds, string>,
);

export const PropertyEnum = enumOf(
  "Property",
  "Everything that a claim can state: attributes first, then relationships, read `subject PROPERTY object`.",
  Object.fromEntries(propertyNames.map((name) => [name, properties[name].description])) as Record<
    keyof typeof properties,
    string
  >,
);

export const ValueTypeEnum = builder.enumType("ValueType", {
  description: "Types of value.",
  values: {
    BOOLEAN: { description: "`BooleanValue`." },
    DATE: { description: "`DateValue`." },
    ENTITY: { description: "`EntityValue`; the property is a relationship." },
    MONEY: { description: "`MoneyValue`." },
    QUANTITY: { description: "`QuantityValue`." },
    TEXT: { description: "`TextValue`." },
    TEXT_LIST: { description: "`TextListValue`." },
  } as const,
});

export const DirectionEnum = builder.enumType("Direction", {
  description: "Direction of a relationship seen from an entity.",
  values: {
    BOTH: { value: "both", description: "Both directions." },
    INCOMING: { value: "incoming", description: "The entity is the object." },
    OUTGOING: { value: "outgoing", description: "The entity is the subject." },
  } as const,
});

export const ChangeKindEnum = builder.enumType("ChangeKind", {
  description: "What happened to a fact.",
  values: {
    ADDED: { value: "added", description: "It got its first claim." },
    CHANGED: { value: "changed", description: "Its best claim changed." },
    REMOVED: { value: "removed", description: "It lost its last acceptable claim." },
  } as const,
});

export const LineageDirectionEnum = builder.enumType("LineageDirection", {
  description: "Direction of lineage.",
  values: {
    ANCESTORS: { value: "ancestors", description: "What it was made from." },
    BOTH: { value: "both", description: "Ancestors and descendants." },
    DESCENDANTS: { value: "descendants", description: "What was made from it." },
  } as const,
});

export const TruncationEnum = builder.enumType("Truncation", {
  description: "Why a traversal stopped early.",
  values: {
    MAX_DEPTH: {
      value: "max-depth",
      description: "The limit of depth or length was reached; there may be more beyond.",
    },
    MAX_NODES: {
      value: "max-nodes",
      description: "The limit of entities was reached; for chains, of entities visited.",
    },
    MAX_PATHS: { value: "max-paths", description: "The limit of paths was reached." },
  } as const,
});

export const MatchEnum = builder.enumType("Match", {
  description: "How a text was resolved.",
  values: {
    ALIAS: { description: "It is an alias at the date of the view." },
    AMBIGUOUS: { description: "It means more than one entity." },
    EXACT: { description: "It is a name, slug or id." },
    NONE: { description: "No entity has this name; candidates are only similar." },
  } as const,
});

export const SearchFieldEnum = builder.enumType("SearchField", {
  description: "Where a search matched.",
  values: {
    ALIAS: { description: "An alias." },
    CLAIM: { description: "The words of a claim." },
    DESCRIPTION: { description: "The description or definition." },
    NAME: { description: "The name." },
  } as const,
});

export const ErrorCodeEnum = builder.enumType("ErrorCode", {
  description: "Codes of expected failures.",
  values: {
    AMBIGUOUS: { description: "More than one entity matches." },
    DATE_OUT_OF_RANGE: { description: "The data does not cover that date." },
    INVALID_ARGUMENT: { description: "An argument cannot be used as given." },
    LIMIT_EXCEEDED: { description: "A documented limit is exceeded; nothing was cut silently." },
    NOT_FOUND: { description: "Nothing matches." },
  } as const,
});
export const WeekdayEnum = enumOf("Weekday", "Days of the week.", vocabulary.weekdays);
export const DateBoundEnum = enumOf("DateBound", "How exact a date is.", vocabulary.dateBounds);
