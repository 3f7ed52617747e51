import { type Act, appendAudit } from "../audit/append";
import { FIND_TOKENS, tokensDigest } from "../audit/tokens";
import type { Graph, Writing } from "../graph/graph";
import { ROLES, type Role } from "./principal";
import type { TokenKind } from "./token-format";

/** A token as it is stored; moments are ISO strings in UTC. The secret is not in it. */
export interface StoredToken {
  readonly id: string;
  readonly kind: TokenKind;
  /** What it is for. */
  readonly name: string;
  /** Who answers for what is done with it. */
  readonly owner: string;
  readonly role: Role;
  readonly lastFour: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
  /** The token that took its place. */
  readonly successorId: string | null;
}

export type NewToken = Omit<StoredToken, "lastUsedAt" | "revokedAt" | "successorId"> & {
  readonly hash: string;
};

const COLUMNS = [
  "id",
  "kind",
  "name",
  "owner",
  "role",
  "lastFour",
  "createdAt",
  "createdBy",
  "expiresAt",
  "lastUsedAt",
  "revokedAt",
  "successorId",
] as const satisfies readonly (keyof StoredToken)[];
const RETURN_TOKEN = `RETURN ${COLUMNS.map((name) => `token.${name} AS ${name}`).join(", ")}`;

const FIND_BY_HASH = `
  MATCH (token:ApiToken {hash: $hash})
  ${RETURN_TOKEN}`;

const FIND_BY_ID = `
  MATCH (token:ApiToken {id: $id})
  ${RETURN_TOKEN}`;

const FIND_PREDECESSOR = `
  MATCH (token:ApiToken {successorId: $id})
  ${RETURN_TOKEN}`;

const LIST = `
  MATCH (token:ApiToken)
  WHERE ($owner IS NULL OR token.owner = $owner)
    AND ($ended OR (token.revokedAt IS NULL AND token.expiresAt > $now))
  ${RETURN_TOKEN}
  ORDER BY createdAt DESC, id`;

/** In the transaction of each change, so that what it goes by stays so until it commits: the lock of migrations. */
const LOCK = `
  MATCH (store:StoreVersion {id: 'store'})
  SET store.locked = 1`;

/** By its hash, so that a transaction that runs twice makes one token. */
const CREATE = `
  MERGE (token:ApiToken {hash: $hash})
  ON CREATE SET
    token.id = $id, token.kind = $kind, token.name = $name, token.owner = $owner, token.role = $role,
    token.lastFour = $lastFour, token.createdAt = $createdAt, token.createdBy = $createdBy, token.expiresAt = $expiresAt`;

const COUNT = `
  MATCH (token:ApiToken)
  WHERE token.revokedAt IS NULL AND token.expiresAt > $now
  RETURN count(token) AS valid,
    count(CASE WHEN token.role = 'ADMIN' AND token.successorId IS NULL THEN 1 END) AS admins`;

const COUNT_ADMINS_EVER = `
  MATCH (token:ApiToken {role: 'ADMIN'})
  RETURN count(token) AS admins`;

const REVOKE = `
  MATCH (token:ApiToken {id: $id})
  SET token.revokedAt = coalesce(token.revokedAt, $now)`;

const REVOKE_KIND = `
  MATCH (token:ApiToken {kind: $kind})
  WHERE token.revokedAt IS NULL AND token.id <> $id
  SET token.revokedAt = $now`;

const REPLACE = `
  MATCH (token:ApiToken {id: $id})
  SET token.successorId = $successorId,
    token.expiresAt = CASE WHEN token.expiresAt < $until THEN token.expiresAt ELSE $until END`;

const FORGET = `
  MATCH (token:ApiToken)
  WHERE token.expiresAt < $before OR token.revokedAt < $before
  DELETE token`;

const TOUCH = `
  MATCH (token:ApiToken {id: $id})
  WHERE token.lastUsedAt IS NULL OR token.lastUsedAt <= $before
  SET token.lastUsedAt = $now`;

