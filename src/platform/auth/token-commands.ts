import type { AuditAction } from "../audit/chain";
import { hasRole, type Principal, type Role } from "./principal";
import { hashOf, makeSecret, makeTokenId, type TokenKind } from "./token-format";
import { holds, type StoredToken, type TokenChanges, type TokenStore } from "./token-store";

export const DEFAULT_DAYS = 90;
export const MAX_DAYS = 365;
/** How long a token that was replaced goes on at the most. */
export const MAX_OLD_HOURS = 24;
const MAX_VALID = 1_000; // so that one list may hold them all; docs/limits.md
const ROTATION_MS = 60_000; // else a login could fill the database with tokens that have ended
const KEPT_DAYS = 365; // what has ended is forgotten a year later
const MAX_NAME = 200;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const UNFIT = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

/** Why a change of tokens was not made. */
export type TokenProblemCode =
  | "NOT_FOUND"
  | "BAD_INPUT"
  | "ROLE_TOO_HIGH"
  | "LAST_ADMIN"
  | "ENDED"
  | "REPLACED"
  | "TOO_MANY";

export interface TokenProblem {
  readonly code: TokenProblemCode;
  readonly message: string;
  /** The field of the input that it is about. */
  readonly field: string;
}

/** The secret is here once, and nowhere afterwards. */
export type TokenOutcome =
  | { readonly token: StoredToken; readonly secret: string | undefined; readonly problems?: undefined }
  | { readonly problems: readonly TokenProblem[]; readonly token?: undefined };

/** Who makes a change: a principal, or whoever has the database itself, as at the command line. */
export type Actor = Principal | "command line";

export interface CreateToken {
  readonly name: string;
  readonly role: Role;
  /** The actor's own unless given. */
  readonly owner?: string | undefined;
  readonly expiresInDays?: number | undefined;
}

export interface RotateToken {
  /** Its id. */
  readonly token: string;
  /** As many as the token to be replaced had, unless given. */
  readonly expiresInDays?: number | undefined;
  /** How long the old one goes on. */
  readonly oldLivesHours?: number | undefined;
}

const BY_TOKEN = "token:";

/** As whose a principal's tokens are kept. Only an ADMIN gives a token an owner. */
export function ownerOf({ id }: Principal): string {
  return id.startsWith(BY_TOKEN) ? id.slice(BY_TOKEN.length) : id;
}

/** Whose a login by a token is. A person whom a provider knows is the same one by an API token of theirs. */
export function principalIdOf(owner: string): string {
  return owner.startsWith("oidc:") ? owner : BY_TOKEN + owner;
}

/** Changes of tokens and their rules: grant no more than you have, and leave an ADMIN. */
export class TokenCommands {
  constructor(
    private readonly store: TokenStore,
    private readonly now: () => Date,
    /** Called after each change. */
    private readonly changed: () => void = () => undefined,
  ) {}

  /** Those that the actor may see, the latest first. */
  async list(actor: Actor, ended: boolean): Promise<readonly StoredToken[]> {
    const owner = managesAll(actor) ? undefined : ownerOf(actor as Principal);
    return await this.store.list({ owner, ended, now: this.now().toISOString() });
  }

