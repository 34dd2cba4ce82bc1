import type { CodegenConfig } from "@graphql-codegen/cli";

const config: CodegenConfig = {
  schema: "schema/schema.graphql",
  importExtension: ".ts",
  documents: ["test/queries/**/*.graphql", "src/examples/*.graphql"],
  generates: {
    "test/generated/": {
      preset: "client",
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: {
          DateTime: "string",
          Decimal: "string",
          LocalDate: "string",
          Long: "number",
          PartialDate: "string",
          Slug: "string",
          URL: "string",
        },
      },
    },
  },
};

export default config;
