import { Argument, type Command } from "commander";
import { completablesOf, completionScript, SHELLS, type Shell } from "../completion";

export function registerCompletion(program: Command): void {
  program
    .command("completion")
    .addArgument(new Argument("<shell>", "which shell it is for").choices(SHELLS))
    .description("Print a script with which a shell completes commands, options and their values.")
    .addHelpText(
      "after",
      `
The script is of this version; print it anew after an update.

Exit codes: 0 printed; 2 the command is wrong.

Examples:
  source <(blamegraph completion bash)        # in ~/.bashrc
  source <(blamegraph completion zsh)         # in ~/.zshrc, after compinit
  blamegraph completion fish > ~/.config/fish/completions/blamegraph.fish
`,
    )
    .action((shell: Shell) => {
      process.stdout.write(completionScript(shell, program.name(), completablesOf(program)));
    });
}
