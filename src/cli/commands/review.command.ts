import { type Command, InvalidArgumentError, Option } from "commander";
import { PROPOSAL_STATES } from "../../domain/changes/proposals.terms";
import { onInterruption } from "../interruption";
import type { Verdict } from "../run-review";
import { addDoorOptions, DOOR_EXIT_CODES } from "./door-options";

const STATES = Object.keys(PROPOSAL_STATES);

interface Asked {
  readonly url?: string;
  readonly tokenFile?: string;
  readonly json?: boolean;
}

interface ListOptions extends Asked {
  readonly state: readonly string[];
  readonly candidates?: boolean;
  readonly most: number;
}

interface VerdictOptions extends Asked {
  readonly reason?: string;
  readonly expectedVersion?: number;
  readonly evenIfMoved?: boolean;
}

const EXIT_CODES = `
Exit codes: 0 done; 1 a rule forbids it, or the proposal is not as it was looked at; 2 the command is wrong; 3 no such
proposal; ${DOOR_EXIT_CODES}
`;

export function registerReview(program: Command): void {
  const command = program
    .command("review")
    .description(
      "Proposals: what researchers ask editors to change. Asks a service that runs, as an EDITOR.",
    );
  const list = command
    .command("list")
    .description("List the proposals that wait for review, the latest first.")
    .addOption(
      new Option("--state <state...>", "those in one of these states instead")
        .choices(STATES)
        .default(["SUBMITTED"]),
    )
    .option("--candidates", "only candidates for a merge that imports found")
    .option("--no-candidates", "only what people propose")
    .addOption(new Option("--most <number>", "how many at most").argParser(wholeNumber).default(50))
    .option("--json", "print them to stdout as JSON");
  addDoorOptions(list)
    .addHelpText(
      "after",
      `${EXIT_CODES}\nExample:\n  blamegraph review list --token-file ~/.local/share/blamegraph/admin-token\n`,
    )
    .action(async ({ state, candidates, most, json = false, ...asked }: ListOptions) => {
      const run = { ...doorIn(asked), states: state, candidates, most, json };
      await runs().listProposals(run, onInterruption());
    });
  const show = command
    .command("show")
    .argument("<proposal>", "its id: proposal:…")
    .description("Show what a proposal would change, field by field, and what speaks against it.")
    .option("--json", "print it to stdout as JSON, with the records as they are and would be");
  addDoorOptions(show)
    .addHelpText("after", `${EXIT_CODES}\nExample:\n  blamegraph review show proposal:5dKq | less\n`)
    .action(async (proposal: string, { json = false, ...asked }: Asked) => {
      await runs().showProposal({ ...doorIn(asked), proposal, json }, onInterruption());
    });
  const accept = verdict(command, "accept", "Make the changes of a proposal.")
    .option("--reason <text>", "why; its author sees it")
    .option("--even-if-moved", "although records that it rests on were changed since it was submitted");
  finish(accept, "accept", "blamegraph review accept proposal:5dKq --expected-version 3");
  const reject = verdict(
    command,
    "reject",
    "Decide that the changes of a proposal are not made.",
  ).requiredOption("--reason <text>", "why; its author sees it");
  finish(reject, "reject", 'blamegraph review reject proposal:5dKq --reason "The source does not say so."');
  const back = verdict(
    command,
    "request-changes",
    "Send a proposal back to its author, who can submit it again.",
  ).requiredOption("--reason <text>", "what has to change; its author sees it");
  finish(
    back,
    "request-changes",
    'blamegraph review request-changes proposal:5dKq --reason "The page number is missing."',
  );
}

function verdict(command: Command, name: Verdict["verdict"], description: string): Command {
  return command
    .command(name)
    .argument("<proposal>", "its id: proposal:…")
    .description(description)
    .option(
      "--expected-version <number>",
      "the version that was looked at; another is a conflict",
      wholeNumber,
    )
    .option("--json", "print what came of it to stdout as JSON");
}

function finish(command: Command, name: Verdict["verdict"], example: string): void {
  addDoorOptions(command)
    .addHelpText("after", `${EXIT_CODES}\nExample:\n  ${example}\n`)
    .action(async (proposal: string, options: VerdictOptions) => {
      const { reason, expectedVersion, evenIfMoved = false, json = false } = options;
      await runs().decide(
        { ...doorIn(options), verdict: name, proposal, reason, expectedVersion, evenIfMoved, json },
        onInterruption(),
      );
    });
}

function doorIn({ url, tokenFile }: Asked): Pick<Asked, "url" | "tokenFile"> {
  return { ...(url === undefined ? {} : { url }), ...(tokenFile === undefined ? {} : { tokenFile }) };
}

function runs(): typeof import("../run-review") {
  return require("../run-review") as typeof import("../run-review");
}

function wholeNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Expected a whole number from 1.");
}
