import type { Argument, Command, Option } from "commander";

export const SHELLS = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof SHELLS)[number];

/** What can stand behind a command, as its help has it. */
export interface Completable {
  /** The words that lead to it: `token create`; empty for the program. */
  readonly path: string;
  readonly description: string;
  readonly commands: readonly Word[];
  readonly options: readonly CompletableOption[];
  /** Values of its first argument; none where it is free. */
  readonly values: readonly string[];
}

interface Word {
  readonly name: string;
  readonly description: string;
}

interface CompletableOption extends Word {
  readonly takesValue: boolean;
  /** None where its value is free: then files are offered. */
  readonly values: readonly string[];
}

/** The program and all commands below it, the outer before the inner ones. */
export function completablesOf(command: Command, path: readonly string[] = []): Completable[] {
  const help = command.createHelp();
  const visible = help.visibleCommands(command);
  return [
    {
      path: path.join(" "),
      description: firstSentence(command.description()),
      commands: visible.map((child) => ({
        name: child.name(),
        description: firstSentence(child.description()),
      })),
      options: help.visibleOptions(command).flatMap(optionsOf),
      values: command.registeredArguments
        .slice(0, 1)
        .flatMap((argument: Argument) => argument.argChoices ?? []),
    },
    ...visible
      .filter((child) => child.name() !== "help")
      .flatMap((child) => completablesOf(child, [...path, child.name()])),
  ];
}

/** A script for the shell to read at its start. It does not run the program. */
export function completionScript(shell: Shell, name: string, all: readonly Completable[]): string {
  return SCRIPTS[shell](name, all);
}

const SCRIPTS: Readonly<Record<Shell, (name: string, all: readonly Completable[]) => string>> = {
  bash: bashScript,
  zsh: (name, all) =>
    `#compdef ${name}\nautoload -U +X bashcompinit && bashcompinit\n${bashScript(name, all)}`,
  fish: fishScript,
};

function optionsOf({
  long,
  short,
  description,
  required,
  optional,
  argChoices,
}: Option): CompletableOption[] {
  const takesValue = required || optional;
  return [long, short].flatMap((name) =>
    name === undefined || name === null
      ? []
      : [{ name, description: firstSentence(description), takesValue, values: argChoices ?? [] }],
  );
}

function firstSentence(text: string): string {
  return /^.*?\.(?= |$)/s.exec(text)?.[0] ?? text;
}

function bashScript(name: string, all: readonly Completable[]): string {
  const known = `_${name}`;
  const paths = all.map(({ path }) => path).filter((path) => path !== "");
  const words = all.map(
    ({ path, commands, options, values }) =>
      `    "${path}") words="${[...commands.map((one) => one.name), ...values, ...options.map((one) => one.name)].join(" ")}" ;;`,
  );
  const values = all.flatMap(({ path, options }) =>
    options
      .filter(({ takesValue }) => takesValue)
      .map(
        (option) =>
          `    "${path} ${option.name}") ${option.values.length === 0 ? "return" : `words="${option.values.join(" ")}"`} ;;`,
      ),
  );
  return `# Completion of ${name} for bash; made by: ${name} completion
${known}() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} path="" words="" word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "\${path:+$path }$word" in
    ${paths.map((path) => `"${path}"`).join("|")}) path="\${path:+$path }$word" ;;
    esac
  done
  COMPREPLY=()
  # Where nothing is said of a value, the shell offers files.
  case "$path $before" in
${values.join("\n")}
  esac
  if [ -z "$words" ]; then
    case "$path" in
${words.join("\n")}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F ${known} ${name}
`;
}

function fishScript(name: string, all: readonly Completable[]): string {
  const lines = all.flatMap(({ path, commands, options, values }) => {
    const inside = condition(path, all);
    return [
      ...commands.map(
        (one) => `complete -c ${name} -n ${quoted(inside)} -f -a ${one.name} -d ${quoted(one.description)}`,
      ),
      ...(values.length === 0
        ? []
        : [`complete -c ${name} -n ${quoted(inside)} -f -a ${quoted(values.join(" "))}`]),
      ...options.map((option) => {
        const flag = option.name.startsWith("--")
          ? `-l ${option.name.slice(2)}`
          : `-s ${option.name.slice(1)}`;
        const value =
          option.values.length > 0
            ? ` -x -a ${quoted(option.values.join(" "))}`
            : option.takesValue
              ? " -r"
              : "";
        return `complete -c ${name} -n ${quoted(inside)} ${flag}${value} -d ${quoted(option.description)}`;
      }),
    ];
  });
  return `# Completion of ${name} for fish; made by: ${name} completion\n${lines.join("\n")}\n`;
}

/** Whether what is typed so far has led to the command of this path, and to none below it. */
function condition(path: string, all: readonly Completable[]): string {
  const here = all.find((one) => one.path === path);
  const below = (here?.commands ?? []).map((one) => one.name).join(" ");
  if (path === "") return "__fish_use_subcommand";
  const seen = path.split(" ").map((word) => `__fish_seen_subcommand_from ${word}`);
  return [...seen, ...(below === "" ? [] : [`not __fish_seen_subcommand_from ${below}`])].join("; and ");
}

function quoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
