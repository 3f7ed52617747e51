import { timingSafeEqual } from "node:crypto";
import { BoundedCache } from "../bounded-cache";
import { clientKey } from "./client-address";
import type { OidcVerifier } from "./oidc";
import type { Principal } from "./principal";
import { RateLimiter } from "./rate-limiter";
import { forbidden, identityUnavailable, invalidToken, type Refusal, tooManyRequests } from "./refusals";
import { principalIdOf } from "./token-commands";
import { hashOf, isWellFormed } from "./token-format";
import { holds, type StoredToken, type TokenStore } from "./token-store";

/** Who asks: somebody with a login that holds, or somebody without one. A login that does not hold is refused. */
export type Authentication =
  | { readonly principal: Principal | undefined; readonly refusal?: undefined }
  | { readonly refusal: Refusal; readonly principal?: undefined };

/** For the log: why a login failed, which whoever tried it is not told. */
export type ReportLogin = (failed: { readonly reason: string; readonly address: string }) => void;

export interface AuthenticatorOptions {
  readonly store: TokenStore;
  /** None where API tokens are the only logins. */
  readonly oidc: OidcVerifier | undefined;
  /** What the service itself sends where it asks itself something; drawn anew with each process. */
  readonly own: string;
  /** The time in milliseconds. */
  readonly now: () => number;
  readonly report: ReportLogin;
}

const FAILURES_A_MINUTE = 10; // docs/limits.md, as all of these
/** A token that is revoked, by whichever process, is refused within a second: this and a look-up. */
const KNOWN_MS = 500;
const KNOWN_TOKENS = 2_000;
const LATELY_GOOD = 10_000;
const USED_MS = 60_000;
const ITSELF: Principal = { id: "service", name: "service", role: "READER" };
const BEARER = /^Bearer +([\x21-\x7e]+) *$/i;

interface Lookup {
  readonly at: number;
  readonly found: Promise<StoredToken | undefined>;
}

/** Whether the service asks itself. */
export function isItself(principal: Principal | undefined): boolean {
  return principal === ITSELF;
}

/** Tells by its `Authorization` who sends a request, the same for every transport. */
export class Authenticator {
  readonly #failures: RateLimiter;
  readonly #lookups = new BoundedCache<Lookup>(KNOWN_TOKENS);
  readonly #used = new BoundedCache<number>(KNOWN_TOKENS);
  readonly #good = new BoundedCache<true>(LATELY_GOOD);

  readonly #own: Buffer;

  constructor(private readonly options: AuthenticatorOptions) {
    this.#own = Buffer.from(hashOf(options.own));
    this.#failures = new RateLimiter({ perMinute: FAILURES_A_MINUTE, now: options.now });
  }

  /** `authorization` is the header's value, `address` the client's. @throws DatabaseUnavailable */
  async authenticate(authorization: string | undefined, address: string): Promise<Authentication> {
    if (authorization === undefined) return { principal: undefined };
    const token = BEARER.exec(authorization)?.[1];
    if (token === undefined) return this.#failed("no bearer token", address);
    const key = hashOf(token);
    if (timingSafeEqual(Buffer.from(key), this.#own)) return { principal: ITSELF };
    // Somebody at the same address who guesses, or whose token has expired, locks nobody out who was let in before.
    const standing = this.#failures.look(clientKey(address), 1);
    if (!standing.taken && this.#good.get(key) === undefined) return { refusal: tooManyFailures(standing) };
    const known = token.startsWith("bg_")
      ? await this.#byToken(token, key, address)
      : await this.#byProvider(token, address);
    if (known.refusal === undefined) this.#good.set(key, true, 1);
    return known;
  }

  /**
   * Whether a login that was good still is: for connections that stay open, to be asked every few seconds.
   * @throws DatabaseUnavailable where it cannot be known now.
   */
  async stillHolds({ tokenId, expiresAt }: Principal): Promise<boolean> {
    const now = new Date(this.options.now());
    if (expiresAt !== undefined && expiresAt.getTime() <= now.getTime()) return false;
    if (tokenId === undefined) return true;
    const token = await this.options.store.findById(tokenId);
    return token !== undefined && holds(token, now);
  }

  /** After a change of tokens by this process: what it changed is looked up anew. */
  forget(): void {
    this.#lookups.clear();
  }

  async #byToken(secret: string, hash: string, address: string): Promise<Authentication> {
    if (!isWellFormed(secret)) return this.#failed("no token of ours", address);
    const token = await this.#lookUp(hash);
    if (token === undefined) return this.#failed("unknown token", address);
    const now = this.options.now();
    if (token.revokedAt !== null) return this.#failed(`revoked ${token.id}`, address);
    if (!holds(token, new Date(now))) return this.#failed(`expired ${token.id}`, address);
    this.#use(token, now);
    const { id, owner, role, expiresAt } = token;
    const whose = { id: principalIdOf(owner), name: owner };
    return { principal: { ...whose, role, expiresAt: new Date(expiresAt), tokenId: id } };
  }

  async #byProvider(token: string, address: string): Promise<Authentication> {
    const { oidc } = this.options;
    if (oidc === undefined) return this.#failed("no token of ours, and no provider is set", address);
    const verified = await oidc.verify(token);
    if ("principal" in verified) return verified;
    if ("unavailable" in verified) return { refusal: identityUnavailable() };
    if ("fault" in verified) return this.#failed(`provider's token: ${verified.fault}`, address);
    return {
      refusal: forbidden("This login has no role here; one of its groups has to be named in OIDC_ROLE_MAP."),
    };
  }

  async #lookUp(hash: string): Promise<StoredToken | undefined> {
    const now = this.options.now();
    const known = this.#lookups.get(hash);
    if (known !== undefined && now >= known.at && now - known.at < KNOWN_MS) return await known.found;
    const found = this.options.store.findByHash(hash);
    this.#lookups.set(hash, { at: now, found }, 1);
    found.catch(() => this.#lookups.set(hash, { at: Number.NEGATIVE_INFINITY, found }, 1));
    return await found;
  }

  /** Noted once a minute, beside the request: it must not wait for it, nor fail with it. */
  #use({ id, lastUsedAt }: StoredToken, now: number): void {
    const noted = Math.max(this.#used.get(id) ?? 0, lastUsedAt === null ? 0 : Date.parse(lastUsedAt));
    if (now - noted < USED_MS) return;
    this.#used.set(id, now, 1);
    const [at, before] = [now, now - USED_MS].map((ms) => new Date(ms).toISOString());
    this.options.store.touch(id, at ?? "", before ?? "").catch(() => undefined);
  }

  #failed(reason: string, address: string): Authentication {
    const standing = this.#failures.take(clientKey(address), 1);
    if (!standing.taken) return { refusal: tooManyFailures(standing) };
    this.options.report({ reason, address });
    return { refusal: invalidToken() };
  }
}

function tooManyFailures(standing: Parameters<typeof tooManyRequests>[1]): Refusal {
  return tooManyRequests("Too many logins from this address failed.", standing);
}
