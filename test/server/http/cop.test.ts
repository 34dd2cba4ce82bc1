import { afterAll, beforeAll, expect, it } from "vitest";
import { listen } from "./real-server.ts";

let server: Awaited<ReturnType<typeof listen>>;
beforeAll(async () => {
  server = await listen();
});
afterAll(() => server?.close());

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
  readonly extensions?: Record<string, unknown>;
}

async function post(body: unknown, type = "application/json"): Promise<Answer & { readonly text: string }> {
  const content = type === "application/json" ? JSON.stringify(body) : String(new URLSearchParams(body as never));
  const response = await fetch(`${server.origin}/graphql`, {
    method: "POST",
    headers: { "content-type": type },
    body: content,
  });
  const text = await response.text();
  return { ...JSON.parse(text), text };
}

const get = (query: string) => fetch(`${server.origin}/graphql?${new URLSearchParams({ query })}`);
const answered = ({ data }: Answer) => data != null;
const circular = "fields { type { fields { type { fields { type { fields { type { name } } } } } } } }";

/** What graphql-cop asks, and how it tells that a server is at fault. */
const checks: Readonly<Record<string, () => Promise<boolean>>> = {
  alias_overloading: async () =>
    answered(
      await post({
        query: `query cop { ${Array.from({ length: 101 }, (_, i) => `alias${i}: __typename`).join(" ")} }`,
      }),
    ),
  batch_query: async () => (await post(Array(10).fill({ query: "query cop { __typename }" }))).text.startsWith("["),
  trace_mode: async () => {
    const { errors, extensions } = await post({ query: "query cop { __typename }" });
    return (
      errors?.some(({ extensions: more }) => more?.tracing !== undefined) === true || extensions?.tracing !== undefined
    );
  },
  field_duplication: async () => answered(await post({ query: `query cop { ${"__typename \n".repeat(500)} }` })),
  circular_fragment: async () =>
    (
      await post({
        query:
          "query cop { __schema { ...A } } fragment A on __Schema { __typename ...B } fragment B on __Schema { ...A }",
      })
    ).errors === undefined,
  directive_overloading: async () =>
    (await post({ query: `query cop { __typename ${"@aa".repeat(10)} }` })).errors?.length === 10,
  circular_query_introspection: async () =>
    answered(await post({ query: `query cop { __schema { types { ${circular} } } }` })),
  get_based_mutation: async () => answered((await (await get("mutation cop { __typename }")).json()) as Answer),
  post_based_csrf: async () =>
    answered(await post({ query: "query cop { __typename }" }, "application/x-www-form-urlencoded")),
  unhandled_error_detection: async () =>
    (await post({ query: "qwerty cop { abc }" })).errors?.some(({ extensions }) => extensions?.exception) === true,
  field_suggestions: async () =>
    (await post({ query: "query cop { __schema { directive } }" })).text.includes("Did you mean"),
  introspection: async () =>
    answered(await post({ query: "query cop { __schema { types { name fields { name } } } }" })),
  detect_graphiql: async () =>
    (await (await fetch(`${server.origin}/graphiql`)).text()).toLowerCase().includes("graphiql"),
  get_method_support: async () => (await get("query cop { __typename }")).ok,
};

/** This catalog is public and read-only: it helps whoever asks, and may be cached. */
const deliberate = new Set(["field_suggestions", "introspection", "detect_graphiql", "get_method_support"]);

it.each(Object.entries(checks))(
  "is found at fault by graphql-cop's %s only where it means to be",
  async (name, isAtFault) => {
    expect(await isAtFault()).toBe(deliberate.has(name));
  },
);

it("has neither GraphiQL nor introspection nor a schema to read when told so", async () => {
  const { origin, close } = await listen({ graphiql: false, introspection: false });
  const statuses = [];
  for (const path of ["/graphiql", "/graphiql/page.js", "/schema.graphql", "/"])
    statuses.push((await fetch(`${origin}${path}`)).status);
  expect(statuses).toEqual([404, 404, 404, 200]);
  expect(await (await fetch(origin)).text()).not.toMatch(/href="\/(graphiql|schema)/);
  const query = new URLSearchParams({ query: "{ __schema { queryType { name } } }" });
  const response = await fetch(`${origin}/graphql?${query}`, {
    headers: { accept: "application/graphql-response+json" },
  });
  expect(response.status).toBe(400);
  expect((await fetch(`${origin}/graphql?query={__typename}`)).status).toBe(200);
  close();
});
