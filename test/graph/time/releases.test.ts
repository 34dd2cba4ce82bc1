import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeRelease } from "../../../src/commands/release.ts";
import { warmUp } from "../../../src/engines/warm-up.ts";
import { archiveSteps } from "../../../src/graph/archive.ts";
import { runToEnd } from "../../../src/lib/interruptible.ts";
import { loadViews } from "../../../src/server/dataset/load-dataset.ts";
import { createServer } from "../../../src/server/yoga/create-yoga.ts";
import { scaled } from "../../suite.ts";
import { EditedData, type Stated } from "./edited-data.ts";

const first: Stated = { window: 8_000, released: "2025-05-01", open: false };
const models = { "acme-one": first, "acme-two": { ...first, window: 32_000 } };

/** Asks a server over the data as it is now. */
async function asking({ folder }: EditedData, today = "2026-12-31") {
  const loaded = await loadViews(folder, { today });
  if (!loaded.ok) throw new Error(loaded.problems[0]?.message);
  const server = createServer({ views: () => loaded.views, today: () => today });
  return async (query: string) => {
    const response = await server.fetch("http://localhost/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
    // biome-ignore lint/suspicious/noExplicitAny: answers are as free as the operations that tests ask
    const { data, errors } = (await response.json()) as any;
    expect(errors).toBeUndefined();
    return data;
  };
}

const changeFields =
  "kind property subject { id } before { id value { text } } after { id value { text } } release { tag }";
const allChanges = `{ changes(since: "2026-01-01", first: 100) { totalCount nodes { ${changeFields} } } }`;

describe("a release", () => {
  it("with one value edited has exactly that change, with the value before", async () => {
    const data = await EditedData.create(models);
    await data.edit({ ...models, "acme-one": { ...first, window: 128_000 } });
    await data.release();
    const ask = await asking(data);
    const { changes } = await ask(allChanges);
    expect(changes).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          kind: "CHANGED",
          property: "CONTEXT_WINDOW",
          subject: { id: "Model:acme-one" },
          before: { value: { text: "8,000 tokens" } },
          after: { value: { text: "128,000 tokens" } },
          release: { tag: "2026.2.0" },
        },
      ],
    });
    const [{ before, after }] = changes.nodes;
    expect(before.id).toMatch(/^Claim:Model\.acme-one\.context-window\.\w+@@2026-01-31$/);
    const found = await ask(`{ nodes(ids: ${JSON.stringify([before.id, after.id])}) { id
      ... on Claim { recordedAt retractedAt value { text } subject { id } } } }`);
    expect(found.nodes).toEqual([
      {
        id: before.id,
        recordedAt: "2026-01-01T00:00:00Z",
        retractedAt: "2026-02-01T00:00:00Z",
        value: { text: "8,000 tokens" },
        subject: { id: "Model:acme-one@@2026-01-31" },
      },
      {
        id: after.id,
        recordedAt: "2026-02-01T00:00:00Z",
        retractedAt: null,
        value: { text: "128,000 tokens" },
        subject: { id: "Model:acme-one" },
      },
    ]);
    const { diff } = await ask(`{ diff(ref: {id: "Model:acme-one"}, knownFrom: "2026-01-15") { ... on Diff { changes {
      property kind before { value { text } } after { value { text } } } } } }`);
    expect(diff.changes).toEqual([
      {
        property: "CONTEXT_WINDOW",
        kind: "CHANGED",
        before: { value: { text: "8,000 tokens" } },
        after: { value: { text: "128,000 tokens" } },
      },
    ]);
  });

  it("changes nothing by its tag alone", async () => {
    const data = await EditedData.create(models);
    const before = await asking(data);
    const ids = "{ claims(first: 100) { nodes { id recordedAt } } }";
    const known = await before(ids);
    await data.release();
    const ask = await asking(data);
    expect((await ask(allChanges)).changes.totalCount).toBe(0);
    expect(await ask(ids)).toEqual(known);
  });

  it("keeps the ids of claims when other things in their file move", async () => {
    const data = await EditedData.create(models);
    const ids = async () => (await (await asking(data))("{ claims(first: 100) { nodes { id } } }")).claims.nodes;
    const known = await ids();
    const file = join(data.folder, "models/all.yaml");
    const [one = "", two = ""] = (await readFile(file, "utf8")).split(/^(?=acme-two)/m);
    await writeFile(file, `# moved\n${two}${one}`);
    expect(new Set((await ids()).map(({ id }: { id: string }) => id))).toEqual(
      new Set(known.map(({ id }: { id: string }) => id)),
    );
  });

  it("tells what was known before it, also of an entity that it brings", async () => {
    const data = await EditedData.create({ "acme-one": first });
    await data.edit({ ...models, "acme-one": { ...first, open: true } });
    await data.release();
    const ask = await asking(data);
    const seen = await ask(`{
      before: model(slug: "acme-one", knownAt: "2026-01-31") { id knownAt openWeights current { id openWeights } }
      since: model(slug: "acme-one", knownAt: "2026-02-01") { id openWeights }
      missing: model(slug: "acme-two", knownAt: "2026-01-31") { id }
      both: model(slug: "acme-one", asOf: "2025-06-01", knownAt: "2026-01-31") { id asOf knownAt openWeights }
      list: models(knownAt: "2026-01-31") { totalCount nodes { id } }
      open: models(knownAt: "2026-01-31", where: { openWeights: { eq: true } }) { totalCount }
      found: resolve(text: "acme-two", knownAt: "2026-01-31") { match }
    }`);
    expect(seen).toEqual({
      before: {
        id: "Model:acme-one@@2026-01-31",
        knownAt: "2026-01-31",
        openWeights: false,
        current: { id: "Model:acme-one", openWeights: true },
      },
      since: { id: "Model:acme-one@@2026-02-01", openWeights: true },
      missing: null,
      both: {
        id: "Model:acme-one@2025-06-01@2026-01-31",
        asOf: "2025-06-01",
        knownAt: "2026-01-31",
        openWeights: false,
      },
      list: { totalCount: 1, nodes: [{ id: "Model:acme-one@@2026-01-31" }] },
      open: { totalCount: 0 },
      found: { match: "NONE" },
    });
  });

  it("keeps what was derived before it: for a variant from its model, and for a model from its variants", async () => {
    const data = await EditedData.create(models);
    const window = (value: number) => `facts: { context-window: { value: ${value}, sources: [card] } }`;
    const head = (name: string) => `${name}:\n  name: ${name}\n  provider: acme\n  sources: [card]\n`;
    const derived = (ofDown: number, ofUp: number) =>
      writeFile(
        join(data.folder, "models/derived.yaml"),
        `${head("down")}  ${window(ofDown)}\n  variants: { down-chat: { name: Down chat, kinds: [instruct] } }\n` +
          `${head("up")}  variants:\n    up-1: { name: Up 1, kinds: [size], ${window(8_000)} }\n` +
          `    up-2: { name: Up 2, kinds: [size], ${window(ofUp)} }\n`,
      );
    await derived(16_000, 8_000);
    await data.release();
    await derived(64_000, 9_500);
    await data.release();
    const ask = await asking(data);
    const fact =
      "contextWindow fact(property: CONTEXT_WINDOW) { best { id method recordedAt retractedAt derivedFrom { id } } }";
    const { chat, sinceChat, up, sinceUp, origin } = await ask(`{
      chat: variant(slug: "down-chat", knownAt: "2026-02-15") { ${fact} current { contextWindow } }
      sinceChat: variant(slug: "down-chat", knownAt: "2026-03-01") { ${fact} }
      up: model(slug: "up", knownAt: "2026-02-15") { ${fact} }
      sinceUp: model(slug: "up", knownAt: "2026-03-01") { ${fact} }
      origin: model(slug: "down", knownAt: "2026-02-15") { fact(property: CONTEXT_WINDOW) { best { id } } }
    }`);
    expect(chat).toEqual({
      contextWindow: 16_000,
      fact: {
        best: {
          id: expect.stringMatching(/^Claim:Variant\.down-chat\.context-window\.from-model-\w+@@2026-02-15$/),
          method: "DERIVED",
          recordedAt: "2026-02-01T00:00:00Z",
          retractedAt: "2026-03-01T00:00:00Z",
          derivedFrom: [origin.fact.best],
        },
      },
      current: { contextWindow: 64_000 },
    });
    expect([sinceChat.contextWindow, sinceChat.fact.best.retractedAt]).toEqual([64_000, null]);
    expect([up.contextWindow, up.fact.best.method, up.fact.best.derivedFrom.length]).toEqual([8_000, "DERIVED", 2]);
    expect(sinceUp).toEqual({ contextWindow: null, fact: { best: null } });
    const { node } = await ask(
      `{ node(id: "${chat.fact.best.id}") { id ... on Claim { value { text } subject { id } } } }`,
    );
    expect(node).toEqual({
      id: chat.fact.best.id,
      value: { text: "16,000 tokens" },
      subject: { id: "Variant:down-chat@@2026-02-15" },
    });
  });

  it("leaves an edit unreleased until it is made", async () => {
    const data = await EditedData.create(models);
    await data.edit({ ...models, "acme-one": { ...first, window: 64_000 } });
    const ask = await asking(data);
    const { now, known } = await ask(`{
      now: model(slug: "acme-one") { fact(property: CONTEXT_WINDOW) { best { recordedAt value { text } } } }
      known: model(slug: "acme-one", knownAt: "2026-12-31") { fact(property: CONTEXT_WINDOW) { best { recordedAt retractedAt value { text } } } }
    }`);
    expect(now.fact.best).toEqual({ recordedAt: null, value: { text: "64,000 tokens" } });
    expect(known.fact.best).toEqual({
      recordedAt: "2026-01-01T00:00:00Z",
      retractedAt: null,
      value: { text: "8,000 tokens" },
    });
    expect((await ask(allChanges)).changes.totalCount).toBe(0);
  });

  it("is written again by its tag, and each has a later day than the one before", async () => {
    const data = await EditedData.create(models);
    await data.edit({ ...models, "acme-one": { ...first, window: 64_000 } });
    await data.release();
    const file = join(data.folder, "releases/2026.2.0.jsonl.br");
    const bytes = await readFile(file);
    expect(await writeRelease(data.folder, "2026.2.0")).toEqual({
      tag: "2026.2.0",
      publishedOn: "2026-02-01",
      added: 1,
      removed: 1,
    });
    expect(await readFile(file)).toEqual(bytes);
    await expect(writeRelease(data.folder, "2026.2.1", "2026-02-01")).rejects.toThrow(/later day/);
    await expect(writeRelease(data.folder, "2026.1.0")).rejects.toThrow(/only the newest/);
    await expect(writeRelease(data.folder, "v3")).rejects.toThrow(/v3 is no tag/);
    await rm(file);
    await expect(writeRelease(data.folder, "2026.3.0")).rejects.toThrow(/2026\.2\.0 has no file/);
  });

  it("keeps the checks of its citations, with and without a quote", async () => {
    const data = await EditedData.create(models);
    const file = join(data.folder, "models/all.yaml");
    const check = "checked: { on: 2026-01-15, how: quote-found }";
    const text = (await readFile(file, "utf8"))
      .replace("8000, sources: [card]", `9000, sources: [{ source: card, locator: Limits, quote: "9000", ${check} }]`)
      .replace(
        "32000, sources: [card]",
        `33000, sources: [{ source: card, checked: { on: 2026-01-15, how: read, by: Ann } }]`,
      );
    await writeFile(file, text);
    await data.release();
    const ask = await asking(data);
    const { changes } = await ask(
      '{ changes(since: "2026-01-01") { nodes { after { status citations { quote } value { text } } } } }',
    );
    expect(changes.nodes.map((change: { after: unknown }) => change.after)).toEqual([
      { status: "ACCEPTED", citations: [{ quote: "9000" }], value: { text: "9,000 tokens" } },
      { status: "ACCEPTED", citations: [{ quote: null }], value: { text: "33,000 tokens" } },
    ]);
  });

  it("with a damaged file is a problem with its place", async () => {
    const data = await EditedData.create(models);
    const [name = ""] = await readdir(join(data.folder, "releases"));
    await writeFile(join(data.folder, "releases", name), "not compressed");
    const loaded = await loadViews(data.folder, { today: "2026-12-31" });
    expect(!loaded.ok && loaded.problems).toMatchObject([
      { file: `releases/${name}`, code: "bad-release", message: expect.stringContaining("no Brotli file") },
    ]);
  });
});

