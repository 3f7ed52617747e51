import type { Command } from "commander";
import { onInterruption } from "../interruption";

export function registerDoctor(program: Command): void {
  program
    .command("doctor")
    .description("Look at everything that a start needs, and say of each fault what to do about it.")
    .option("--json", "print what was found to stdout as JSON")
    .addHelpText(
      "after",
      `
Looks at Node.js, the settings, Java, Neo4j's jars (each one's sum), the data folder with its rights, locks, disk and
store, a Neo4j at NEO4J_URI, the clock, the port, and the token of BLAMEGRAPH_TOKEN or BLAMEGRAPH_TOKEN_FILE.
Mends and writes nothing. A service may go on running.

Exit codes: 0 no faults; 1 there are some; 2 the command is wrong; 130 cancelled.

Examples:
  blamegraph doctor
  blamegraph doctor --json | jq -r '.[] | select(.state == "fault") | .remedy'
`,
    )
    .action(async ({ json = false }: { readonly json?: boolean }) => {
      const { runDoctor } = require("../run-doctor") as typeof import("../run-doctor");
      await runDoctor(onInterruption(), json);
    });
}