/** Tokens within one transaction that holds their lock. */
export interface TokenChanges {
  find(id: string): Promise<StoredToken | undefined>;
  /** How many hold, and how many of these are ADMIN's and not about to be replaced. */
  counts(now: string): Promise<{ readonly valid: number; readonly admins: number }>;
  adminsEver(): Promise<number>;
  create(token: NewToken): Promise<void>;
  revoke(id: string, now: string): Promise<void>;
  /** All of a kind but one. */
  revokeOthers(kind: TokenKind, id: string, now: string): Promise<void>;
  /** The token that this one took the place of. */
  predecessor(id: string): Promise<StoredToken | undefined>;
  /** From `until` on, at the latest, the successor alone holds. */
  replace(id: string, successorId: string, until: string): Promise<void>;
  /** Removes what ended before that moment. */
  forget(before: string): Promise<void>;
  /** Tells the audit log what was done, and how all tokens are since; the last thing in the transaction. */
  audit(act: Omit<Act, "contentHash">): Promise<void>;
}

/** The tokens in the database. */
export class TokenStore {
  constructor(private readonly graph: Pick<Graph, "rows" | "write">) {}

  async findByHash(hash: string): Promise<StoredToken | undefined> {
    return (await this.graph.rows(FIND_BY_HASH, { hash })).map(fromRow)[0];
  }

  async findById(id: string): Promise<StoredToken | undefined> {
    return (await this.graph.rows(FIND_BY_ID, { id })).map(fromRow)[0];
  }

  /** The latest first: somebody's, or everybody's; those that hold, or all. */
  async list(which: {
    readonly owner: string | undefined;
    readonly ended: boolean;
    readonly now: string;
  }): Promise<readonly StoredToken[]> {
    return (await this.graph.rows(LIST, { ...which, owner: which.owner ?? null })).map(fromRow);
  }

  async touch(id: string, now: string, before: string): Promise<void> {
    await this.graph.write((transaction) => transaction.run(TOUCH, { id, now, before }));
  }

  /** `work` may run again where an attempt fails in passing. */
  async change<Result>(work: (tokens: TokenChanges) => Promise<Result>): Promise<Result> {
    return await this.graph.write(async (transaction) => {
      await transaction.run(LOCK);
      return await work(changesIn(transaction));
    });
  }
}

export function holds(token: StoredToken, now: Date): boolean {
  return token.revokedAt === null && Date.parse(token.expiresAt) > now.getTime();
}

function changesIn(transaction: Writing): TokenChanges {
  const found = async (statement: string, id: string) => {
    const [row] = await transaction.run(statement, { id });
    return row && fromRow(COLUMNS.map((name) => row[name]));
  };
  return {
    find: (id) => found(FIND_BY_ID, id),
    predecessor: (id) => found(FIND_PREDECESSOR, id),
    counts: async (now) => {
      const [row] = await transaction.run(COUNT, { now });
      return { valid: Number(row?.["valid"]), admins: Number(row?.["admins"]) };
    },
    adminsEver: async () => Number((await transaction.run(COUNT_ADMINS_EVER))[0]?.["admins"]),
    create: async (token) => void (await transaction.run(CREATE, { ...token })),
    revoke: async (id, now) => void (await transaction.run(REVOKE, { id, now })),
    revokeOthers: async (kind, id, now) => void (await transaction.run(REVOKE_KIND, { kind, id, now })),
    replace: async (id, successorId, until) =>
      void (await transaction.run(REPLACE, { id, successorId, until })),
    forget: async (before) => void (await transaction.run(FORGET, { before })),
    audit: async (act) => {
      const tokens = (await transaction.run(FIND_TOKENS)).map(({ row }) => row);
      await appendAudit(transaction, { ...act, contentHash: tokensDigest(tokens) });
    },
  };
}

/** By the order of `COLUMNS`. */
function fromRow(row: readonly unknown[]): StoredToken {
  const value = (name: keyof StoredToken) => row[COLUMNS.indexOf(name)];
  const text = (name: keyof StoredToken) => String(value(name));
  const maybe = (name: keyof StoredToken) => (typeof value(name) === "string" ? text(name) : null);
  return {
    id: text("id"),
    kind: text("kind") === "admin" ? "admin" : "api",
    name: text("name"),
    owner: text("owner"),
    // A role that this version does not know gives the least.
    role: ROLES.find((role) => role === value("role")) ?? "READER",
    lastFour: text("lastFour"),
    createdAt: text("createdAt"),
    createdBy: text("createdBy"),
    expiresAt: text("expiresAt"),
    lastUsedAt: maybe("lastUsedAt"),
    revokedAt: maybe("revokedAt"),
    successorId: maybe("successorId"),
  };
}
