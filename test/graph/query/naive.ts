/* What filters and orders mean, worked out the slow way from plain answers: nothing here knows `src/graph`. */

// biome-ignore lint/suspicious/noExplicitAny: answers are as free as the operations that tests ask
export type Item = Record<string, any>;
export type Where = Record<string, unknown>;

/** What one condition looks at. */
export type Field =
  | { readonly type: "slug" | "text" | "date" | "word" | "set"; readonly read: (item: Item) => readonly string[] }
  | { readonly type: "number"; readonly read: (item: Item) => number | undefined }
  | { readonly type: "boolean"; readonly read: (item: Item) => boolean | undefined }
  | { readonly type: "one" | "many"; readonly of: string; readonly read: (item: Item) => readonly Item[] }
  | { readonly type: "subject"; readonly read: (item: Item) => string }
  | { readonly type: "value"; readonly read: (item: Item) => Item | undefined };

/** Selections that give all that the conditions below look at; lists are short enough for one page. */
const ids = "(first: 100) { totalCount nodes { id } }";
const entity = `id slug name updatedAt aliases { value } claims${ids} sources${ids} openDisputeCount`;
const weights = `lifecycle releasedOn contextWindow maxOutputTokens knowledgeCutoff openWeights inputModalities
  outputModalities license { id } capabilities { id level capability { id } } endpoints${ids}`;
export const selections = {
  capabilities: `${entity} category`,
  claims: `id property subject { id } value { __typename text ... on TextListValue { items } ... on QuantityValue { quantity }
    ... on MoneyValue { amount } ... on DateValue { date } ... on BooleanValue { boolean } ... on EntityValue { entity { id } } }
    asStated status rank polarity confidence recordedAt citations { source { id } } disputes { state }`,
  concepts: `${entity} kind`,
  endpoints: `${entity} contextWindow lifecycle
    prices { currency serviceTier inputTokensAbove components { meter amount per } }`,
  families: `${entity} level parent { id }`,
  licenses: `${entity} kind commercialUse`,
  models: `${entity} ${weights} provider { id } families { id } concepts${ids} variants${ids}`,
  providers: `${entity} roles`,
  sources: `${entity} type tier publisher { id } publishedOn retracted citedBy { totalCount }`,
  variants: `${entity} ${weights} model { id } kinds sizeLabel parametersTotal`,
} as const;

export type RootName = keyof typeof selections;

/** Type of the items of a root list. */
export const typeOf: Readonly<Record<RootName, string>> = {
  capabilities: "Capability",
  claims: "Claim",
  concepts: "Concept",
  endpoints: "Endpoint",
  families: "ModelFamily",
  licenses: "License",
  models: "Model",
  providers: "Provider",
  sources: "Source",
  variants: "Variant",
};

const given = <Value>(value: Value | null | undefined): Value[] =>
  value === null || value === undefined ? [] : [value];

