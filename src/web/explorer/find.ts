import { FindDocument } from "./generated/graphql.ts";
import { requestOf } from "./request.ts";

/** Longest text that search accepts, in characters. */
export const maxQuery = 200;

/** Entities by words, and the entity that a text names exactly. */
export const findRequest = (text: string, asOf: string | undefined) =>
  requestOf(FindDocument, { query: text.slice(0, maxQuery), asOf });
