import { stat } from "node:fs/promises";
import type { Config } from "../config";
import { resetAdminToken } from "../platform/auth/admin-token";
import {
  type CreateToken,
  type RotateToken,
  TokenCommands,
  type TokenOutcome,
  type TokenProblemCode,
} from "../platform/auth/token-commands";
import { type StoredToken, TokenStore } from "../platform/auth/token-store";
import { CliError, EXIT, printable, say } from "./messages";
import { withDatabase } from "./with-database";

const BY = "command line";
const EXIT_OF: Partial<Readonly<Record<TokenProblemCode, number>>> = {
  NOT_FOUND: EXIT.notFound,
  BAD_INPUT: EXIT.usage,
};

type Done = Extract<TokenOutcome, { readonly problems?: undefined }>;

export async function createToken(
  config: Config,
  signal: AbortSignal,
  asked: CreateToken,
  json: boolean,
): Promise<void> {
  const done = await change(config, signal, (tokens) => tokens.create(BY, asked));
  giveSecret(done, json);
  say(printable(`Made ${described(done.token)}. The secret is shown this once.`));
}

export async function rotateToken(
  config: Config,
  signal: AbortSignal,
  asked: RotateToken,
  json: boolean,
): Promise<void> {
  const done = await change(config, signal, (tokens) => tokens.rotate(BY, asked));
  giveSecret(done, json);
  say(printable(`Made ${described(done.token)}, in place of ${asked.token}. The secret is shown this once.`));
}

export async function revokeToken(
  config: Config,
  signal: AbortSignal,
  id: string,
  json: boolean,
): Promise<void> {
  const { token } = await change(config, signal, (tokens) => tokens.revoke(BY, id));
  if (json) print(token);
  say(printable(`Revoked ${token.id}, "${token.name}" of ${token.owner}.`));
}

export async function listTokens(
  config: Config,
  signal: AbortSignal,
  ended: boolean,
  json: boolean,
): Promise<void> {
  const tokens = await withDatabase(config, signal, ({ graph }) =>
    new TokenCommands(new TokenStore(graph), () => new Date()).list(BY, ended),
  );
  if (json) return print(tokens);
  for (const token of tokens) process.stdout.write(`${printable(rowOf(token))}\n`);
  if (tokens.length === 0) say("There are no tokens that hold. Next: blamegraph token create --help");
}

/** Whoever can write to the data folder is whoever runs the service. */
export async function resetToken(config: Config, signal: AbortSignal, json: boolean): Promise<void> {
  const { dataFolder } = config;
  if ((await stat(dataFolder).catch(() => undefined))?.isDirectory() !== true) {
    throw new CliError(
      `There is no data folder ${dataFolder}; set BLAMEGRAPH_DATA to the one of the service.`,
    );
  }
  const { secret, file, expiresAt } = await withDatabase(config, signal, ({ graph }) =>
    resetAdminToken(new TokenStore(graph), dataFolder, new Date()),
  );
  if (json) print({ secret, file, expiresAt });
  else process.stdout.write(`${secret}\n`);
  say(
    `Made a new ADMIN token, also in ${file}; it holds until ${expiresAt.slice(0, 10)}. The one before is revoked.`,
  );
}

async function change(
  config: Config,
  signal: AbortSignal,
  work: (tokens: TokenCommands) => Promise<TokenOutcome>,
): Promise<Done> {
  const outcome = await withDatabase(config, signal, ({ graph }) =>
    work(new TokenCommands(new TokenStore(graph), () => new Date())),
  );
  if (outcome.problems === undefined) return outcome;
  const [first] = outcome.problems;
  throw new CliError(
    outcome.problems.map(({ message }) => message).join("\n"),
    (first && EXIT_OF[first.code]) ?? EXIT.failure,
  );
}

/** The secret alone, so that it can be sent into a file. */
function giveSecret({ token, secret }: Done, json: boolean): void {
  if (json) print({ ...token, secret });
  else process.stdout.write(`${secret}\n`);
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

function described({ id, name, owner, role, expiresAt }: StoredToken): string {
  return `${id}, "${name}" of ${owner}: ${role} until ${expiresAt.slice(0, 10)}`;
}

function rowOf(token: StoredToken): string {
  const { lastFour, lastUsedAt, revokedAt } = token;
  const used = lastUsedAt === null ? "never used" : `last used ${lastUsedAt.slice(0, 10)}`;
  const revoked = revokedAt === null ? "" : `, revoked ${revokedAt.slice(0, 10)}`;
  return `${described(token)}, ends in ${lastFour}, ${used}${revoked}`;
}
