import { daysOf, type PageDays } from "./address.ts";
import { FindDocument } from "./generated/graphql.ts";
import { requestOf } from "./request.ts";

/** Longest text that search accepts, in characters. */
export const maxQuery = 200;

/** Entities by words, and the entity that a text names exactly. */
export const findRequest = (text: string, days: PageDays) =>
  requestOf(FindDocument, { query: text.slice(0, maxQuery), ...daysOf(days) });
