import { getOrInsert, listOf } from "../lib/collections.ts";
import { findImplausible, type Implausible, type JudgedValue } from "../records/plausibility.ts";
import type { Property } from "../records/properties.ts";
import type { AnyRecord, RecordOf, Records } from "../records/records.ts";
import type { StatementRecord } from "../records/statement.ts";
import type { RecordPath } from "./parsed-data.ts";
import { isCurrent, statementList, statementsByProperty } from "./record-statements.ts";

/** A value that cannot be true, or hardly, with its path in the record. */
export interface ImplausibleStatement {
  readonly path: RecordPath;
  readonly severity: Implausible["severity"];
  readonly reason: string;
}

interface PlacedValue extends JudgedValue {
  readonly statement: StatementRecord;
  readonly path: RecordPath;
}

/** The implausible statements of a record. Values are compared with others of the same source and qualifiers. */
export function implausibleStatements(records: Records, record: AnyRecord): ImplausibleStatement[] {
  const groups = new Map<string, { values: PlacedValue[]; readOn: string | undefined }>();
  for (const value of valuesOf(record))
    for (const citation of value.statement.sources ?? record.sources ?? []) {
      const { source, accessed } = typeof citation === "string" ? { source: citation, accessed: undefined } : citation;
      const readOn = accessed ?? records.Source.get(source)?.["accessed-on"];
      const scope = `${source} ${JSON.stringify(value.statement.qualifiers ?? {})}`;
      getOrInsert(groups, scope, () => ({ values: [], readOn })).values.push(value);
    }
  const found = new Map<string, ImplausibleStatement>();
  for (const { values, readOn } of groups.values())
    for (const { of, severity, reason } of findImplausible(values, readOn))
      found.set(of.path.join("/"), { path: of.path, severity, reason });
  return [...found.values()];
}

function valuesOf(record: AnyRecord): PlacedValue[] {
  const facts = Object.entries(statementsByProperty(record)).flatMap(([property, given]) =>
    statementList(given, ["facts", property]).flatMap(({ statement, path }) =>
      isCurrent(statement)
        ? [{ property: property as Property, value: statement.value, statement, path: [...path, "value"] }]
        : [],
    ),
  );
  const prices = listOf((record as RecordOf<"Endpoint">).prices).flatMap((price, index) =>
    isCurrent(price)
      ? listOf(price.components).map(({ meter, amount, per = 1_000_000 }, place) => ({
          property: "price" as const,
          value: amount,
          price: { meter, per, currency: price.currency ?? "USD" },
          statement: price,
          path: ["prices", index, "components", place, "amount"],
        }))
      : [],
  );
  return [...facts, ...prices];
}
