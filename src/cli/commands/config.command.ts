import type { Command } from "commander";
import { describeConfig, settingsAsMarkdown } from "../../config";
import { configOrFail } from "../messages";

export function registerConfig(program: Command): void {
  const command = program.command("config").description("The settings.");
  command
    .command("print")
    .description("Print the settings in force and where each comes from; secrets are left out.")
    .option("--json", "as JSON")
    .option("--markdown", "all settings, their flags, defaults and meanings as a Markdown table")
    .action((options: { readonly json?: boolean; readonly markdown?: boolean }) => {
      if (options.markdown === true) {
        process.stdout.write(settingsAsMarkdown());
        return;
      }
      const described = describeConfig(configOrFail());
      const text =
        options.json === true
          ? JSON.stringify(described, null, 2)
          : described.map(({ name, value, from }) => `${name.padEnd(20)} ${value}  (${from})`).join("\n");
      process.stdout.write(`${text}\n`);
    });
}
