import { mkdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { errorCode } from "../embedded-neo4j/setup-error";
import { writeWhole } from "../embedded-neo4j/write-whole";
import { freshToken, MAX_DAYS, make } from "./token-commands";
import { holds, type TokenStore } from "./token-store";

const OWNER = "admin";
const NAME = "admin-token of the data folder";

/** The ADMIN's token that was made just now. */
export interface AdminToken {
  readonly secret: string;
  /** The file that holds it, for its owner only. */
  readonly file: string;
  readonly expiresAt: string;
}

/** The data folder cannot hold the token, so that none was made. */
export class NoPlaceForToken extends Error {
  override readonly name = "NoPlaceForToken";

  constructor(file: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(
      `The ADMIN token could not be written to ${file} (${reason}), so none was made; make the folder writable, or run blamegraph token create --role ADMIN --name NAME --owner NAME.`,
      { cause },
    );
  }
}

/**
 * Where no ADMIN ever had a token: makes the first one, unless another process is quicker. Elsewhere it says whether the
 * tokens of ADMINs have all ended. @throws NoPlaceForToken
 */
export async function makeFirstAdminToken(
  store: TokenStore,
  dataFolder: string,
  now: Date,
): Promise<{ readonly made: AdminToken | undefined; readonly missing: boolean }> {
  const all = await store.list({ owner: undefined, ended: true, now: now.toISOString() });
  const admins = all.filter(({ role }) => role === "ADMIN");
  if (admins.length > 0) return { made: undefined, missing: !admins.some((token) => holds(token, now)) };
  return { made: await inDataFolder(store, dataFolder, now, { first: true }), missing: false };
}

/** A new ADMIN token in place of all that the data folder ever held. @throws NoPlaceForToken */
export async function resetAdminToken(store: TokenStore, dataFolder: string, now: Date): Promise<AdminToken> {
  const made = await inDataFolder(store, dataFolder, now, { first: false });
  if (made === undefined) throw new Error("a reset made no token");
  return made;
}

async function inDataFolder(
  store: TokenStore,
  dataFolder: string,
  now: Date,
  { first }: { readonly first: boolean },
): Promise<AdminToken | undefined> {
  const file = join(dataFolder, "admin-token");
  const fresh = freshToken("admin");
  let isKept = false; // the transaction may run twice
  return await store.change(async (tokens) => {
    if (first && (await tokens.adminsEver()) > 0) return undefined;
    // Before the commit: a token that nobody holds would keep the next start from making another.
    if (!isKept) await keep(dataFolder, file, fresh.secret, now);
    isKept = true;
    const { token } = await make(tokens, now, fresh, {
      name: NAME,
      owner: OWNER,
      role: "ADMIN",
      days: MAX_DAYS,
      createdBy: OWNER,
    });
    if (!first) await tokens.revokeOthers("admin", token.id, now.toISOString());
    await tokens.audit({ at: now.toISOString(), by: OWNER, action: "TOKEN_CREATED", target: token.id });
    return { secret: fresh.secret, file, expiresAt: token.expiresAt };
  });
}

/** A token that is there may be another database's: it is put aside, not lost. */
async function keep(folder: string, file: string, secret: string, now: Date): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const aside = `${file}.until-${now.toISOString().replace(/\W/g, "")}`;
    await rename(file, aside).catch((error: unknown) => {
      if (errorCode(error) !== "ENOENT") throw error;
    });
    await writeWhole(file, `${secret}\n`, 0o600);
  } catch (error) {
    throw new NoPlaceForToken(file, error);
  }
}
