import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import graphql from "@graphql-eslint/eslint-plugin";
import { ESLint, type Linter } from "eslint";
import { describe, expect, it } from "vitest";

const cwd = fileURLToPath(new URL("../../", import.meta.url));
const schema = "schema/schema.graphql";
const operations = ["test/queries", "src/examples"].flatMap((folder) =>
  readdirSync(`${cwd}${folder}`, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".graphql"))
    .map((file) => `${folder}/${file}`),
);

const { configs, parser } = graphql;

/** The published rules, and where the contract has its own mind. */
const schemaRules = {
  ...configs["flat/schema-recommended"].rules,
  ...configs["flat/schema-relay"].rules,
  // Short lists of values have no pages.
  "@graphql-eslint/relay-edge-types": [
    "error",
    { withEdgeSuffix: true, shouldImplementNode: true, listTypeCanWrapOnlyEdgeType: false },
  ],
  // Nested lists page forward only.
  "@graphql-eslint/relay-arguments": ["error", { includeBoth: false }],
  // One line is enough for most descriptions.
  "@graphql-eslint/description-style": "off",
  // Values have no identity.
  "@graphql-eslint/strict-id-in-types": "off",
  // What `Source.sources` means is told by the interface that it comes from.
  "@graphql-eslint/no-typename-prefix": "off",
};

/** An ESLint that reads no configuration but this. */
const linterOf = (contract: string, rules: object) =>
  new ESLint({
    cwd,
    overrideConfigFile: true,
    overrideConfig: {
      files: ["**/*.graphql"],
      languageOptions: { parser, parserOptions: { graphQLConfig: { schema: contract, documents: operations } } },
      plugins: { "@graphql-eslint": graphql },
      rules,
    } as unknown as Linter.Config,
  });

const findingsOf = (results: readonly ESLint.LintResult[]): string[] =>
  results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId, message }) => `${filePath.slice(cwd.length)}:${line} ${ruleId}: ${message}`),
  );

describe("graphql-eslint", () => {
  it("finds nothing to mend in the contract", async () => {
    expect(findingsOf(await linterOf(schema, schemaRules).lintFiles([schema]))).toEqual([]);
  });

  it("finds nothing to mend in the operations", async () => {
    const linter = linterOf(schema, configs["flat/operations-recommended"].rules);
    expect(findingsOf(await linter.lintFiles(operations))).toEqual([]);
  });

  it("does find what it is there for", async () => {
    const contract = "type Query { bad_name: Int }";
    const findings = findingsOf(await linterOf(contract, schemaRules).lintText(contract, { filePath: schema }));
    for (const rule of ["naming-convention", "require-description"])
      expect(findings.join("\n")).toContain(`@graphql-eslint/${rule}`);
  });
});
