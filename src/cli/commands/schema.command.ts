import type { Command } from "commander";

export function registerSchema(program: Command): void {
  program
    .command("schema")
    .description("The GraphQL schema.")
    .command("print")
    .description("Print the schema in the schema definition language.")
    .addHelpText("after", "\nExample:\n  blamegraph schema print > schema/schema.graphql\n")
    .action(() => {
      const { schemaText } = require("../../app") as typeof import("../../app");
      process.stdout.write(schemaText());
    });
}