/** An edit of one value, or a release without one. */
const step = fc.oneof(
  fc.constant("release" as const),
  fc.record({
    slug: fc.constantFrom("acme-one", "acme-two"),
    value: fc.oneof(
      fc.record({ window: fc.constantFrom(8_000, 32_000, 128_000) }),
      fc.record({ released: fc.constantFrom("2025-05-01", "2025-06-01") }),
      fc.record({ open: fc.boolean() }),
    ),
  }),
);

it("for any edits, the changes are those of the values, and each day of knowledge shows the values of its release", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      let now: Record<string, Stated> = models;
      const data = await EditedData.create(now);
      const released = [{ day: "2026-01-01", values: now }];
      for (const one of [...steps, "release" as const]) {
        if (one === "release") released.push({ day: await data.release(), values: now });
        else {
          now = { ...now, [one.slug]: { ...(now[one.slug] as Stated), ...one.value } };
          await data.edit(now);
        }
      }
      const ask = await asking(data);
      const expected = released.slice(1).flatMap(({ day, values }, index) =>
        Object.keys(values).flatMap((slug) => {
          const [a, b] = [released[index]?.values[slug] as Stated, values[slug] as Stated];
          const differing = (["window", "released", "open"] as const).filter((name) => a[name] !== b[name]);
          return differing.map((name) => `${day.slice(5, 7)} ${slug} ${name} ${a[name]} ${b[name]}`);
        }),
      );
      const { changes } = await ask(allChanges);
      const names = { CONTEXT_WINDOW: "window", RELEASED_ON: "released", OPEN_WEIGHTS: "open" } as const;
      const plain = (text: string) =>
        ({ yes: "true", no: "false" })[text] ?? text.replace(/ tokens$/, "").replaceAll(",", "");
      const told = changes.nodes.map(
        // biome-ignore lint/suspicious/noExplicitAny: an answer
        ({ property, subject, before, after, release, kind }: any) => {
          expect(kind).toBe("CHANGED");
          const name = names[property as keyof typeof names];
          const sides = `${plain(before.value.text)} ${plain(after.value.text)}`;
          return `${release.tag.split(".")[1].padStart(2, "0")} ${subject.id.slice("Model:".length)} ${name} ${sides}`;
        },
      );
      expect(told.sort()).toEqual(expected.sort());
      for (const { day, values } of released) {
        const { models: shown } = await ask(
          `{ models(knownAt: "${day}") { nodes { slug contextWindow releasedOn openWeights } } }`,
        );
        expect(shown.nodes).toEqual(
          Object.entries(values).map(([slug, { window, released, open }]) => ({
            slug,
            contextWindow: window,
            releasedOn: released,
            openWeights: open,
          })),
        );
      }
    }),
    { numRuns: scaled(40), seed: 16 },
  );
}, 60_000);

it("builds what former releases held before the first request, in steps", async () => {
  const data = await EditedData.create(models);
  await data.edit({ "acme-one": { ...first, window: 16_000 } });
  await data.release();
  const loaded = await loadViews(data.folder, { today: "2026-12-31" });
  if (!loaded.ok) throw new Error(loaded.problems[0]?.message);
  const { views } = loaded;
  expect(archiveSteps(views.graph).next().done).toBe(false);
  runToEnd(warmUp(views.current("2026-12-31")));
  const { done, value } = archiveSteps(views.graph).next();
  expect([done, value]).toEqual([true, views.at({ knownAt: "2026-01-15" }, "2026-12-31").graph]);
});
