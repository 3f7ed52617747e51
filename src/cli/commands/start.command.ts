import type { Command } from "commander";
import { startFlags } from "../../config";
import { startService } from "../../service";
import { configOrFail, EXIT } from "../messages";

export function registerStart(program: Command): void {
  const command = program
    .command("start", { isDefault: true })
    .description("Run the service: its database, the API and the playground. Ctrl-C stops it.");
  for (const { flags, description } of startFlags()) command.option(flags, description);
  command
    .addHelpText("after", "\nExample:\n  blamegraph start --port 4001\n")
    .action(async (flags: Record<string, string | boolean>) => {
      const config = configOrFail({ flags });
      const stopped = new AbortController();
      let signals = 0;
      const stop = (): void => {
        signals += 1;
        stopped.abort();
      };
      process.on("SIGINT", stop).on("SIGTERM", stop);
      await startService(config, stopped.signal);
      process.exitCode = signals > 0 ? EXIT.ok : EXIT.failure;
    });
}
