import type { Command } from "commander";
import { loadSeed } from "../../exchange/seed";
import { shipped } from "../../package-root";
import { configOrFail, say } from "../messages";
import { withDatabase } from "../with-database";

export function registerSetup(program: Command): void {
  program
    .command("setup")
    .description("Fetch and prepare the embedded Neo4j and its database, without running the service.")
    .action(async () => {
      const config = configOrFail();
      await withDatabase(config, async ({ place }) => say(`The database at ${place} is ready.`));
    });
  program
    .command("seed")
    .description("Load the example story into a database without records.")
    .action(async () => {
      const config = configOrFail();
      await withDatabase(config, async ({ graph }) => {
        const seed = await loadSeed(graph, shipped("seed"), new Date());
        say(
          seed === undefined
            ? "The database has records already; nothing was loaded."
            : `Loaded ${seed.report.added} records: ${seed.title}.`,
        );
      });
    });
}
