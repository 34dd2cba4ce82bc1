import { parse, validate } from "graphql";
import { afterAll, beforeAll, expect, it } from "vitest";
import { schema } from "../../schema/index.ts";
import { fixtureFolder } from "../data.ts";
import { randomOf } from "../graph/invented.ts";
import { Archive, type Found } from "./archive.ts";
import { type Case, casesOf } from "./cases.ts";
import { Dice } from "./grammar.ts";
import { Literals } from "./literals.ts";
import { Mutations } from "./mutations.ts";
import { ProbedServer } from "./probed-server.ts";
import { isOver } from "./table.ts";
import { withoutVariables, withVariables } from "./variables.ts";
import { readVocabulary, type Vocabulary } from "./vocabulary.ts";

const settings = { timeoutMs: 20_000, extensions: true };

let server: ProbedServer;
let vocabulary: Vocabulary;
let cases: Case[];
beforeAll(async () => {
  server = await ProbedServer.start(["--data", fixtureFolder]);
  vocabulary = await readVocabulary(server.origin);
  cases = casesOf(vocabulary);
});
afterAll(() => server.stop());

it("measures what the server does for a request, and no more than that", async () => {
  const introspection = cases.find(({ name }) => name === "one introspection") as Case;
  const dear = await server.measure(introspection, settings);
  const cheap = await server.measure({ query: "{ meta { version } }" }, settings);
  expect(dear).toMatchObject({ status: 200, codes: [] });
  expect(dear.cpuMs).toBeGreaterThan(cheap.cpuMs);
  expect(dear.turn.cpuMs).toBeGreaterThan(0);
  expect(dear.turn.cpuMs).toBeLessThanOrEqual(dear.cpuMs);
  expect(cheap).toMatchObject({ cost: 1, work: expect.any(Number) });
});

it("starts another server when one does not respond in time", async () => {
  process.kill(server.pid, "SIGSTOP");
  const silent = await server.measure({ query: "{ meta { version } }" }, { ...settings, timeoutMs: 300 });
  expect(silent).toMatchObject({ status: "none", cpuMs: 300 });
  expect(isOver(silent)).toBe(true);
  expect(server.restarts).toBe(1);
  expect(await server.measure({ query: "{ meta { version } }" }, settings)).toMatchObject({ status: 200 });
});

it("names cases that are valid, with and without variables", () => {
  const errors = cases.flatMap((one) =>
    [one.query, withVariables(withoutVariables(one)).query].flatMap((query) =>
      validate(schema, parse(query)).map(({ message }) => `${one.name}: ${message}`),
    ),
  );
  expect(errors).toEqual([]);
});

it("grows operations that are mostly valid, and differ", () => {
  const dice = new Dice(randomOf(7));
  const mutations = new Mutations(dice, new Literals(dice, vocabulary));
  const documents = cases
    .filter(({ variables }) => JSON.stringify(variables ?? "").length < 5_000)
    .map(withoutVariables);
  const grown = Array.from({ length: 100 }, () =>
    withVariables(mutations.mutate(dice.of(documents), dice.of(documents))),
  );
  const valid = grown.filter(({ query }) => validate(schema, parse(query)).length === 0);
  expect(valid.length).toBeGreaterThan(80);
  expect(new Set(valid.map((operation) => JSON.stringify(operation))).size).toBeGreaterThan(60);
});

it("keeps the dearest operations, few with the same root fields", () => {
  const archive = new Archive();
  const found = (field: string, cpuMs: number): Found => ({
    name: field,
    operation: { query: `{ ${field} }` },
    document: parse(`{ ${field} }`),
    measured: {
      status: 200,
      codes: [],
      cpuMs,
      turn: { wallMs: 1, cpuMs: 1 },
      cost: 1,
      work: 1,
      bytes: 1,
      responseMs: 1,
      profile: undefined,
    },
  });
  for (const cpuMs of [30, 10, 50, 40, 20]) archive.add(found("meta", cpuMs));
  archive.add(found("claims", 5));
  expect(archive.dearest(9).map(({ measured }) => measured.cpuMs)).toEqual([50, 40, 30, 5]);
});
