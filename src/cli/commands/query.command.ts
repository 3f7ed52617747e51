import type { Command } from "commander";
import { onInterruption } from "../interruption";
import { CliError, EXIT } from "../messages";
import type { QueryFormat } from "../run-query";
import { addDoorOptions, DOOR_EXIT_CODES } from "./door-options";

interface Options {
  readonly query?: string;
  readonly operation?: string;
  readonly v: readonly string[];
  readonly variables?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly table?: boolean;
  readonly url?: string;
  readonly tokenFile?: string;
}

export function registerQuery(program: Command): void {
  const command = program
    .command("query")
    .argument("[file]", "file with the GraphQL document; - for stdin")
    .description("Ask a service that runs, over its API.")
    .option("--query <text>", "the document itself, instead of a file")
    .option("--operation <name>", "which operation of the document; needed where it has several")
    .option("-v <name=value>", "a variable, read by the type that the operation declares for it", collect, [])
    .option("--variables <json>", "variables as a JSON object; -v wins over it")
    .option("--json", "print the answer's data as JSON (as without a terminal)")
    .option("--csv", "print its first list as CSV, one column for each field")
    .option("--table", "print its first list as a table (as on a terminal)");
  addDoorOptions(command)
    .addHelpText(
      "after",
      `
Errors go to stderr; what was answered beside them goes to stdout.

Exit codes: 0 answered; 1 the answer has errors; 2 the command is wrong;
${DOOR_EXIT_CODES}

Examples:
  blamegraph query --query '{ blame(first: 20) { nodes { accused { name } accuser { name } denied } } }'
  blamegraph query who.graphql -v first=50 -v slug=russia --csv > who.csv
  echo '{ statistics { accusations { total } } }' | blamegraph query - | jq .statistics.accusations.total
  BLAMEGRAPH_TOKEN_FILE=token blamegraph query mine.graphql --url https://blame.example.org
`,
    )
    .action(async (file: string | undefined, options: Options) => {
      const { query: text, operation, v, variables, url, tokenFile } = options;
      if ((file === undefined) === (text === undefined))
        throw new CliError("Give the document once: a file, - for stdin, or --query.", EXIT.usage);
      const format = formatOf(options);
      const { runQuery } = require("../run-query") as typeof import("../run-query");
      await runQuery(
        {
          file,
          text,
          operationName: operation,
          variables: v,
          variablesJson: variables,
          format,
          ...(url === undefined ? {} : { url }),
          ...(tokenFile === undefined ? {} : { tokenFile }),
        },
        onInterruption(),
      );
    });
}

function formatOf(options: Options): QueryFormat | undefined {
  const given = (["csv", "json", "table"] as const).filter((format) => options[format] === true);
  if (given.length > 1)
    throw new CliError(
      `--${given.join(" and --")} are given; expected one of --json, --csv and --table.`,
      EXIT.usage,
    );
  return given[0];
}

function collect(text: string, before: readonly string[]): readonly string[] {
  return [...before, text];
}
