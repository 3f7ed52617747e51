import type { Command } from "commander";
import { shipped } from "../../package-root";
import { onInterruption } from "../interruption";
import { configOrFail, say } from "../messages";

export function registerSetup(program: Command): void {
  program
    .command("setup")
    .description("Fetch and prepare the embedded Neo4j and its database, without running the service.")
    .addHelpText("after", "\nExample:\n  blamegraph setup && blamegraph start\n")
    .action(async () => {
      const config = configOrFail();
      const { withDatabase } = require("../with-database") as typeof import("../with-database");
      await withDatabase(config, onInterruption(), async ({ place }) =>
        say(`The database at ${place} is ready. Next: blamegraph start`),
      );
    });
  program
    .command("seed")
    .description("Load the example story into a database without records.")
    .addHelpText("after", "\nThe service does it by itself when it starts on a database without records.\n")
    .action(async () => {
      const config = configOrFail();
      const { loadSeed } = require("../../exchange/seed") as typeof import("../../exchange/seed");
      const { withDatabase } = require("../with-database") as typeof import("../with-database");
      const seed = await withDatabase(config, onInterruption(), ({ graph }) =>
        loadSeed(graph, shipped("seed"), () => new Date()),
      );
      say(
        seed === undefined
          ? "The database has records already; nothing was loaded. To add the example to them: blamegraph import seed/*.jsonl"
          : `Loaded ${seed.report.added} records: ${seed.title}.`,
      );
    });
}
