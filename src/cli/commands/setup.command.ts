import type { Command } from "commander";
import { shipped } from "../../package-root";
import { onInterruption } from "../interruption";
import { configOrFail, say } from "../messages";

interface Json {
  readonly json?: boolean;
}

export function registerSetup(program: Command): void {
  program
    .command("setup")
    .description("Fetch and prepare the embedded Neo4j and its database, without running the service.")
    .option("--json", "print where the database is to stdout as JSON")
    .addHelpText(
      "after",
      "\nExit codes: 0 ready; 1 it failed; 2 a setting is wrong; 6 no database; 130 cancelled.\n\nExample:\n  blamegraph setup && blamegraph start\n",
    )
    .action(async ({ json = false }: Json) => {
      const config = configOrFail();
      const { withDatabase } = require("../with-database") as typeof import("../with-database");
      const place = await withDatabase(config, onInterruption(), async (database) => database.place);
      if (json) process.stdout.write(`${JSON.stringify({ place }, null, 2)}\n`);
      say(`The database at ${place} is ready. Next: blamegraph start`);
    });
  program
    .command("seed")
    .description("Load the example story into a database without records.")
    .option("--json", "print what was loaded to stdout as JSON")
    .addHelpText(
      "after",
      "\nThe service does it by itself when it starts on a database without records. One that has records stays as it is.\n\nExit codes: 0 loaded, or there were records already; 1 it failed; 2 a setting is wrong; 6 no database; 130 cancelled.\nA service that runs may go on running.\n\nExample:\n  blamegraph seed --json | jq .added\n",
    )
    .action(async ({ json = false }: Json) => {
      const config = configOrFail();
      const { loadSeed } = require("../../exchange/seed") as typeof import("../../exchange/seed");
      const { withDatabase } = require("../with-database") as typeof import("../with-database");
      const seed = await withDatabase(config, onInterruption(), ({ graph }) =>
        loadSeed(graph, shipped("seed"), () => new Date()),
      );
      const { title = null, report } = seed ?? {};
      const added = report?.added ?? 0;
      if (json) process.stdout.write(`${JSON.stringify({ title, added }, null, 2)}\n`);
      say(
        title === null
          ? `The database has records already; nothing was loaded. To add the example to them: blamegraph import ${shipped("seed", "*.jsonl")}`
          : `Loaded ${added} records: ${title}. Next: blamegraph start`,
      );
    });
}
