import { formatShortValue, formatValue, type ValueContext } from "../src/graph/claims/format-value.ts";
import type { Key } from "../src/records/kinds.ts";
import { propertyRow } from "../src/records/properties.ts";
import { builder } from "./builder.ts";
import { EntityType, type ValueObject, ValueType } from "./refs.ts";

const typeNames = {
  boolean: "BooleanValue",
  date: "DateValue",
  decimal: "QuantityValue",
  entity: "EntityValue",
  long: "QuantityValue",
  money: "MoneyValue",
  term: "TextValue",
  terms: "TextListValue",
  text: "TextValue",
  texts: "TextListValue",
  url: "TextValue",
} as const;

const contextOf = ({ view, price }: ValueObject): ValueContext => ({
  nameOf: (key) => view.entity(key)?.name ?? key.slice(key.indexOf(":") + 1),
  price,
});

builder.interfaceType(ValueType, {
  description: "The value of a claim: `text` is for people, the concrete type for programs.",
  resolveType: ({ property }) => typeNames[propertyRow(property).value.type],
  fields: (t) => ({
    text: t.string({
      description: "The value for people, with its unit.",
      resolve: (shown) => formatValue(shown.property, shown.value, contextOf(shown)),
    }),
    short: t.string({
      description: "The value for a table: numbers rounded to three digits, for example 128K or 405B.",
      resolve: (shown) => formatShortValue(shown.property, shown.value, contextOf(shown)),
    }),
  }),
});

const valueType = (name: string) => builder.objectRef<ValueObject>(name);

builder.objectType(valueType("TextValue"), { description: "Text.", interfaces: [ValueType] });

builder.objectType(valueType("TextListValue"), {
  description: "A list of texts, for example size labels.",
  interfaces: [ValueType],
  fields: (t) => ({
    items: t.stringList({ description: "The items.", resolve: ({ value }) => [...(value as readonly string[])] }),
  }),
});

builder.objectType(valueType("QuantityValue"), {
  description: "A number with a unit.",
  interfaces: [ValueType],
  fields: (t) => ({
    quantity: t.field({ type: "Decimal", description: "The number.", resolve: ({ value }) => value as number }),
    unit: t.string({
      nullable: true,
      description: "Unit, for example token; null when there is none.",
      resolve: ({ property }) => {
        const spec = propertyRow(property).value;
        return "unit" in spec ? spec.unit : null;
      },
    }),
  }),
});

builder.objectType(valueType("DateValue"), {
  description: "A date.",
  interfaces: [ValueType],
  fields: (t) => ({
    date: t.field({ type: "PartialDate", description: "The date.", resolve: ({ value }) => value as string }),
  }),
});

builder.objectType(valueType("BooleanValue"), {
  description: "Yes or no.",
  interfaces: [ValueType],
  fields: (t) => ({
    boolean: t.boolean({ description: "The value.", resolve: ({ value }) => value as boolean }),
  }),
});

builder.objectType(valueType("EntityValue"), {
  description: "A reference to an entity.",
  interfaces: [ValueType],
  fields: (t) => ({
    entity: t.field({
      type: EntityType,
      description: "The entity.",
      resolve: ({ view, value }, _, { load }) => load.known(view, value as Key),
    }),
  }),
});

builder.objectType(valueType("MoneyValue"), {
  description: "An amount of money.",
  interfaces: [ValueType],
  fields: (t) => ({
    amount: t.field({ type: "Decimal", description: "The amount.", resolve: ({ value }) => value as number }),
    currency: t.string({ description: "ISO 4217 code.", resolve: ({ price }) => price?.currency ?? "" }),
    per: t.string({
      nullable: true,
      description: "What it pays for, for example 1000000 input; null when nothing is counted.",
      resolve: ({ price }) => (price?.per ? `${price.per} ${price.meter}` : null),
    }),
  }),
});
