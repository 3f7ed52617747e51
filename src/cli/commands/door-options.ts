import type { Command } from "commander";

/** Adds where the service is and which login it is asked with. */
export function addDoorOptions(command: Command): Command {
  return command
    .option("--url <url>", "where the service is (default: at HOST and PORT of the settings)")
    .option(
      "--token-file <file>",
      "file that holds the token; BLAMEGRAPH_TOKEN_FILE or BLAMEGRAPH_TOKEN else",
    );
}

export const DOOR_EXIT_CODES =
  "4 it needs a login, or one that may do more; 6 no service, or it has no database; 130 cancelled.";
