import { getEncoding } from "js-tiktoken";
import { afterAll, beforeAll, expect, it } from "vitest";
import { WorkBudget } from "../../src/lib/work-budget.ts";
import { toolbox } from "../../src/mcp/toolbox.ts";
import { toolCallsOf } from "../../src/server/mcp/tool-calls.ts";
import { createPipeline } from "../../src/server/operation/run-operation.ts";
import { dataFolder, todayIn, viewsOf } from "../data.ts";
import { listen } from "../server/http/real-server.ts";
import { calls } from "./calls.ts";
import { connections } from "./clients.ts";

/* `npm run test:transcript`: ten questions of an agent through MCP, by each client, and through raw GraphQL: bytes and tokens. */

let server: Awaited<ReturnType<typeof listen>>;
beforeAll(async () => {
  server = await listen({}, dataFolder);
});
afterAll(() => server?.close());

const encoding = getEncoding("o200k_base");

/** The size of texts that an agent reads. */
interface Size {
  readonly bytes: number;
  readonly tokens: number;
}

const sizeOf = (...texts: readonly string[]): Size => ({
  bytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0),
  tokens: texts.reduce((sum, text) => sum + encoding.encode(text).length, 0),
});

const sum = (sizes: readonly Size[]): Size => ({
  bytes: sizes.reduce((total, { bytes }) => total + bytes, 0),
  tokens: sizes.reduce((total, { tokens }) => total + tokens, 0),
});

/** Every value with its claims and sources, and every dispute: what the text of an entity is made of. */
const facts = `facts { property reason values { text } disputes { kind state resolution sides { claims { id } } }
  claims { status statusReason value { text } citations { accessedOn locator source { id name tier url } } } }`;

/** What the two tools read that run no operation. */
const operations: Readonly<Record<string, string>> = {
  get: `{ nodes(ids: ["Model:llama-3-3", "Model:gpt-5-1"]) { id ... on Entity { name ${facts} } } }`,
  compare: `{ compare(refs: [{ name: "Llama 3.3" }, { name: "GPT-5.1" }], properties: [CONTEXT_WINDOW, OPEN_WEIGHTS]) {
    ... on Comparison { entities { id name } rows { property differs ${facts.replace("{ property", "{")} } } } }`,
};

async function ask(query: string, variables?: object): Promise<string> {
  const response = await fetch(`${server.origin}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  return response.text();
}

/** The responses of GraphQL to the operations of a tool. */
async function rawResponses(name: string, args: Record<string, unknown>): Promise<string[]> {
  const operation = operations[name];
  if (operation !== undefined) return [await ask(operation)];
  const tool = toolbox.find((one) => one.name === name);
  const views = await viewsOf(dataFolder);
  const options = { views: () => views, today: () => todayIn(dataFolder) };
  const call = toolCallsOf(options, createPipeline(options).runOperation)({ work: new WorkBudget() });
  const responses: string[] = [];
  const query: typeof call.query = async (document, variables) => {
    const text = await ask(String(document), variables as object);
    responses.push(text);
    return JSON.parse(text).data;
  };
  await tool?.run(tool.input.parse(args) as never, { ...call, query });
  return responses;
}

it("gives an agent the same facts for far fewer tokens than GraphQL does", async () => {
  const raw = new Map<string, Size>();
  for (const [tool, args] of calls) {
    const responses = await rawResponses(tool, args);
    expect(
      responses.map((text) => JSON.parse(text).errors),
      tool,
    ).toEqual(responses.map(() => undefined));
    raw.set(tool, sizeOf(...responses));
  }
  const lines = [
    `${"question".padEnd(42)}${"MCP bytes".padStart(10)}${"tokens".padStart(8)}${"GraphQL bytes".padStart(15)}${"tokens".padStart(8)}`,
  ];
  const line = (name: string, mcp: Size, graphql?: Size) =>
    lines.push(
      name.padEnd(42) +
        String(mcp.bytes).padStart(10) +
        String(mcp.tokens).padStart(8) +
        String(graphql?.bytes ?? "").padStart(15) +
        String(graphql?.tokens ?? "").padStart(8),
    );
  for (const [name, connect] of Object.entries(connections)) {
    const client = await connect(server.origin);
    try {
      const answers: Size[] = [];
      lines.push("", name);
      line(
        "  tools/list",
        sizeOf(JSON.stringify({ tools: await client.tools() })),
        sizeOf(await (await fetch(`${server.origin}/schema.graphql`)).text()),
      );
      for (const [tool, args, parts] of calls) {
        const { isError, text } = await client.call(tool, args);
        expect(isError, tool).toBe(false);
        for (const part of parts) expect(text, tool).toMatch(part);
        answers.push(sizeOf(text));
        line(`  ${tool}`, sizeOf(text), raw.get(tool));
      }
      const [mcp, graphql] = [sum(answers), sum([...raw.values()])];
      line("  ten answers", mcp, graphql);
      expect(mcp.tokens * 3).toBeLessThan(graphql.tokens);
    } finally {
      await client.close();
    }
  }
  process.stdout.write(`${lines.join("\n")}\n`);
});
