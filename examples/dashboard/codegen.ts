import type { CodegenConfig } from "@graphql-codegen/cli";

const service = process.env["VITE_SERVICE"] ?? "http://127.0.0.1:4000";

export default {
  schema: `${service}/schema.graphql`,
  documents: "src/*.graphql",
  generates: { "src/api-types.ts": { plugins: ["typescript-operations"] } },
  config: {
    enumsAsTypes: true,
    immutableTypes: true,
    skipTypename: true,
    strictScalars: true,
    scalars: {
      Date: "string",
      DateTime: "string",
      ReducedDate: "string",
      NativeRecord: "Readonly<Record<string, unknown>>",
    },
  },
} satisfies CodegenConfig;
