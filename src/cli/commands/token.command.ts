import { type Command, InvalidArgumentError, Option } from "commander";
import { ROLES, type Role } from "../../platform/auth/principal";
import { onInterruption } from "../interruption";
import { configOrFail } from "../messages";

interface Json {
  readonly json?: boolean;
}

interface CreateOptions extends Json {
  readonly name: string;
  readonly role: Role;
  readonly owner: string;
  readonly expiresInDays?: number;
}

interface RotateOptions extends Json {
  readonly expiresInDays?: number;
  readonly oldLivesHours?: number;
}

const AS_JSON = "print the result to stdout as JSON";
const EXIT_CODES =
  "\nExit codes: 0 done; 1 a rule forbids it; 2 the command is wrong; 3 no such token; 6 no database; 130 cancelled.\nA service that runs may go on running: it accepts a new token at once, and a revoked one no longer within a second.\n";

export function registerToken(program: Command): void {
  const command = program
    .command("token")
    .description("API tokens: logins for programs. Works on the database itself, as import does.");
  command
    .command("create")
    .description("Make a token. Its secret goes to stdout, once.")
    .requiredOption("--name <text>", "what it is for")
    .addOption(new Option("--role <role>", "what may be done with it").choices(ROLES).makeOptionMandatory())
    .requiredOption("--owner <name>", "who answers for what is done with it, as records will name them")
    .option("--expires-in-days <number>", "how long it can be used, 1 to 365 (default: 90)", wholeNumber)
    .option("--json", AS_JSON)
    .addHelpText(
      "after",
      `${EXIT_CODES}\nExample:\n  blamegraph token create --name "nightly import" --role EDITOR --owner alice > token\n`,
    )
    .action(async (options: CreateOptions) => {
      const { json = false, ...asked } = options;
      const config = configOrFail();
      await runs().createToken(config, onInterruption(), asked, json);
    });
  command
    .command("list")
    .description("List the tokens that hold, the latest first; never their secrets.")
    .option("--ended", "also those that have expired or were revoked in the last year")
    .option("--json", "print the tokens to stdout as JSON")
    .addHelpText("after", "\nExample:\n  blamegraph token list --json | jq '.[].expiresAt'\n")
    .action(async ({ ended = false, json = false }: Json & { readonly ended?: boolean }) => {
      const config = configOrFail();
      await runs().listTokens(config, onInterruption(), ended, json);
    });
  command
    .command("rotate")
    .argument("<token>", "its id: token:…")
    .description(
      "Replace a token by a new one of the same name, owner and role; the secret goes to stdout, once.",
    )
    .option(
      "--expires-in-days <number>",
      "how long the new one can be used (default: as long as the old one)",
      wholeNumber,
    )
    .option(
      "--old-lives-hours <number>",
      "how long the old one can still be used, 0 to 24 (default: 24)",
      wholeNumber,
    )
    .option("--json", AS_JSON)
    .addHelpText(
      "after",
      `${EXIT_CODES}\nExample:\n  blamegraph token rotate token:5dKq --old-lives-hours 1 > token\n`,
    )
    .action(async (token: string, options: RotateOptions) => {
      const { json = false, ...asked } = options;
      const config = configOrFail();
      await runs().rotateToken(config, onInterruption(), { token, ...asked }, json);
    });
  command
    .command("revoke")
    .argument("<token>", "its id: token:…")
    .description("Revoke a token.")
    .option("--json", AS_JSON)
    .addHelpText("after", `${EXIT_CODES}\nExample:\n  blamegraph token revoke token:5dKq\n`)
    .action(async (token: string, { json = false }: Json) => {
      const config = configOrFail();
      await runs().revokeToken(config, onInterruption(), token, json);
    });
}

export function registerAdmin(program: Command): void {
  program
    .command("admin")
    .description("For whoever runs the service.")
    .command("reset-token")
    .description("Make a new ADMIN token in place of the one in the data folder, which is revoked.")
    .option("--json", AS_JSON)
    .addHelpText(
      "after",
      `\nIt goes to stdout, and to the file admin-token in the data folder (BLAMEGRAPH_DATA), which has to be there.\n${EXIT_CODES}\nExample:\n  blamegraph admin reset-token\n`,
    )
    .action(async ({ json = false }: Json) => {
      const config = configOrFail();
      await runs().resetToken(config, onInterruption(), json);
    });
}

/** Loaded when it is needed: it brings the driver along. */
function runs(): typeof import("../run-token") {
  return require("../run-token") as typeof import("../run-token");
}

function wholeNumber(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Expected a whole number.");
}
