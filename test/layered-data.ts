import { cp, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fixtureFolder } from "./data.ts";

const shared = {
  "hosts/all.yaml": `
acme-api:
  name: Acme API
  sources: [acme-card]
  kind: first-party-api
  provider: acme-labs
  endpoints:
    acme-api-one:
      model: acme-one
      api-model-id: acme-one
      prices: [{ components: [{ meter: input, amount: 2 }, { meter: output, amount: 8 }], sources: [acme-card] }]
`,
};

/** A layer with a negotiated price, a private endpoint, a note, a ban, and a value that the shared data has otherwise. */
export const ours = {
  "sources/all.yaml": `
our-contract: { name: Our contract, type: pricing-page, tier: secondary, accessed-on: 2029-12-01, publisher: our-company }
`,
  "providers/all.yaml": `
our-company: { name: Our company, roles: [host], sources: [our-contract] }
`,
  "hosts/all.yaml": `
acme-api:
  sources: [our-contract]
  endpoints:
    acme-api-one:
      sources: [our-contract]
      prices: [{ components: [{ meter: input, amount: 1.25 }] }]
our-gateway:
  name: Our gateway
  sources: [our-contract]
  kind: gateway
  provider: our-company
  endpoints:
    our-gateway-one:
      model: acme-one
      api-model-id: internal-one
      prices: [{ components: [{ meter: input, amount: 0.5 }] }]
`,
  "models/all.yaml": `
acme-one:
  sources: [our-contract]
  facts:
    open-weights: { value: false, sources: [our-contract], as-stated: not to us }
    note: { value: Ask the platform team for a key., sources: [our-contract] }
acme-zero:
  sources: [our-contract]
  facts:
    policy: { value: banned, reason: It is retired., sources: [our-contract] }
`,
} as const satisfies Record<string, string>;

/** Writes the fixture data and a layer beside it; the path of each. */
export async function writeLayered(files: Readonly<Record<string, string>> = ours) {
  const root = await mkdtemp(join(tmpdir(), "pedigree-layer-"));
  const [data, layer] = [join(root, "data"), join(root, "ours")];
  await cp(fixtureFolder, data, { recursive: true });
  await writeAll(data, shared);
  await writeAll(layer, files);
  return { root, data, layer };
}

export async function writeAll(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