/** The conditions of each type of item. */
export function fieldsOver(
  store: ReadonlyMap<string, Item>,
): Readonly<Record<string, Readonly<Record<string, Field>>>> {
  const at = ({ id }: Item): Item => {
    const item = store.get(id);
    if (!item) throw new Error(`${id} is in no root list`);
    return item;
  };
  const words = (type: "slug" | "text" | "date" | "word" | "set", name: string): Record<string, Field> => ({
    [name]: { type, read: (item) => given(item[name]).flat() },
  });
  const number = (name: string): Record<string, Field> => ({
    [name]: { type: "number", read: (item) => item[name] ?? undefined },
  });
  const boolean = (name: string): Record<string, Field> => ({
    [name]: { type: "boolean", read: (item) => item[name] ?? undefined },
  });
  const one = (name: string, of: string): Record<string, Field> => ({
    [name]: { type: "one", of, read: (item) => given(item[name]).flat().map(at) },
  });
  const many = (name: string, of: string): Record<string, Field> => ({
    [name]: { type: "many", of, read: (item) => whole(item[name]).map(at) },
  });
  const whole = ({ totalCount, nodes }: Item): Item[] => {
    if (totalCount !== nodes.length) throw new Error("a list is longer than a page");
    return nodes;
  };
  // What all cite has more than one page.
  const found = new Map<string, Item[]>();
  const citing = ({ id, citedBy }: Item): Item[] => {
    let claims = found.get(id);
    if (!claims) {
      claims = [...store.values()].filter(
        ({ citations, subject }) => citations?.some(({ source }: Item) => source.id === id) && subject.id !== id,
      );
      if (claims.length !== citedBy.totalCount) throw new Error(`not all that cites ${id} is among the claims`);
      found.set(id, claims);
    }
    return claims;
  };
  const isRefuted = ({ status }: Item): boolean => ["REFUTED", "RETRACTED"].includes(status);
  const above = (family: Item): Item[] => [family, ...given(family.parent).flatMap((parent) => above(at(parent)))];
  const name: Record<string, Field> = {
    name: { type: "text", read: (item) => [item.name, ...item.aliases.map(({ value }: Item) => value)] },
  };
  const disputed: Record<string, Field> = {
    disputed: { type: "boolean", read: (item) => item.openDisputeCount > 0 },
  };
  const all = {
    ...words("slug", "slug"),
    ...name,
    ...many("claims", "Claim"),
    ...many("sources", "Source"),
    ...disputed,
  };
  const weighed = {
    ...all,
    ...words("word", "lifecycle"),
    ...words("date", "releasedOn"),
    ...number("contextWindow"),
    ...number("maxOutputTokens"),
    ...words("date", "knowledgeCutoff"),
    ...boolean("openWeights"),
    ...words("set", "inputModalities"),
    ...words("set", "outputModalities"),
    ...one("license", "License"),
    capabilities: { type: "many", of: "CapabilitySupport", read: (item: Item) => item.capabilities },
    ...many("endpoints", "Endpoint"),
  } as const;
  return {
    Capability: { ...all, ...words("word", "category") },
    CapabilitySupport: { ...one("capability", "Capability"), ...words("word", "level") },
    Claim: {
      ...words("word", "property"),
      subject: { type: "subject", read: (item) => item.subject.id },
      subjectKind: { type: "word", read: (item) => [kindWord(item.subject.id)] },
      value: { type: "value", read: (item) => item.value ?? undefined },
      ...words("text", "asStated"),
      ...words("word", "status"),
      ...words("word", "rank"),
      ...words("word", "polarity"),
      ...words("word", "confidence"),
      source: { type: "one", of: "Source", read: (item) => item.citations.map(({ source }: Item) => at(source)) },
      disputed: { type: "boolean", read: (item) => item.disputes.some(({ state }: Item) => state === "OPEN") },
    },
    Concept: { ...all, ...words("word", "kind") },
    Endpoint: {
      ...all,
      ...number("contextWindow"),
      ...words("word", "lifecycle"),
      inputPrice: { type: "number", read: (item) => lowestInputPrice([item]) },
    },
    License: { ...all, ...words("word", "kind"), ...boolean("commercialUse") },
    Model: {
      ...weighed,
      ...one("provider", "Provider"),
      family: { type: "one", of: "ModelFamily", read: (item) => item.families.flatMap((one: Item) => above(at(one))) },
      ...many("concepts", "Concept"),
      ...many("variants", "Variant"),
    },
    ModelFamily: { ...all, ...words("word", "level") },
    Provider: { ...all, ...words("set", "roles") },
    Source: {
      ...words("slug", "slug"),
      ...name,
      ...words("word", "type"),
      ...words("word", "tier"),
      ...one("publisher", "Provider"),
      ...words("date", "publishedOn"),
      ...boolean("retracted"),
      citedBy: { type: "many", of: "Claim", read: citing },
      refutedClaims: { type: "many", of: "Claim", read: (item) => citing(item).filter(isRefuted) },
      ...many("claims", "Claim"),
    },
    Variant: {
      ...weighed,
      ...one("model", "Model"),
      ...words("set", "kinds"),
      ...words("text", "sizeLabel"),
      ...number("parametersTotal"),
    },
  };
}

/** `ModelFamily:x` has the kind MODEL_FAMILY. */
const kindWord = (id: string) =>
  id
    .slice(0, id.indexOf(":"))
    .replace(/(?<=[a-z])(?=[A-Z])/g, "_")
    .toUpperCase();

/** In USD per million; undefined when no price is known. */
export function lowestInputPrice(endpoints: readonly Item[]): number | undefined {
  const amounts = endpoints
    .flatMap(({ prices }) => prices)
    .filter((price: Item) => price.currency === "USD" && price.serviceTier === "STANDARD" && !price.inputTokensAbove)
    .flatMap(({ components }: Item) => components)
    .filter(({ meter }: Item) => meter === "INPUT")
    .map(({ amount, per }: Item) => (Number(amount) * 1e6) / per);
  return amounts.length > 0 ? Math.min(...amounts) : undefined;
}

/** First and last day of a date of any precision. */
export function daysOf(date: string): [first: number, last: number] {
  const [year, month, day] = date.split("-").map(Number) as [number, number?, number?];
  const first = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const last = Date.UTC(year, (month ?? 12) - 1, day ?? new Date(Date.UTC(year, month ?? 12, 0)).getUTCDate());
  return [first, last];
}

const same = (text: string) => text.normalize("NFKC").trim().toLowerCase();

type Test = (wanted: never) => boolean;

function all(condition: object, tests: Readonly<Record<string, Test>>): boolean {
  return Object.entries(condition).every(([operator, wanted]) => {
    const test = tests[operator];
    if (!test) throw new Error(`no test for ${operator}`);
    return test(wanted as never);
  });
}

const textTests = (values: readonly string[]): Readonly<Record<string, Test>> => ({
  eq: (wanted: string) => values.some((value) => same(value) === same(wanted)),
  in: (wanted: string[]) => wanted.some((one) => values.some((value) => same(value) === same(one))),
  contains: (wanted: string) => values.some((value) => same(value).includes(same(wanted))),
  startsWith: (wanted: string) => values.some((value) => same(value).startsWith(same(wanted))),
  isNull: (wanted: boolean) => (values.length === 0) === wanted,
});

