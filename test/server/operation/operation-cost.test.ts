import { beforeAll, describe, expect, it } from "vitest";
import { fixtureFolder, serverOf } from "../../data.ts";

let post: (
  body: object,
) => Promise<{ status: number; answer: { data?: object; errors?: { extensions: object }[]; extensions?: object } }>;
beforeAll(async () => {
  const { server } = await serverOf(fixtureFolder);
  post = async (body) => {
    const response = await server.fetch("http://localhost/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return { status: response.status, answer: (await response.json()) as never };
  };
});

const nested = (size: string) =>
  `models(first: ${size}) { nodes { variants(first: ${size}) { nodes { scores(first: ${size}) { nodes { id } } } } } }`;

const refusal = {
  message: expect.stringMatching(
    /^Query cost 1,020,201 exceeds the limit of 12,000\. Request .* Most of it is Query\.models\.$/,
  ),
  extensions: { code: "LIMIT_COST", limit: 12000, requested: 1020201, coordinate: "Query.models" },
};

describe("the cost limit", () => {
  it("refuses what could return over a million objects before it runs, in one error", async () => {
    const { status, answer } = await post({ query: `{ providers { nodes { name } } ${nested("100")} }` });
    expect([status, answer]).toEqual([
      400,
      {
        errors: [
          { ...refusal, message: expect.any(String), extensions: { ...refusal.extensions, requested: 1020222 } },
        ],
      },
    ]);
  });

  it("reads sizes out of variables, whatever the same document asked before", async () => {
    const query = `query($size: Int) { ${nested("$size")} }`;
    const ask = async (size: number) => (await post({ query, variables: { size } })).status;
    expect([await ask(1), await ask(100), await ask(1), await ask(100), await ask(2)]).toEqual([
      200, 400, 200, 400, 200,
    ]);
    expect((await post({ query, variables: { size: 100 } })).answer).toEqual({ errors: [refusal] });
  });

  it("takes a variable's default and a list's default for what they are", async () => {
    expect((await post({ query: `query($size: Int = 100) { ${nested("$size")} }` })).status).toBe(400);
    expect((await post({ query: "{ models { nodes { variants { nodes { id } } } } }" })).status).toBe(200);
  });

  it("charges a part of a list that is whole by default for its items, and never more than the whole list", async () => {
    const cost = async (args: string): Promise<number> => {
      const claims = `claims${args} { citations { source { id } } }`;
      const query = `{ models(first: 100) { nodes { facts { disputes { sides { ${claims} } } } } } }`;
      const { answer } = await post({ query });
      return (answer.errors?.[0]?.extensions as { requested?: number } | undefined)?.requested ?? 0;
    };
    const whole = await cost("");
    expect(await cost("(first: 1)")).toBeLessThan(whole / 2);
    expect([await cost("(first: 3)"), await cost("(first: 100)"), await cost("(first: null)")]).toEqual([
      whole,
      whole,
      whole,
    ]);
  });

  it("lets a page of a hundred within a page of a hundred pass", async () => {
    const { status } = await post({
      query: "{ models(first: 100) { nodes { variants(first: 100) { nodes { id } } } } }",
    });
    expect(status).toBe(200);
  });

  it("counts fragments where they are used", async () => {
    const query = `query { models(first: 100) { nodes { ...m } } } fragment m on Model { variants(first: 100) { nodes { ...v } } }
      fragment v on Variant { scores(first: 100) { nodes { id } } }`;
    expect((await post({ query })).answer).toEqual({ errors: [refusal] });
  });

  it("tells the price and the work to a client that asks", async () => {
    const query = "{ models(first: 2) { nodes { provider { name } } } }";
    expect((await post({ query, extensions: { cost: true } })).answer.extensions).toEqual({
      cost: { requested: 5, limit: 12_000 },
      work: { used: expect.any(Number), limit: 300_000 },
    });
    expect((await post({ query })).answer.extensions).toBeUndefined();
  });
});
