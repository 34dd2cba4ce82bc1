import type { CodegenConfig } from "@graphql-codegen/cli";

const scalars = {
  DateTime: "string",
  Decimal: "string",
  LocalDate: "string",
  Long: "number",
  PartialDate: "string",
  Slug: "string",
  URL: "string",
};

const config: CodegenConfig = {
  schema: "schema/schema.graphql",
  importExtension: ".ts",
  generates: {
    "src/web/explorer/generated/": {
      documents: ["src/web/explorer/**/*.graphql"],
      preset: "client",
      // Pages send the id of an operation; the server has its text.
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { hashAlgorithm: "sha256", mode: "replaceDocumentWithHash" },
      },
      config: { documentMode: "string", useTypeImports: true, enumsAsTypes: true, scalars },
    },
    "src/library/generated/": {
      documents: ["src/examples/*.graphql"],
      preset: "client",
      presetConfig: { fragmentMasking: false },
      config: { documentMode: "string", useTypeImports: true, enumsAsTypes: true, scalars },
    },
    "src/mcp/generated/": {
      documents: ["src/mcp/**/*.graphql"],
      preset: "client",
      presetConfig: { fragmentMasking: false },
      config: { documentMode: "string", useTypeImports: true, enumsAsTypes: true, scalars },
    },
  },
};

export default config;
