import type { Command } from "commander";
import { startFlags } from "../../config";
import { checkDataFolder } from "../../platform/embedded-neo4j/data-folder";
import { fetchThen } from "../fetching";
import { greet } from "../greeting";
import { onInterruption } from "../interruption";
import { listenProblem, requireAddress } from "../listening";
import { createLogger, isForPerson } from "../logger";
import { configOrFail, hush, printable, say, sayInPassing } from "../messages";

const STARTING = "Starting the database …";

export function registerStart(program: Command): void {
  const command = program
    .command("start")
    .description("Run the service: its database, the API and the playground. Ctrl-C stops it.");
  for (const { flags, description } of startFlags()) command.option(flags, description);
  command
    .addHelpText(
      "after",
      "\nExit codes: 0 stopped as asked; 1 could not start; 2 a setting is wrong; 6 no database at NEO4J_URI; 130 cancelled before it was ready.\n\nExample:\n  blamegraph start --port 4001\n",
    )
    .action(start);
}

async function start(flags: Record<string, string | boolean>): Promise<void> {
  const began = performance.now();
  const config = configOrFail({ flags });
  const signal = onInterruption();
  // Said within a moment, and before the greater part of the program is loaded.
  if (config.neo4j === undefined) await checkDataFolder(config.dataFolder);
  await requireAddress(config);
  sayInPassing(STARTING);
  let remark = sayInPassing; // what a terminal shows although it is not logged there
  const logger = createLogger(config);
  const { runService } = require("../../service") as typeof import("../../service");
  try {
    await runService({
      config,
      logger,
      log: (level, message) => {
        if (level === "info" && isForPerson(config)) remark(printable(message));
        else logger[level](message);
      },
      progress: fetchThen(STARTING),
      signal,
      started: (service) => {
        greet(service, (performance.now() - began) / 1_000);
        remark = say;
      },
      stopping: () => say("Stopping …"),
    });
  } catch (error) {
    hush();
    throw listenProblem(error, config) ?? error;
  }
  say("Stopped.");
}
