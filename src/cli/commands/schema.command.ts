import type { Command } from "commander";
import { schemaText } from "../../app";

export function registerSchema(program: Command): void {
  program
    .command("schema")
    .description("The GraphQL schema.")
    .command("print")
    .description("Print the schema in the schema definition language.")
    .addHelpText("after", "\nExample:\n  blamegraph schema print > schema/schema.graphql\n")
    .action(() => {
      process.stdout.write(schemaText());
    });
}
