import { once } from "node:events";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { visitSources } from "../../src/commands/check-sources.ts";
import { runHere } from "../command.ts";
import { fixtureFolder } from "../data.ts";

interface Row {
  readonly source: string;
  readonly state: string;
  readonly movedTo?: string;
  readonly archived?: string;
}

describe("pedigree sources", () => {
  let server: Server;
  let folder: string;
  let results: string;
  /** An address at which nothing listens. */
  let silent: string;
  let text = "first";
  const requests: string[] = [];

  beforeAll(async () => {
    server = createServer(({ url }, response) => {
      requests.push(url ?? "");
      if (url === "/old") response.writeHead(301, { location: "/new" }).end();
      else if (url === "/gone") response.writeHead(404).end();
      else if (url === "/closed") response.writeHead(403).end();
      else if (url?.startsWith("/available"))
        response
          .writeHead(200, { "content-type": "application/json" })
          .end('{"archived_snapshots":{"closest":{"url":"http://archive.example/lost"}}}');
      else response.writeHead(200, { "content-type": "text/html" }).end(url === "/same" ? "same" : text);
    });
    server.listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const parent = await mkdtemp(join(tmpdir(), "pedigree-sources-"));
    [folder, results] = [join(parent, "data"), join(parent, "visits.jsonl")];
    await cp(fixtureFolder, folder, { recursive: true });
    const none = createServer().listen(0, "127.0.0.1");
    await once(none, "listening");
    silent = `http://127.0.0.1:${(none.address() as AddressInfo).port}`;
    none.close();
    // No name is looked up: a resolver may take its time.
    const file = join(folder, "sources", "all.yaml");
    await writeFile(file, (await readFile(file, "utf8")).replaceAll(/https:\/\/(\w+)\.example/g, `${silent}/$1`));
    const record = (slug: string, rest = "") =>
      `${slug}:\n  { name: ${slug}, type: article, tier: secondary, publisher: acme-labs, accessed-on: 2029-01-01, url: "${origin}/${slug}"${rest} }\n`;
    const copy = ', archived-url: "https://archive.example/copy"';
    const slugs = ["same", "text", "old", "closed"].map((slug) => record(slug)).join("");
    await writeFile(join(folder, "sources", "served.yaml"), `${slugs}${record("gone", copy)}`);
  });
  afterAll(() => server.close());

  const sources = async (...flags: readonly string[]) => {
    const { code, out, err } = await runHere(
      ...["sources", "--data", folder, "--results", results, "--allow-host", "127.0.0.1", "--delay", "1", ...flags],
    );
    return { code, out, err };
  };
  const rows = async (...flags: readonly string[]): Promise<ReadonlyMap<string, Row>> =>
    new Map((JSON.parse((await sources("--json", ...flags)).out) as Row[]).map((row) => [row.source, row]));

  it("visits nothing unless asked", async () => {
    expect((await rows()).get("same")?.state).toBe("unvisited");
    expect(requests).toEqual([]);
  });

  it("tells what can be read, has moved, is refused or is gone, with the known copy", async () => {
    const found = await rows("--check");
    const states = ["same", "text", "old", "closed", "gone"].map((slug) => found.get(slug)?.state);
    expect(states).toEqual(["unchanged", "unchanged", "moved", "refused", "gone"]);
    expect(found.get("old")?.movedTo).toMatch(/\/new$/);
    expect(found.get("gone")?.archived).toBe("https://archive.example/copy");
    expect(found.get("acme-card")?.state).toBe("unreachable");
  });

  it("exits 1 when a source is gone, and says so in one line", async () => {
    const { code, out } = await sources();
    expect(code).toBe(1);
    expect(out).toMatch(
      /^gone {2}gone {2}http:\S+ {2}404 on \d{4}-\d{2}-\d{2}; copy: https:\/\/archive\.example\/copy$/m,
    );
  });

  it("does not visit again what was visited lately, and goes on after what it has", async () => {
    const before = requests.length;
    await sources("--check");
    expect(requests).toHaveLength(before);
    const lines = (await readFile(results, "utf8")).split("\n");
    await writeFile(results, lines.filter((line) => !line.includes('"source":"same"')).join("\n"));
    await sources("--check");
    expect(requests.slice(before)).toEqual(["/same"]);
  });

  it("visits again what gave no response", async () => {
    const visitsOf = async (source: string) =>
      (await readFile(results, "utf8")).split("\n").filter((line) => line.includes(`"source":"${source}"`)).length;
    const before = await Promise.all(["acme-card", "same"].map(visitsOf));
    await sources("--check");
    expect(await Promise.all(["acme-card", "same"].map(visitsOf))).toEqual([(before[0] ?? 0) + 1, before[1]]);
  });

  it("stops when ten in a row give no response, as without network", async () => {
    const [file, visits] = [join(folder, "sources", "silent.yaml"), join(folder, "..", "silent.jsonl")];
    const record = (number: number) =>
      `silent-${number}: { name: Silent ${number}, type: article, tier: secondary, publisher: acme-labs, accessed-on: 2029-01-01, url: "${silent}/${number}" }\n`;
    await writeFile(file, Array.from({ length: 30 }, (_, index) => record(index)).join(""));
    const { code, err } = await sources("--check", "--results", visits);
    await rm(file);
    expect(code).toBe(1);
    expect(err).toMatch(/^pedigree: 10 sources in a row gave no response, the last: /m);
    expect((await readFile(visits, "utf8")).trimEnd().split("\n").length).toBeLessThan(30);
  });

  it("tells what has changed since it was first read", async () => {
    text = "second";
    const found = await rows("--check", "--days", "0");
    expect([found.get("same")?.state, found.get("text")?.state]).toEqual(["unchanged", "changed"]);
  });

  it("looks up a copy of a page that is gone only where its record has none", async () => {
    const { port } = server.address() as AddressInfo;
    const [url, file] = [`http://127.0.0.1:${port}/gone`, join(folder, "..", "copies.jsonl")];
    const before = requests.length;
    await visitSources(
      [
        { slug: "kept", url, hasCopy: true },
        { slug: "lost", url, hasCopy: false },
      ],
      {
        ...{ file, today: "2029-01-01", days: 0, delayMs: 0, allowedHosts: ["127.0.0.1"] },
        archive: `http://127.0.0.1:${port}/available?url=`,
      },
    );
    const lookUp = `/available?url=${encodeURIComponent(url)}`;
    expect(requests.slice(before)).toEqual(["/gone", "/gone", lookUp]);
    const visits = (await readFile(file, "utf8")).trimEnd().split("\n");
    expect(visits.map((line) => JSON.parse(line)["archived-url"])).toEqual([undefined, "https://archive.example/lost"]);
  });

  it("names the line that is no result", async () => {
    await writeFile(results, "{}\n");
    const { code, err } = await sources();
    expect([code, err]).toEqual([1, `pedigree: ${results}:1 is no result of a visit; remove the line\n`]);
  });
});
