import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { generatedFiles } from "../../src/commands/generate.ts";

for (const [path, text] of generatedFiles())
  it(`keeps ${path} in step with the code; \`npm run generate\` writes it`, () => {
    expect(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8") === text).toBe(true);
  });
