import type { CryptoKey, FlattenedJWSInput, JWSHeaderParameters, LocalJWKSet } from "jose";
import { parsedUrl } from "../parsed-url";

export interface ProviderKeysOptions {
  readonly issuer: string;
  /** The time in milliseconds. */
  readonly now: () => number;
  readonly fetch?: typeof fetch;
  /** Told why the keys could not be had, for the log; not more often than it is tried. */
  readonly failed?: (reason: string) => void;
}

/** Nobody can say now whether a token is good. */
export class ProviderUnavailable extends Error {
  override readonly name = "ProviderUnavailable";
}

// All of these: docs/limits.md
const TIMEOUT_MS = 5_000;
const KEPT_MS = 600_000;
const COOLDOWN_MS = 30_000;
/** While no keys are known everybody waits for the next attempt. */
const RETRY_MS = 5_000;
const MAX_BYTES = 1_048_576;

/**
 * The keys of an OpenID provider, found by its discovery document: the only addresses that are ever asked. A token can
 * bring about a fetch by naming a key that is not known, once in thirty seconds, and decides nothing about where from.
 */
export class ProviderKeys {
  #known: { readonly find: LocalJWKSet; readonly at: number } | undefined;
  #fetching: Promise<void> | undefined;
  #attempt: number | undefined;
  #failing = false;

  constructor(private readonly options: ProviderKeysOptions) {}

  /** As jose asks for a key. @throws ProviderUnavailable; what jose throws where there is no such key. */
  readonly find = async (header: JWSHeaderParameters, token: FlattenedJWSInput): Promise<CryptoKey> => {
    const known = this.#fresh() ?? (await this.#fetched(RETRY_MS)) ?? this.#fresh();
    if (known === undefined) throw new ProviderUnavailable("no keys are known");
    try {
      return await known.find(header, token);
    } catch (error) {
      if (!isNoMatch(error)) throw error;
      const again = await this.#fetched(COOLDOWN_MS);
      // It may be a new key of a provider that does not answer.
      if (again === undefined) throw this.#failing ? new ProviderUnavailable("a key is not known") : error;
      return await again.find(header, token);
    }
  };

  #fresh() {
    return this.#known !== undefined && this.options.now() - this.#known.at < KEPT_MS
      ? this.#known
      : undefined;
  }

  /** Undefined where it is too early for another attempt, or it failed. */
  async #fetched(pauseMs: number) {
    const now = this.options.now();
    if (this.#fetching === undefined) {
      if (this.#attempt !== undefined && Math.abs(now - this.#attempt) < pauseMs) return undefined;
      this.#attempt = now;
      this.#fetching = this.#fetchOrTell();
    }
    const before = this.#known;
    await this.#fetching;
    return this.#known === before ? undefined : this.#known;
  }

  /** A provider that fails leaves what is known as it is. */
  async #fetchOrTell(): Promise<void> {
    try {
      await this.#fetch();
      this.#failing = false;
    } catch (error) {
      this.#failing = true;
      this.options.failed?.(error instanceof Error ? error.message : String(error));
    } finally {
      this.#fetching = undefined;
    }
  }

  async #fetch(): Promise<void> {
    const { issuer } = this.options;
    const { createLocalJWKSet } = await import("jose");
    const document = await this.#json(`${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`);
    if (document["issuer"] !== issuer) throw new ProviderUnavailable("it calls itself by another name");
    const find = createLocalJWKSet((await this.#json(this.#addressOf(document["jwks_uri"]))) as never);
    this.#known = { find, at: this.options.now() };
  }

  /** Never less protected than the issuer itself. */
  #addressOf(uri: unknown): string {
    const url = typeof uri === "string" ? parsedUrl(uri) : undefined;
    const plain = url?.protocol === "http:" && this.options.issuer.startsWith("http:");
    if (url === undefined || !(url.protocol === "https:" || plain)) {
      throw new ProviderUnavailable("its keys have no address that can be trusted");
    }
    return url.href;
  }

  async #json(address: string): Promise<Readonly<Record<string, unknown>>> {
    const { fetch: get = fetch } = this.options;
    const response = await get(address, {
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: { accept: "application/json", "user-agent": "blamegraph" },
    });
    if (response.status !== 200) throw new ProviderUnavailable(`it answered ${response.status}`);
    const found: unknown = JSON.parse(await textOf(response));
    if (typeof found !== "object" || found === null) throw new ProviderUnavailable("it answered no object");
    return found as Readonly<Record<string, unknown>>;
  }
}

async function textOf({ body }: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body ?? []) {
    parts.push(part);
    bytes += part.length;
    if (bytes > MAX_BYTES) throw new ProviderUnavailable("it answered too much");
  }
  return Buffer.concat(parts).toString("utf8");
}

function isNoMatch(error: unknown): boolean {
  return Reflect.get(Object(error), "code") === "ERR_JWKS_NO_MATCHING_KEY";
}