const wordTests = (values: readonly string[]): Readonly<Record<string, Test>> => ({
  eq: (wanted: string) => values.includes(wanted),
  in: (wanted: string[]) => wanted.some((one) => values.includes(one)),
  hasAll: (wanted: string[]) => wanted.every((one) => values.includes(one)),
  hasAny: (wanted: string[]) => wanted.some((one) => values.includes(one)),
  hasNone: (wanted: string[]) => wanted.every((one) => !values.includes(one)),
});

const numberTests = (value: number | undefined): Readonly<Record<string, Test>> => ({
  eq: (wanted: number) => value === Number(wanted),
  in: (wanted: number[]) => wanted.some((one) => value === Number(one)),
  gt: (wanted: number) => value !== undefined && value > Number(wanted),
  gte: (wanted: number) => value !== undefined && value >= Number(wanted),
  lt: (wanted: number) => value !== undefined && value < Number(wanted),
  lte: (wanted: number) => value !== undefined && value <= Number(wanted),
  isNull: (wanted: boolean) => (value === undefined) === wanted,
});

/** A coarse date matches when each of its days does; a coarse wanted date stands for all its days. */
const dateTests = (value: string | undefined): Readonly<Record<string, Test>> => {
  const compared = (test: (first: number, last: number, from: number, to: number) => boolean) => (wanted: string) =>
    value !== undefined && test(...daysOf(value), ...daysOf(wanted));
  return {
    eq: compared((first, last, from, to) => first >= from && last <= to),
    gt: compared((first, _, __, to) => first > to),
    gte: compared((first, _, from) => first >= from),
    lt: compared((_, last, from) => last < from),
    lte: compared((_, last, __, to) => last <= to),
    isNull: (wanted: boolean) => (value === undefined) === wanted,
  };
};

const booleanTests = (value: boolean | undefined): Readonly<Record<string, Test>> => ({
  eq: (wanted: boolean) => value === wanted,
  isNull: (wanted: boolean) => (value === undefined) === wanted,
});

const valueTests = (value: Item | undefined): Readonly<Record<string, Test>> => ({
  text: (wanted: object) => value !== undefined && all(wanted, textTests(value.items ?? [value.text])),
  quantity: (wanted: object) =>
    given(value?.quantity ?? value?.amount).some((one) => all(wanted, numberTests(Number(one)))),
  date: (wanted: object) => given(value?.date).some((one) => all(wanted, dateTests(one))),
  boolean: (wanted: object) => given(value?.boolean).some((one) => all(wanted, booleanTests(one))),
  entity: ({ id }: Item) => value?.entity?.id === id,
});

/** Whether an item meets all conditions. */
export function holds(fields: ReturnType<typeof fieldsOver>, type: string, where: Where, item: Item): boolean {
  const whole = (one: unknown) => holds(fields, type, one as Where, item);
  return Object.entries(where).every(([key, condition]) => {
    if (key === "and") return (condition as Where[]).every(whole);
    if (key === "or") return (condition as Where[]).some(whole);
    if (key === "not") return !whole(condition);
    const field = fields[type]?.[key];
    if (!field) throw new Error(`${type} has no ${key}`);
    return meets(fields, field, condition as Where, item);
  });
}

function meets(fields: ReturnType<typeof fieldsOver>, field: Field, condition: Where, item: Item): boolean {
  switch (field.type) {
    case "one":
      return field.read(item).some((one) => holds(fields, field.of, condition, one));
    case "many": {
      const items = field.read(item);
      const matching = (where: unknown) => items.filter((one) => holds(fields, field.of, where as Where, one)).length;
      return all(condition, {
        some: (where) => matching(where) > 0,
        every: (where) => matching(where) === items.length,
        none: (where) => matching(where) === 0,
        count: (where) => all(where, numberTests(items.length)),
      });
    }
    case "number":
      return all(condition, numberTests(field.read(item)));
    case "boolean":
      return all(condition, booleanTests(field.read(item)));
    case "date":
      return all(condition, dateTests(field.read(item)[0]));
    case "word":
    case "set":
      return all(condition, wordTests(field.read(item)));
    case "slug":
    case "text":
      return all(condition, textTests(field.read(item)));
    case "subject":
      return field.read(item) === condition.id;
    case "value":
      return all(condition, valueTests(field.read(item)));
  }
}

/** A sort key: smaller first, missing last whatever the direction. */
export type Key = { readonly value: string | number | undefined; readonly descending: boolean };

/** Items by their keys, ties by slug. */
export function sorted(items: readonly Item[], keysOf: (item: Item) => readonly Key[]): Item[] {
  return items.toSorted((a, b) => {
    const others = keysOf(b);
    for (const [index, { value, descending }] of keysOf(a).entries()) {
      const other = others[index]?.value;
      if (value === other) continue;
      if (value === undefined) return 1;
      if (other === undefined) return -1;
      return (value < other ? -1 : 1) * (descending ? -1 : 1);
    }
    return a.slug < b.slug ? -1 : 1;
  });
}

export const asKey = same;
