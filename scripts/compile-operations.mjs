#!/usr/bin/env node
/**
 * The explorer's operations, made from `src/web/views/operations/*.graphql`:
 *
 *   node scripts/compile-operations.mjs [--check]
 *
 * `generated/types.ts` has their types, `generated/operations.ts` each by its name with its hash, and
 * `generated/documents.json` the trusted documents that the service is given: text by hash. The types of the example dashboard
 * are made as well. All of them are committed;
 * --check only tells whether they are what the operations and the schema make of them (exit code 1 if not).
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { codegen } from "@graphql-codegen/core";
import * as typescriptOperations from "@graphql-codegen/typescript-operations";
import { buildSchema, concatAST, parse, print, separateOperations, validate } from "graphql";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FROM = join(ROOT, "src/web/views/operations");
const TO = join(ROOT, "src/web/views/generated");
const DASHBOARD = join(ROOT, "examples/dashboard/src");

const SCALARS = {
  Date: "string",
  DateTime: "string",
  ReducedDate: "string",
  NativeRecord: "Readonly<Record<string, unknown>>",
};

const schema = buildSchema(readFileSync(join(ROOT, "schema/schema.graphql"), "utf8"));
const document = documentIn(FROM);

const operations = Object.entries(separateOperations(document)).map(([name, whole]) => {
  const text = `${print({ ...whole, definitions: operationFirst(whole.definitions) })}\n`;
  const [kind] = whole.definitions.flatMap((one) => ("operation" in one ? [one.operation] : []));
  return { name, kind, text, hash: createHash("sha256").update(text).digest("hex") };
});

const made = {
  [join(TO, "documents.json")]:
    `${JSON.stringify(Object.fromEntries(operations.map(({ hash, text }) => [hash, text])), null, 2)}\n`,
  [join(TO, "operations.ts")]: operationsModule(),
  [join(TO, "types.ts")]: `// Made by scripts/compile-operations.mjs.\n${await typesModule(document)}`,
  [join(DASHBOARD, "api-types.ts")]: await typesModule(documentIn(DASHBOARD)),
};
const stale = Object.entries(made).filter(
  ([path, text]) => !existsSync(path) || readFileSync(path, "utf8") !== text,
);

if (process.argv.includes("--check")) {
  for (const [path] of stale)
    console.error(
      `${relative(ROOT, path)} is not what the operations make of it: run node scripts/compile-operations.mjs`,
    );
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  mkdirSync(TO, { recursive: true });
  for (const [path, text] of stale) writeFileSync(path, text);
}

/** Whoever opens it in the playground reads the question before what it is made of. */
function operationFirst(definitions) {
  const isOperation = (definition) => "operation" in definition;
  return [...definitions.filter(isOperation), ...definitions.filter((one) => !isOperation(one))];
}

/** All operations of a folder, which have to be right by the schema. */
function documentIn(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith(".graphql"));
  const whole = concatAST(names.sort().map((name) => parse(readFileSync(join(folder, name), "utf8"))));
  const mistakes = validate(schema, whole);
  for (const mistake of mistakes) console.error(String(mistake));
  if (mistakes.length > 0) process.exit(1);
  return whole;
}

function operationsModule() {
  const lines = operations.map(({ name, kind, hash }) => {
    const types = `types.${name}${kind[0].toUpperCase()}${kind.slice(1)}`;
    return `export const ${name}: Operation<${types}, ${types}Variables> = {\n  name: "${name}",\n  kind: "${kind}",\n  hash: "${hash}",\n};\n`;
  });
  return `// Made by scripts/compile-operations.mjs.\nimport type { Operation } from "../operation";\nimport type * as types from "./types";\n\n${lines.join("\n")}`;
}

async function typesModule(document) {
  const text = await codegen({
    schema: parse(readFileSync(join(ROOT, "schema/schema.graphql"), "utf8")),
    documents: [{ document }],
    plugins: [{ typescriptOperations: {} }],
    pluginMap: { typescriptOperations },
    config: {
      enumsAsTypes: true,
      immutableTypes: true,
      scalars: SCALARS,
      skipTypename: true,
      strictScalars: true,
    },
    filename: "types.ts",
  });
  return text;
}
