import fc from "fast-check";
import type { Field, fieldsOver, Item, Where } from "./naive.ts";

type Fields = ReturnType<typeof fieldsOver>;

/** Random conditions over the fields of a type, with values that the items have. */
export function wheresOver(fields: Fields, itemsOf: (type: string) => readonly Item[]) {
  const pools = new Map<Field, readonly unknown[]>();
  /** Distinct values of a field, or a stand-in where no item has any. */
  const pool = (type: string, field: Field, otherwise: unknown): fc.Arbitrary<unknown> => {
    let values = pools.get(field);
    if (!values) {
      const found = new Set(itemsOf(type).flatMap((item): unknown[] => [field.read(item) ?? []].flat()));
      values = found.size > 0 ? [...found] : [otherwise];
      pools.set(field, values);
    }
    return fc.constantFrom(...values);
  };

  const listOf = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { maxLength: 3 });
  const operator = (operators: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Where> => {
    const names = Object.keys(operators);
    return fc
      .subarray(names, { minLength: 1, maxLength: Math.min(2, names.length) })
      .chain((chosen) => fc.record(Object.fromEntries(chosen.map((name) => [name, operators[name] as never]))));
  };
  const compared = (value: fc.Arbitrary<unknown>) => ({ gt: value, gte: value, lt: value, lte: value });
  const isNull = fc.boolean();

  const text = (words: fc.Arbitrary<string>) => {
    const anyCase = fc
      .tuple(words, fc.constantFrom("", "upper"))
      .map(([word, how]) => (how ? word.toUpperCase() : word));
    const part = fc.tuple(anyCase, fc.nat(6), fc.nat(4)).map(([word, from, more]) => word.slice(from, from + 1 + more));
    return operator({ eq: anyCase, in: listOf(anyCase), contains: part, startsWith: part, isNull });
  };
  const date = (dates: fc.Arbitrary<string>) => {
    const coarse = fc.tuple(dates, fc.constantFrom(4, 7, 10)).map(([one, length]) => one.slice(0, length));
    return operator({ eq: coarse, ...compared(coarse), isNull });
  };

  function conditionOf(type: string, field: Field, depth: number): fc.Arbitrary<Where> {
    switch (field.type) {
      case "slug": {
        const slug = pool(type, field, "none") as fc.Arbitrary<string>;
        return operator({ eq: slug, in: listOf(slug) });
      }
      case "text":
        return text(pool(type, field, "none") as fc.Arbitrary<string>);
      case "date":
        return date(pool(type, field, "2029") as fc.Arbitrary<string>);
      case "number": {
        const number = pool(type, field, 1);
        return operator({ eq: number, ...compared(number), isNull });
      }
      case "boolean":
        return operator({ eq: fc.boolean(), isNull });
      case "word": {
        const word = pool(type, field, undefined);
        return operator({ eq: word, in: listOf(word) });
      }
      case "set": {
        const words = listOf(pool(type, field, undefined));
        return operator({ hasAll: words, hasAny: words, hasNone: words });
      }
      case "one":
        return whereOf(field.of, depth - 1);
      case "many": {
        const nested = whereOf(field.of, depth - 1);
        const count = fc.nat(4);
        return operator({
          some: nested,
          every: nested,
          none: nested,
          count: operator({ eq: count, ...compared(count) }),
        });
      }
      case "subject":
        return fc.record({ id: pool(type, field, "none") });
      case "value": {
        const values = itemsOf(type).flatMap((item) => field.read(item) ?? []);
        const drawn = <Value>(read: (value: Item) => Value | undefined) =>
          fc.constantFrom(...new Set(values.flatMap((value) => read(value) ?? [])));
        const number = drawn((value) => value.quantity ?? value.amount);
        return fc.oneof(
          fc.record({ text: text(drawn((value) => value.items?.[0] ?? value.text)) }),
          fc.record({ quantity: operator({ eq: number, ...compared(number) }) }),
          fc.record({ date: date(drawn((value) => value.date)) }),
          fc.record({ boolean: operator({ eq: fc.boolean() }) }),
          fc.record({ entity: fc.record({ id: drawn((value) => value.entity?.id) }) }),
        );
      }
    }
  }

  /** Fields that can be asked about at a depth: relations need one more, words need a value. */
  const choices = (type: string, depth: number) =>
    Object.entries(fields[type] ?? {}).filter(
      ([, field]) =>
        (depth > 0 || (field.type !== "one" && field.type !== "many")) &&
        ((field.type !== "word" && field.type !== "set") || itemsOf(type).some((item) => field.read(item).length > 0)),
    );

  function whereOf(type: string, depth: number): fc.Arbitrary<Where> {
    const field = fc
      .constantFrom(...choices(type, depth))
      .chain(([key, one]) => conditionOf(type, one, depth).map((condition): Where => ({ [key]: condition })));
    const several = fc.tuple(field, field).map(([left, right]): Where => ({ ...left, ...right }));
    if (depth <= 0) return fc.oneof(field, several);
    const nested = fc.constant(depth - 1).chain((less) => whereOf(type, less));
    return fc.oneof(
      { weight: 4, arbitrary: field },
      { weight: 2, arbitrary: several },
      { weight: 1, arbitrary: fc.record({ and: fc.array(nested, { minLength: 1, maxLength: 3 }) }) },
      { weight: 1, arbitrary: fc.record({ or: fc.array(nested, { maxLength: 3 }) }) },
      { weight: 1, arbitrary: fc.record({ not: nested }) },
    ) as fc.Arbitrary<Where>;
  }

  return whereOf;
}
