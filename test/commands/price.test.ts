import { cp, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { runHere } from "../command.ts";
import { fixtureFolder } from "../data.ts";

const hosts = `
acme-api:
  name: Acme API
  sources: [acme-card]
  kind: first-party-api
  provider: acme-labs
  endpoints:
    acme-api-one:
      model: acme-one
      api-model-id: acme-one
      prices:
        - components: [{ meter: input, amount: 2 }]
          hours: [{ from: "09:00", until: "17:00" }]
          time-zone: Asia/Shanghai
          valid-from: 2029-01-01
          sources: [acme-card]
        - components: [{ meter: input, amount: 1 }]
          hours: [{ from: "17:00", until: "09:00" }]
          time-zone: Asia/Shanghai
          valid-from: 2029-01-01
          sources: [acme-card]
        - { components: [{ meter: input, amount: 5 }], valid-until: 2028-12-31, sources: [acme-card] }
        - { components: [{ meter: output, amount: 8 }], sources: [acme-card] }
        - { components: [{ meter: output, amount: 9.5 }], sources: [catalogue] }
`;

const log = [
  { model: "acme-one", timestamp: "2029-12-26T08:59:00Z", inputTokens: 1_000_000 },
  { model: "acme-one", timestamp: "2029-12-26T09:00:00Z", inputTokens: 1_000_000 },
  { model: "acme-one", timestamp: "2028-12-26T09:00:00Z", inputTokens: 1_000_000 },
  { model: "acme-one", timestamp: "2029-12-26T09:00:00Z", outputTokens: 1_000_000 },
  { model: "acme-one", timestamp: "2029-12-26T09:00:00Z", cacheReadTokens: 1 },
  { model: "acme-two", timestamp: "2029-12-26T09:00:00Z", inputTokens: 1 },
  { type: "summary" },
];

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pedigree-price-"));
  await cp(fixtureFolder, join(folder, "data"), { recursive: true });
  await mkdir(join(folder, "data/hosts"));
  await writeFile(join(folder, "data/hosts/all.yaml"), hosts);
  file = join(folder, "usage.jsonl");
  await writeFile(file, `${log.map((row) => JSON.stringify(row)).join("\n")}\n\n`);
});

describe("pedigree price", () => {
  it("prices each use by its moment, from low to high, and lists what has no price", async () => {
    const { code, out, err } = await runHere("price", file, "--data", join(folder, "data"));
    expect([code, err]).toEqual([1, ""]);
    expect(out).toBe(
      `model     endpoint      uses  currency    total      low     high
acme-one  acme-api-one     4       USD  16.0000  16.0000  17.5000
acme-two                   1                  -        -        -
all                        4       USD  16.0000  16.0000  17.5000

acme-one: 1 without a price: no price for cache-read
acme-two: 1 without a price: no endpoint; similar: ${out.match(/similar: (.*)/)?.[1]}
2 uses have a price without a first day; it may not have applied then
line 7 counts no tokens
`,
    );
  });

  it("prints exact amounts as JSON", async () => {
    const { out } = await runHere("price", file, "--data", join(folder, "data"), "--json");
    expect(JSON.parse(out)).toMatchObject({
      skipped: [{ line: 7, reason: "counts no tokens" }],
      totals: [{ currency: "USD", total: "16", low: "16", high: "17.5", count: 4 }],
    });
  });

  it("says that the log cannot be read, and exits 1", async () => {
    const { code, err } = await runHere("price", join(folder, "none.jsonl"), "--data", join(folder, "data"));
    expect([code, err]).toEqual([1, `pedigree: ${join(folder, "none.jsonl")}: there is no such file or folder\n`]);
  });

  it("exits 1 when no line of the log has a use", async () => {
    const other = join(folder, "other.jsonl");
    await writeFile(other, '{ "model": "acme-one", "input": 5 }\n');
    const { code, out } = await runHere("price", other, "--data", join(folder, "data"));
    expect([code, out.split("\n")]).toEqual([1, expect.arrayContaining(["line 1 counts no tokens"])]);
    await writeFile(other, "");
    expect((await runHere("price", other, "--data", join(folder, "data"))).code).toBe(0);
  });
});
