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
    return [`## ${name}`, url, [...head, ...rows].join("\n")].join("\n\n");
  });
  return `${["# Catalogs, field by field", catalogIntroduction, ...tables].join("\n\n")}\n`;
}

const catalogIntroduction = `\`npm run generate\` writes this page from \`src/catalogs/*-fields.ts\`. \`pedigree import\` counts every field of every
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
