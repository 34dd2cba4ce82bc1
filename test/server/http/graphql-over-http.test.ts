import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fixtureFolder, serverOf } from "../../data.ts";
import { type Running, serve, ways } from "../../process.ts";

type Fetch = (input: string, init?: RequestInit) => Promise<Response> | Response;
let fetch: Fetch;
beforeAll(async () => {
  const { server } = await serverOf(fixtureFolder);
  fetch = (input, init = {}) => server.fetch(new URL(input, "http://localhost"), init);
});

describe.each(ways)("GraphQL over HTTP, on a port and within all limits, by %s", (_, args) => {
  let real: Running;
  beforeAll(async () => {
    real = await serve(["--data", fixtureFolder, "--log-level", "error", ...args]);
  });
  afterAll(() => real?.child.kill("SIGKILL"));

  const audits = serverAudits({
    url: () => `${real.origin}/graphql`,
    fetchFn: globalThis.fetch,
  });

  it("has 61 audits to pass", () => {
    expect(audits.length).toBe(61);
  });

  for (const audit of audits)
    it(`passes ${audit.id}: ${audit.name}`, async () => {
      const result = await audit.fn();
      expect(result.status === "ok" ? "ok" : `${result.status}: ${result.reason}`).toBe("ok");
    });

  it("has a liveness probe, which responds to GET and HEAD with the common headers, and to nothing else", async () => {
    const responses = await Promise.all(
      ["GET", "HEAD", "POST"].map((method) => globalThis.fetch(`${real.origin}/health?x`, { method })),
    );
    const bodies = await Promise.all(responses.map((response) => response.text()));
    expect(responses.map(({ status }, index) => [status, bodies[index]]).slice(0, 2)).toEqual([
      [200, "ok\n"],
      [200, ""],
    ]);
    expect(responses[2]?.status).toBe(405);
    for (const { headers } of responses)
      expect([headers.get("x-content-type-options"), headers.get("cache-control")]).toEqual(["nosniff", "no-store"]);
  });
});

const graphql = (body: object): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

describe("pages", () => {
  it("shows at / what this is, how much it knows, and questions that lead into GraphiQL", async () => {
    const response = await fetch("/");
    const html = await response.text();
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(html).toMatch(/<b>2<\/b> <span>models<\/span>/);
    expect(html.match(/href="\/graphiql\?query=/g)?.length).toBe(13);
    expect(html).not.toMatch(/<script|src=|https?:\/\//);
  });

  it("sends the same page again as 304 to who has it", async () => {
    const etag = (await fetch("/")).headers.get("etag") as string;
    expect((await fetch("/", { headers: { "if-none-match": etag } })).status).toBe(304);
  });

  it("serves the contract as SDL", async () => {
    const response = await fetch("/schema.graphql");
    expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(await response.text()).toMatch(/^type Query \{$/m);
  });

  it("leads a browser from the endpoint to GraphiQL", async () => {
    const response = await fetch("/graphql", { headers: { accept: "text/html" }, redirect: "manual" });
    expect([response.status, response.headers.get("location")]).toEqual([302, "/graphiql"]);
  });

  it("says what it serves", async () => {
    expect(await (await fetch("/ready")).json()).toEqual({
      ready: true,
      release: "2030.1.1",
      entities: 24,
      layers: [],
    });
  });

  it("knows only its own paths", async () => {
    for (const path of ["/nothing", "/healthy", "/x/health", "/graphiql/../../package.json", "/graphiql/none.js"])
      expect([path, (await fetch(path)).status]).toEqual([path, 404]);
    expect((await fetch("/", { method: "POST" })).status).toBe(405);
  });

  it("lets any page ask, but never with credentials", async () => {
    const response = await fetch("/graphql?query={__typename}", { headers: { origin: "https://elsewhere.example" } });
    expect(response.headers.get("access-control-allow-credentials")).toBeNull();
    expect(response.headers.get("access-control-allow-origin")).not.toBeNull();
  });
});

describe("headers", () => {
  it("let any page ask without being asked for each question", async () => {
    const { status, headers } = await fetch("/graphql", {
      method: "OPTIONS",
      headers: { origin: "https://elsewhere.example", "access-control-request-headers": "content-type, x-other" },
    });
    const allowed = ["origin", "methods", "headers"].map((name) => headers.get(`access-control-allow-${name}`));
    expect([status, ...allowed]).toEqual([204, "*", "GET, POST, OPTIONS", "*"]);
  });

  it("keep browsers from guessing, framing and telling where they come from", async () => {
    for (const path of ["/", "/graphiql", "/graphql?query={__typename}", "/nothing"]) {
      const { headers } = await fetch(path);
      expect([path, headers.get("x-content-type-options"), headers.get("referrer-policy")]).toEqual([
        path,
        "nosniff",
        "no-referrer",
      ]);
      expect(headers.get("content-security-policy")).toMatch(/^default-src 'none';.*frame-ancestors 'none'$/);
    }
  });
});

describe("errors", () => {
  it("masks a bug, and tells it to whoever runs the server", async () => {
    const bugs: unknown[] = [];
    const { ask } = await serverOf(fixtureFolder, {
      onBug: (error) => bugs.push(error),
      engine: {
        count: async () => {
          throw new Error("secret /etc/passwd");
        },
      } as never,
    });
    const { errors } = await ask("{ meta { counts { kind } } }");
    expect(errors?.map(({ message, extensions }) => ({ message, extensions }))).toEqual([
      { message: "Unexpected error.", extensions: { code: "INTERNAL_SERVER_ERROR" } },
    ]);
    expect(bugs.map(String)).toContain("Error: secret /etc/passwd");
  });

  it("tells a client's mistake with its code, the argument and what would be right", async () => {
    const response = await fetch("/graphql", graphql({ query: "{ models(first: 101) { totalCount } }" }));
    expect(((await response.json()) as { errors: object[] }).errors).toMatchObject([
      {
        message: "`first` is at most 100, or 500 if items select no list; 101 was given.",
        path: ["models"],
        extensions: { code: "LIMIT_EXCEEDED", argument: "first", limit: 100, requested: 101 },
      },
    ]);
  });
});
