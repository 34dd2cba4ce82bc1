import type { Property } from "../records/properties.ts";
import type { AnyRecord } from "../records/records.ts";
import type { StatementRecord } from "../records/statement.ts";
import type { RecordPath } from "./parsed-data.ts";

/** The statements about a property: one, or a list. */
type GivenStatements = StatementRecord | readonly StatementRecord[];

/** A statement, and its path in the record. */
export interface StatementPlace {
  readonly statement: StatementRecord;
  readonly path: RecordPath;
}

export const statementsByProperty = (record: AnyRecord): Partial<Record<Property, GivenStatements>> =>
  ("facts" in record ? (record.facts as Partial<Record<Property, GivenStatements>>) : undefined) ?? {};

/** Normalizes one statement or a list, with paths. */
export function statementList(given: GivenStatements | undefined, path: RecordPath): StatementPlace[] {
  if (given === undefined) return [];
  return isStatementList(given)
    ? given.map((statement, index) => ({ statement, path: [...path, index] }))
    : [{ statement: given, path }];
}

export const isStatementList = (given: unknown): given is readonly unknown[] & readonly StatementRecord[] =>
  Array.isArray(given);

/** All statements in a record, at any depth. */
export function* statementsIn(value: unknown, path: RecordPath): Generator<StatementPlace> {
  if (value === null || typeof value !== "object") return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* statementsIn(item, [...path, index]);
    return;
  }
  if (path.length > 0) yield { path, statement: value as StatementRecord };
  for (const [key, child] of Object.entries(value))
    if (!["variants", "endpoints", "disputes", "qualifiers", "components"].includes(key))
      yield* statementsIn(child, [...path, key]);
}

export const isDead = ({ status }: StatementRecord): boolean => status === "refuted" || status === "retracted";

/** Whether it asserts something about the present. */
export const isCurrent = (statement: StatementRecord): boolean =>
  !isDead(statement) &&
  statement.status !== "superseded" &&
  statement.rank !== "deprecated" &&
  statement.polarity !== "denies";
