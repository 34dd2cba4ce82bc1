import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeExecutableSchema } from "@graphql-tools/schema";
import { composeServices } from "@theguild/federation-composition";
import { parse } from "graphql";
import { createYoga } from "graphql-yoga";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { federatedSdl } from "../../../src/server/operation/federation.ts";
import { endAfterTest } from "../../children.ts";
import { dataFolder } from "../../data.ts";
import { type Running, run, serve } from "../../process.ts";

/* A subgraph of Federation 2 beside one of somebody else, composed and asked through Hive Gateway. */

/** What another team knows about models: who has approved them. */
const approvals: Readonly<Record<string, string>> = {
  "Model:llama-3-3": "legal",
  "Model:gpt-5-1": "security",
};

const approvalsSdl = `
extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key"])
type Query { approved: [Model!]! }
type Model @key(fields: "id") { id: ID! approvedBy: String }
`;

function approvalsServer(): Server {
  const withName = (id: string) => ({ __typename: "Model", id, approvedBy: approvals[id] });
  const schema = makeExecutableSchema({
    typeDefs: `
      scalar _Any
      type _Service { sdl: String! }
      union _Entity = Model
      type Model { id: ID! approvedBy: String }
      type Query { approved: [Model!]! _service: _Service! _entities(representations: [_Any!]!): [_Entity]! }
    `,
    resolvers: {
      Query: {
        approved: () => Object.keys(approvals).map(withName),
        _service: () => ({ sdl: approvalsSdl }),
        _entities: (_: unknown, { representations }: { representations: { id: string }[] }) =>
          representations.map(({ id }) => withName(id)),
      },
    },
  });
  return createServer(createYoga({ schema, logging: false }));
}

async function ask(origin: string, query: string, variables?: object) {
  const response = await fetch(`${origin}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
    body: JSON.stringify({ query, variables }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: answers are as free as the operations that tests ask
  return { status: response.status, ...((await response.json()) as { data?: any; errors?: any[] }) };
}

let pedigree: Running;
let others: Server;
beforeAll(async () => {
  others = approvalsServer();
  await new Promise<void>((resolve) => others.listen(0, "127.0.0.1", resolve));
  pedigree = await serve(["--data", dataFolder, "--no-layers", "--federation"]);
});
afterAll(() => others?.close());

describe("a subgraph", () => {
  it("has its contract as SDL, also from the command line", async () => {
    expect(await ask(pedigree.origin, "{ _service { sdl } }")).toEqual({
      status: 200,
      data: { _service: { sdl: federatedSdl } },
    });
    expect((await run("schema", "--federation")).out).toBe(federatedSdl);
    const mixed = await ask(pedigree.origin, '{ _service { sdl } model(slug: "gpt-5-1") { name } }');
    expect([mixed.status, mixed.errors?.[0].message]).toEqual([400, "Request `_service` without other fields."]);
  });

  it("has entities by their ids, in order, and null for those that there are not", async () => {
    const representations = [
      { __typename: "Provider", id: "Provider:meta-ai" },
      { __typename: "Model", id: "Model:nothing-of-this-name" },
      { __typename: "Model", id: "Model:llama-3-3" },
    ];
    const fields = "{ __typename ... on Model { name } ... on Provider { id } }";
    const expected = [
      { __typename: "Provider", id: "Provider:meta-ai" },
      null,
      { __typename: "Model", name: "Llama 3.3" },
    ];
    const query = `query ($found: [_Any!]!) { _entities(representations: $found) ${fields} }`;
    expect((await ask(pedigree.origin, query, { found: representations })).data).toEqual({ _entities: expected });
    const literal = `{ them: _entities(representations: [{ __typename: "Model", id: "Model:llama-3-3" }]) ${fields} }`;
    expect((await ask(pedigree.origin, literal)).data).toEqual({ them: expected.slice(2) });
  });

  it("says what a representation must have", async () => {
    const query = "query ($found: [_Any!]!) { _entities(representations: $found) { __typename } }";
    for (const wrong of [{ __typename: "Model" }, { __typename: "Model", id: "Provider:meta-ai" }, "Model:llama-3-3"]) {
      const { status, errors } = await ask(pedigree.origin, query, { found: [wrong] });
      expect([status, errors?.[0].message, errors?.[0].extensions.code]).toEqual([
        400,
        expect.stringMatching(/^Representation 0 must have a type and its id, such as .*; types are .*\bModel\b/),
        "BAD_USER_INPUT",
      ]);
    }
    expect((await ask(pedigree.origin, query, { found: 1 })).errors?.[0].message).toBe(
      "`representations` must be a list.",
    );
  });

  it("charges entities as nodes, and limits how many are given at once", async () => {
    const query = "query ($found: [_Any!]!) { _entities(representations: $found) { ... on Model { name } } }";
    const found = Array.from({ length: 101 }, () => ({ __typename: "Model", id: "Model:llama-3-3" }));
    const { errors } = await ask(pedigree.origin, query, { found });
    expect(errors?.[0].message).toMatch(/100/);
  });

  it("is one only where it is asked for", async () => {
    const alone = await serve(["--data", dataFolder, "--no-layers"]);
    expect(await ask(alone.origin, "{ _service { sdl } }")).toMatchObject({
      status: 400,
      errors: [{ message: expect.stringMatching(/^Cannot query field "_service"/) }],
    });
  });
});

describe("a gateway over two subgraphs", () => {
  let folder: string;
  let gateway: string;
  beforeAll(async () => {
    const { port } = others.address() as AddressInfo;
    const sdlOf = async (origin: string) => parse((await ask(origin, "{ _service { sdl } }")).data._service.sdl);
    const services = await Promise.all(
      Object.entries({ pedigree: pedigree.origin, approvals: `http://127.0.0.1:${port}` }).map(
        async ([name, origin]) => ({ name, url: `${origin}/graphql`, typeDefs: await sdlOf(origin) }),
      ),
    );
    const { supergraphSdl, errors } = composeServices(services);
    expect(errors).toBeUndefined();
    folder = await mkdtemp(join(tmpdir(), "pedigree-supergraph-"));
    const file = join(folder, "supergraph.graphql");
    await writeFile(file, supergraphSdl as string);
    const child = endAfterTest(spawn(process.execPath, [join(import.meta.dirname, "gateway.js"), file]));
    child.stderr.pipe(process.stderr);
    [gateway] = (await once(child.stdout.setEncoding("utf8"), "data")).map((text) => text.trim()) as [string];
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const askGateway = async (query: string) => {
    const { data, errors } = await ask(gateway, query);
    expect(errors).toBeUndefined();
    return { data };
  };

  it("adds what the other one knows to a model", async () => {
    expect(
      await askGateway(
        `{ model(slug: "llama-3-3") { name approvedBy fact(property: CONTEXT_WINDOW) { value { text } } } }`,
      ),
    ).toEqual({
      data: {
        model: { name: "Llama 3.3", approvedBy: "legal", fact: { value: { text: "128,000 tokens" } } },
      },
    });
  });

  it("adds names and developers to what the other one lists", async () => {
    expect(await askGateway("{ approved { id approvedBy name developer: provider { name } } }")).toEqual({
      data: {
        approved: [
          { id: "Model:llama-3-3", approvedBy: "legal", name: "Llama 3.3", developer: { name: "Meta AI" } },
          { id: "Model:gpt-5-1", approvedBy: "security", name: "GPT-5.1", developer: { name: "OpenAI" } },
        ],
      },
    });
  });
});