  async create(actor: Actor, input: CreateToken): Promise<TokenOutcome> {
    const { name, role, owner = nameOf(actor), expiresInDays: days = DEFAULT_DAYS } = input;
    const problems = [
      ...textProblems("name", name),
      ...textProblems("owner", owner),
      ...daysProblems(days, MAX_DAYS, `at most ${MAX_DAYS}`),
    ];
    if (actor !== "command line" && !hasRole(actor, role)) {
      const message = `A login of the role ${actor.role} cannot grant ${role}.`;
      problems.push({ code: "ROLE_TOO_HIGH", message, field: "role" });
    }
    if (problems.length > 0) return { problems };
    const fresh = freshToken("api");
    return await this.#change(actor, "TOKEN_CREATED", async (tokens) => {
      const now = this.now();
      const { valid } = await tokens.counts(now.toISOString());
      if (valid >= MAX_VALID)
        return problem("TOO_MANY", `There are ${valid} valid tokens; revoke some first.`, "name");
      await tokens.forget(new Date(now.getTime() - KEPT_DAYS * DAY_MS).toISOString());
      return await make(tokens, now, fresh, { name, role, owner, days, createdBy: nameOf(actor) });
    });
  }

  async rotate(actor: Actor, asked: RotateToken): Promise<TokenOutcome> {
    const { token: id, expiresInDays, oldLivesHours = MAX_OLD_HOURS } = asked;
    if (!(oldLivesHours >= 0 && oldLivesHours <= MAX_OLD_HOURS)) {
      return problem(
        "BAD_INPUT",
        `The old token may go on for 0 to ${MAX_OLD_HOURS} hours.`,
        "oldLivesHours",
      );
    }
    const fresh = freshToken("api");
    return await this.#change(actor, "TOKEN_ROTATED", async (tokens) => {
      const now = this.now();
      const old = await tokens.find(id);
      if (old === undefined || !mayChange(actor, old)) return notFound(id);
      if (!holds(old, now))
        return problem("ENDED", `${id} has ended; only a valid token can be replaced.`, "token");
      // Else whoever found a leaked token could, while it goes on, make it live for ever.
      if (old.successorId !== null && old.successorId !== fresh.id) {
        return problem("REPLACED", `${id} was replaced by ${old.successorId}.`, "token");
      }
      const lifetime = Math.max(
        1,
        Math.round((Date.parse(old.expiresAt) - Date.parse(old.createdAt)) / DAY_MS),
      );
      const [most, words] = managesAll(actor)
        ? [MAX_DAYS, `at most ${MAX_DAYS}`]
        : [lifetime, `at most ${lifetime}, as long as the token that is replaced`];
      const days = expiresInDays ?? lifetime;
      const wrong = daysProblems(days, most, words);
      if (wrong.length > 0) return { problems: wrong };
      const older = await tokens.predecessor(id);
      if (older !== undefined && now.getTime() - Date.parse(old.createdAt) < ROTATION_MS)
        return problem("TOO_MANY", `${id} took the place of ${older.id} just now; wait a minute.`, "token");
      // Of all that take each other's place two hold at the most, however often that is.
      if (older !== undefined) await tokens.revoke(older.id, now.toISOString());
      const { name, owner, role } = old;
      const made = await make(tokens, now, fresh, {
        name,
        owner,
        role,
        days,
        createdBy: nameOf(actor),
      });
      await tokens.replace(
        id,
        made.token.id,
        new Date(now.getTime() + oldLivesHours * HOUR_MS).toISOString(),
      );
      return made;
    });
  }

  async revoke(actor: Actor, id: string): Promise<TokenOutcome> {
    return await this.#change(actor, "TOKEN_REVOKED", async (tokens) => {
      const now = this.now();
      const token = await tokens.find(id);
      if (token === undefined || !mayChange(actor, token)) return notFound(id);
      if (token.role === "ADMIN" && token.successorId === null && holds(token, now)) {
        const { admins } = await tokens.counts(now.toISOString());
        if (admins <= 1) {
          return problem(
            "LAST_ADMIN",
            `${id} is the last valid token of an ADMIN; create or rotate one before this is revoked.`,
            "token",
          );
        }
      }
      await tokens.revoke(id, now.toISOString());
      return { token: { ...token, revokedAt: token.revokedAt ?? now.toISOString() }, secret: undefined };
    });
  }

  async #change(
    actor: Actor,
    action: AuditAction,
    work: (tokens: TokenChanges) => Promise<TokenOutcome>,
  ): Promise<TokenOutcome> {
    const outcome = await this.store.change(async (tokens) => {
      const done = await work(tokens);
      if (done.token !== undefined) {
        const at = this.now().toISOString();
        const by = actor === "command line" ? actor : actor.id;
        await tokens.audit({ at, by, action, target: done.token.id });
      }
      return done;
    });
    this.changed();
    return outcome;
  }
}

/** What chance gives a token: drawn once, so that a transaction that runs twice makes one token. */
export interface FreshToken {
  readonly id: string;
  readonly kind: TokenKind;
  readonly secret: string;
}

export function freshToken(kind: TokenKind): FreshToken {
  return { id: makeTokenId(), kind, secret: makeSecret(kind) };
}

/** Makes a token within a transaction; what it goes by has been checked. */
export async function make(
  tokens: TokenChanges,
  now: Date,
  { id, kind, secret }: FreshToken,
  { days, ...given }: Pick<StoredToken, "name" | "owner" | "role" | "createdBy"> & { readonly days: number },
): Promise<{ readonly token: StoredToken; readonly secret: string }> {
  const token = {
    ...given,
    id,
    kind,
    lastFour: secret.slice(-4),
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + days * DAY_MS).toISOString(),
  };
  await tokens.create({ ...token, hash: hashOf(secret) });
  return { token: { ...token, lastUsedAt: null, revokedAt: null, successorId: null }, secret };
}

/** Whether all tokens are the actor's to see, replace and revoke, or only their own. */
export function managesAll(actor: Pick<Principal, "role"> | "command line"): boolean {
  return actor === "command line" || hasRole(actor, "ADMIN");
}

/** Somebody else's token is none that one could know of. */
function mayChange(actor: Actor, token: StoredToken): boolean {
  return managesAll(actor) || ownerOf(actor as Principal) === token.owner;
}

function nameOf(actor: Actor): string {
  return actor === "command line" ? actor : ownerOf(actor);
}

function textProblems(field: "name" | "owner", text: string): TokenProblem[] {
  if (text.trim() !== "" && text.length <= MAX_NAME && text.isWellFormed() && !UNFIT.test(text)) return [];
  const message = `The ${field} has to be 1 to ${MAX_NAME} characters that can be seen.`;
  return [{ code: "BAD_INPUT", message, field }];
}

function daysProblems(days: number, most: number, words: string): TokenProblem[] {
  if (Number.isInteger(days) && days >= 1 && days <= most) return [];
  return [
    { code: "BAD_INPUT", message: `The token may live 1 day at least and ${words}.`, field: "expiresInDays" },
  ];
}

function notFound(id: string): TokenOutcome {
  return problem("NOT_FOUND", `There is no token ${JSON.stringify(id)} that this login may change.`, "token");
}

function problem(code: TokenProblemCode, message: string, field: string): TokenOutcome {
  return { problems: [{ code, message, field }] };
}
