import type { Claim } from "../../graph/claims/claim.ts";
import { freshDays } from "../../graph/service-evidence.ts";
import { getOrInsert } from "../../lib/collections.ts";
import { dayNumber, daysAfter } from "../../lib/day.ts";
import { type Key, type Kind, keyOf } from "../../records/kinds.ts";
import { type Property, propertyRow } from "../../records/properties.ts";
import type { Records } from "../../records/records.ts";

/** First day after `today` on which the displayed value of this entity may change (yyyymmdd; 0xffffffff = never). */
export function nextChangeDay(claims: readonly Claim[], today: number): number {
  let changeDay = 0xffffffff;
  const look = (date: string | undefined) => {
    if (date === undefined) return;
    const [first, last] = [
      dayNumber(`${date}${"-01-01".slice(endOf(date))}`),
      dayNumber(`${date}${"-12-31".slice(endOf(date))}`),
    ];
    if (last >= today && first < changeDay) changeDay = first;
  };
  for (const { validFrom, validUntil, value, property, evidence, readOn } of claims) {
    look(validFrom);
    look(validUntil);
    look(evidence.newest);
    if (showService.has(property)) look(staleFrom(readOn));
    if (typeof value === "string" && propertyRow(property).value.type === "date") look(value);
  }
  return changeDay;
}

const stale = new Map<string, string>();

/** The first day on which what was read on a day no longer shows that something is in service. */
const staleFrom = (readOn: string): string => getOrInsert(stale, readOn, () => daysAfter(readOn, freshDays + 1));

/** Properties whose claims show that something is in service until they are old. */
const showService: ReadonlySet<Property> = new Set(["lifecycle", "open-weights", "serves"]);

/** Offset into `-MM-DD` of the part that a date of lower precision lacks. */
const endOf = (date: string) => (date.length === 4 ? 0 : date.length === 7 ? 3 : 6);

/** A model and its variants also change with one another, and with the endpoints that serve them. */
export function inheritedChangeDays(
  records: Records,
  numberOf: (key: Key) => number,
  own: Uint32Array,
  size: number,
  counts: Readonly<Record<Kind, number>>,
): Uint32Array {
  const changeDays = own.slice();
  const lower = (number: number, changeDay: number) => {
    if (changeDay < (changeDays[number] as number)) changeDays[number] = changeDay;
  };
  for (const [slug, { model }] of records.Variant) {
    const [variant, whole] = [numberOf(keyOf("Variant", slug)), numberOf(keyOf("Model", model))];
    lower(variant, own[whole] as number);
    lower(whole, own[variant] as number);
  }
  const firstEndpoint = size - counts.Source - counts.Endpoint;
  let endpoint = firstEndpoint;
  for (const { model, variant } of records.Endpoint.values()) {
    const changeDay = own[endpoint++] as number;
    if (changeDay === 0xffffffff) continue;
    const served = model ?? records.Variant.get(variant as string)?.model;
    if (variant !== undefined) lower(numberOf(keyOf("Variant", variant)), changeDay);
    if (served !== undefined) lower(numberOf(keyOf("Model", served)), changeDay);
  }
  return changeDays;
}
