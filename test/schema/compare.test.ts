import { cp, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { writeRelease } from "../../src/commands/release.ts";
import { fixtureFolder, serverOf } from "../data.ts";

type Ask = Awaited<ReturnType<typeof serverOf>>["ask"];
let ask: Ask;
let released: Ask;
beforeAll(async () => {
  ask = (await serverOf(fixtureFolder)).ask;
  const folder = await mkdtemp(join(tmpdir(), "pedigree-releases-"));
  await cp(fixtureFolder, folder, { recursive: true });
  await writeFile(join(folder, "release.yaml"), "tag: 2029.12.1\npublished-on: 2029-12-01\n");
  await writeRelease(folder, "2029.12.1");
  const file = join(folder, "models/one.yaml");
  await writeFile(
    file,
    (await readFile(file, "utf8"))
      .replace("value: 128_000,", "value: 256_000,")
      .replace("  facts:\n", "  facts:\n    languages: { value: [en], sources: [acme-card] }\n"),
  );
  await writeRelease(folder, "2030.1.1", "2030-01-01");
  released = (await serverOf(folder, { today: () => "2030-01-01" })).ask;
});

const compare = async (refs: string, rest = "") =>
  (
    await ask(`{ compare(refs: ${refs}${rest}) { __typename ... on Comparison { entities { id } rows { property differs
      facts { value { text } best { valueState } } } } ... on Error { code } ... on LimitExceededError { argument limit requested } } }`)
  ).data.compare;

describe("compare", () => {
  it("puts facts side by side, marks those that differ, and tells missing from not applicable and not told", async () => {
    const { entities, rows } = await compare(
      '[{name: "Acme One"}, {key: {kind: MODEL, slug: "acme-zero"}}, {id: "License:open-licence"}]',
      ", properties: [CONTEXT_WINDOW, LANGUAGES, DEVELOPER]",
    );
    expect(entities.map(({ id }: { id: string }) => id)).toEqual([
      "Model:acme-one",
      "Model:acme-zero",
      "License:open-licence",
    ]);
    const none = { value: null, best: null };
    const known = (text: string) => ({ value: { text }, best: { valueState: "KNOWN" } });
    expect(rows).toEqual([
      { property: "CONTEXT_WINDOW", differs: true, facts: [known("128,000 tokens"), known("8,000 tokens"), null] },
      { property: "LANGUAGES", differs: false, facts: [{ value: null, best: { valueState: "UNKNOWN" } }, none, null] },
      { property: "DEVELOPER", differs: false, facts: [known("Acme Labs"), known("Acme Labs"), null] },
    ]);
  });

  it("takes every property that any of them has when none is named", async () => {
    const { rows } = await compare('[{name: "Acme One"}, {name: "Acme Zero"}]');
    expect(rows.map(({ property }: { property: string }) => property)).toContain("RETIRED_ON");
    expect(rows.every(({ facts }: { facts: { best: object }[] }) => facts.some(({ best }) => best))).toBe(true);
  });

  it("answers with the world of a day", async () => {
    const { rows } = await compare(
      '[{name: "Acme Zero"}, {name: "acme-zero"}]',
      ', properties: [CONTEXT_WINDOW], asOf: "2028-06-01"',
    );
    expect(rows[0].facts[0].value.text).toBe("4,000 tokens");
  });

  it("refuses, as data, what it cannot compare", async () => {
    expect(await compare('[{name: "Acme One"}]')).toMatchObject({ __typename: "InvalidArgumentError" });
    expect(await compare(`[${'{name: "Acme One"},'.repeat(11)}]`)).toEqual({
      __typename: "LimitExceededError",
      code: "LIMIT_EXCEEDED",
      argument: "refs",
      limit: 10,
      requested: 11,
    });
    expect(await compare('[{name: "Acme One"}, {name: "Nobody"}]')).toMatchObject({ __typename: "NotFoundError" });
    expect(await compare('[{name: "Acme One"}, {name: "Acme Zero"}]', ', asOf: "1999-01-01"')).toMatchObject({
      __typename: "DateOutOfRangeError",
    });
  });
});

describe("diff", () => {
  it("tells what changed in one entity between two days, with the claims of both", async () => {
    const { data } =
      await ask(`{ diff(ref: {id: "Model:acme-zero"}, from: "2028-06-01", to: "2029-10-01") { ... on Diff {
      before { id } after { id } changes { property kind before { id value { text } } after { id value { text } } } } } }`);
    expect(data.diff).toMatchObject({
      before: { id: "Model:acme-zero@2028-06-01" },
      after: { id: "Model:acme-zero@2029-10-01" },
      changes: [
        {
          property: "LIFECYCLE",
          kind: "CHANGED",
          before: { value: { text: "available" } },
          after: { value: { text: "retired" } },
        },
        {
          property: "CONTEXT_WINDOW",
          kind: "CHANGED",
          before: { value: { text: "4,000 tokens" } },
          after: { value: { text: "8,000 tokens" } },
        },
        // Before its successor was there, nobody could name it.
        { property: "SUCCEEDED_BY", kind: "ADDED", before: null, after: { value: { text: "Acme One" } } },
      ],
    });
  });

  it("finds an entity that was not there yet", async () => {
    const { data } = await ask(
      '{ diff(ref: {name: "Acme One"}, from: "2028-06-01") { ... on Diff { before { id } after { id } } } }',
    );
    expect(data.diff).toEqual({ before: null, after: { id: "Model:acme-one" } });
  });
});

describe("changes", () => {
  it("are of the kinds that are asked for", async () => {
    const of = async (kinds: string) =>
      (await released(`{ changes(since: "2029-01-01", first: 100, kinds: ${kinds}) { totalCount nodes { kind } } }`))
        .data.changes;
    const [all, added, others] = [await of("null"), await of("[ADDED]"), await of("[CHANGED, REMOVED]")];
    expect(new Set(added.nodes.map(({ kind }: { kind: string }) => kind))).toEqual(new Set(["ADDED"]));
    expect(added.totalCount + others.totalCount).toBe(all.totalCount);
    expect(all.totalCount).toBe(2);
    expect(await of("[]")).toEqual({ totalCount: 0, nodes: [] });
  });

  it("are read from a release, and found again by id", async () => {
    const { data } = await released("{ meta { release { id tag changes(first: 2) { nodes { id } } } } }");
    expect(data.meta.release.tag).toBe("2030.1.1");
    const [first] = data.meta.release.changes.nodes;
    const again = await released("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", {
      ids: [first.id, data.meta.release.id, "DatasetRelease:2029.12.1"],
    });
    expect(again.data.nodes).toEqual([
      { id: first.id },
      { id: data.meta.release.id },
      { id: "DatasetRelease:2029.12.1" },
    ]);
  });

  it("refuse a subject that nothing has", async () => {
    const { errors } = await ask('{ changes(since: "2029-01-01", subject: {name: "Nobody"}) { totalCount } }');
    expect(errors?.[0].extensions.code).toBe("NOT_FOUND");
  });
});
