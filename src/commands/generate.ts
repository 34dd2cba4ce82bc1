import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { z } from "zod";
import { sdl } from "../../schema/index.ts";
import { catalogs } from "../catalogs/catalogs.ts";
import { examples } from "../examples/examples.ts";
import { folders, kinds } from "../records/kinds.ts";
import { shapes } from "../records/records.ts";
import { release } from "../records/release.ts";
import { slug } from "../records/scalars.ts";

/** All generated files of the repository, by path. `npm run generate` writes them; a test compares them. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const files = new Map([["schema/schema.graphql", sdl]]);
  for (const [folder, kind] of folders)
    files.set(
      `data/${folder}.schema.json`,
      jsonSchema(
        z.record(slug, shapes[kind]).describe(`A file of data/${folder}: slugs to ${kinds[kind].noun} records.`),
      ),
    );
  files.set("data/release.schema.json", jsonSchema(release));
  files.set("docs/cookbook.md", withCookbook(readFileSync(new URL("../../docs/cookbook.md", import.meta.url), "utf8")));
  files.set("docs/catalogs.md", catalogPage());
  return files;
}

/** The reviewed fields of every catalog, as tables. */
function catalogPage(): string {
  const cell = (text = "") => text.replaceAll("|", "\\|");
  const tables = catalogs.map(({ name, url, fields }) => {
    const rows = Object.entries(fields).map(
      ([field, { becomes, evidence, lost }]) =>
        `| \`${field}\` | ${becomes === undefined ? "left out" : `\`${becomes}\``} | ${cell(evidence)} | ${cell(lost)} |`,
    );
    const head = [
      "| field | becomes | evidence of its meaning | what is left out, and why |",
      "| --- | --- | --- | --- |",
    ];
    return [`### ${name}`, url, [...head, ...rows].join("\n")].join("\n\n");
  });
  return `${["# Public catalogs", catalogIntroduction, ...tables].join("\n\n")}\n`;
}

const catalogIntroduction = `## Which commands read layers

The data comes with days of models.dev and LiteLLM, in \`data/catalogs/\`: one file per catalog, one line of JSON per day with what the
catalog published, compressed with Brotli. [ATTRIBUTION.md](../data/ATTRIBUTION.md) names the days and the license. \`pedigree import\`
adds other days and OpenRouter, in \`data/imported/\`, which Git ignores. Both are layers, and layers of one catalog form one history;
an imported layer takes the place of a shipped one of the same day.

- **Uses of the data read layers**: \`serve\`, \`query\`, \`show\`, \`compare\`, \`price\`, \`scan\`, \`export\`, \`mcp\`, \`push\`, \`build\`, and the
  imports of the package. Their users need all that is known. \`--no-layers\`, or \`layers: false\`, leaves out all of them.
- **So do comparisons of catalogs with records**: \`reconcile\`, \`propose\` and \`coverage --rank\`.
- **Work on the records does not**: \`release\`, \`quotes\`, \`sources\`, \`coverage\` and \`generate\` are about what was curated, and
  give the same on every machine. \`check\` reports a layer that cannot be read, and counts the curated records.

Layers are read once per change of the data, which takes some ten seconds; a snapshot of them is cached for later starts
(\`PEDIGREE_CACHE\`). At the very first start, \`serve\` responds from the curated records until it has read the shipped layers, which
its log states; \`/ready\` names the served layers. Imported layers, which nothing else has, it reads before it responds.

\`pedigree import <catalog> --ship\` adds a day to \`data/catalogs/\`. It refuses a catalog without a license to pass its data on.

## Fields

\`npm run generate\` writes this page from \`src/catalogs/*-fields.ts\`. \`pedigree import\` counts every field of every
row: imported, or left out for a reason. An empty value, a zero and a negative amount are left out as such.`;

const cookbook = /<!-- cookbook -->[\s\S]*<!-- \/cookbook -->/;

/** Inserts the examples with their operations into the cookbook. */
function withCookbook(page: string): string {
  const recipes = examples.map(
    ({ title, query }) => `<details>\n<summary>${title}</summary>\n\n\`\`\`graphql\n${query}\n\`\`\`\n\n</details>`,
  );
  const section = ["<!-- cookbook -->", ...recipes, "<!-- /cookbook -->"].join("\n\n");
  return page.replace(cookbook, () => section);
}

/** JSON Schema of the input before parsing, so that editors can complete and validate YAML. */
const jsonSchema = (shape: z.ZodType): string =>
  `${JSON.stringify(z.toJSONSchema(shape, { io: "input", unrepresentable: "any", reused: "ref" }), null, 2)}\n`;

if (process.argv[1]?.endsWith("generate.ts"))
  for (const [path, text] of generatedFiles()) await writeFile(new URL(`../../${path}`, import.meta.url), text);
