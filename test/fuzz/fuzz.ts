import { readdirSync, readFileSync } from "node:fs";
import { randomOf } from "../graph/invented.ts";
import { Dice, mutate, randomDocument } from "./grammar.ts";

type Fetch = (url: string, init: RequestInit) => Promise<Response> | Response;

export interface Report {
  readonly requests: number;
  /** How many were asked what the schema has, and got data. */
  readonly answered: number;
  /** How many had each status. */
  readonly statuses: Readonly<Record<number, number>>;
  /** What must not be, with the request that did it. */
  readonly findings: readonly string[];
}

const queries = new URL("../queries/", import.meta.url);
const documents = readdirSync(queries, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".graphql"))
  .map((file) => readFileSync(new URL(file, queries), "utf8"));

const contentTypes = ["application/json", "application/json; charset=utf-8", "text/plain", "application/graphql", "x"];
const accepts = [
  "application/json",
  "application/graphql-response+json",
  "*/*",
  "text/event-stream",
  "multipart/mixed",
  "x",
];
const clean = Object.getOwnPropertyNames(Object.prototype).join();

/** Sends random requests to a handler until so many are enough; the same seed sends the same ones. */
export async function fuzz(fetch: Fetch, seed: number, isEnough: (requests: number) => boolean): Promise<Report> {
  const dice = new Dice(randomOf(seed));
  const statuses: Record<number, number> = {};
  const findings: string[] = [];
  let requests = 0;
  let answered = 0;
  for (; !isEnough(requests); requests++) {
    const { url, init } = randomRequest(dice);
    const response = await fetch(url, init);
    const text = await response.text();
    statuses[response.status] = (statuses[response.status] ?? 0) + 1;
    if (text.startsWith('{"data"')) answered += 1;
    const wrong = whatIsWrong(response.status, text);
    if (wrong) findings.push(`${wrong}: ${init.method} ${url} ${init.body ?? ""} gave ${text.slice(0, 500)}`);
    // Let timers and other tests have their turn.
    if (requests % 50 === 0) await new Promise(setImmediate);
  }
  return { requests, answered, statuses, findings };
}

function whatIsWrong(status: number, text: string): string | undefined {
  if (status >= 500) return `status ${status}`;
  if (text.includes("INTERNAL_SERVER_ERROR") || text.includes("Unexpected error.")) return "an error of ours";
  if (/node_modules|\bat .*:\d+:\d+/.test(text)) return "a leak";
  if (Object.getOwnPropertyNames(Object.prototype).join() !== clean) return "a polluted prototype";
  return undefined;
}

function randomRequest(dice: Dice): { readonly url: string; readonly init: RequestInit } {
  const url = "http://localhost/graphql";
  const query = randomQuery(dice);
  const headers: Record<string, string> = { accept: dice.chance(0.8) ? "application/json" : dice.of(accepts) };
  if (dice.chance(0.2)) {
    const search = new URLSearchParams({ query });
    if (dice.chance(0.3))
      search.set("variables", dice.of(["{", "[]", "null", '{"first":1}', mutate(dice, '{"v":"a"}')]));
    if (dice.chance(0.1)) search.set(dice.of(["extensions", "operationName", "documentId", "x"]), mutate(dice, "{}"));
    const text = dice.chance(0.2) ? mutate(dice, `${search}`) : `${search}`;
    const whole = `${url}?${text.replaceAll("#", "%23")}`;
    return { url: URL.canParse(whole) ? whole : url, init: { method: "GET", headers } };
  }
  headers["content-type"] = dice.chance(0.95) ? "application/json" : dice.of(contentTypes);
  const body = JSON.stringify({ query, variables: randomVariables(dice), ...randomExtras(dice) });
  return { url, init: { method: "POST", headers, body: dice.chance(0.1) ? mutate(dice, body) : body } };
}

function randomQuery(dice: Dice): string {
  const whole = dice.chance(0.6) ? randomDocument(dice) : dice.of(documents);
  return dice.chance(0.4) ? mutate(dice, whole) : whole;
}

function randomVariables(dice: Dice): unknown {
  if (dice.chance(0.5)) return undefined;
  const value = dice.of([1, -1, 1e308, "", "\ud800", "\0", [], {}, [[]], null, true, "acme-one", { __proto__: null }]);
  return dice.of([
    { v: value, first: value },
    { v: "a", first: 2 },
    JSON.parse('{"__proto__":{"polluted":1}}'),
    [],
    "v",
    null,
  ]);
}

function randomExtras(dice: Dice): object {
  if (dice.chance(0.8)) return {};
  return dice.of<object>([
    { operationName: dice.of(["q", "", "x\n", 1, null, {}]) },
    { extensions: dice.of([{ cost: true, timing: true }, { persistedQuery: { sha256Hash: "a" } }, [], "x"]) },
    { documentId: "a" },
    JSON.parse('{"__proto__":{"polluted":1},"constructor":1}'),
  ]);
}
