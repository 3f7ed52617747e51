import type { JWTPayload } from "jose";
import type { Principal, Role } from "./principal";
import { ProviderKeys, type ProviderKeysOptions, ProviderUnavailable } from "./provider-keys";
import { type RoleMap, roleFrom } from "./role-map";

/** An OpenID provider whose access tokens are logins here. */
export interface OidcOptions {
  /** Exactly as its tokens name it. */
  readonly issuer: string;
  /** What its tokens for this service are addressed to. */
  readonly audience: string;
  readonly roleMap: RoleMap;
  readonly roleClaim: string;
  /** The `typ` of an access token: `at+jwt` by RFC 9068. */
  readonly tokenType: string;
}

export type Verified =
  | { readonly principal: Principal }
  /** The token is good and gives no role here. */
  | { readonly withoutRole: true }
  /** Why it is not good, for the log. */
  | { readonly fault: string }
  | { readonly unavailable: true };

const ALGORITHMS = ["RS256", "ES256", "EdDSA"];
const TOLERANCE_S = 30;
const MAX_AGE = "24h";
const MAX_CHARACTERS = 8_192; // some three times what providers send with a few dozen groups
const MAX_NAME = 200;
/** Claims that only an ID token has: it says who logged in to somebody else, and lets nobody in here. */
const OF_ID_TOKENS = ["nonce", "at_hash", "c_hash", "s_hash"];

/** Checks the access tokens of one OpenID provider. */
export class OidcVerifier {
  readonly #keys: ProviderKeys;

  constructor(
    private readonly options: OidcOptions,
    private readonly now: () => number,
    keys: Pick<ProviderKeysOptions, "fetch" | "failed"> = {},
  ) {
    this.#keys = new ProviderKeys({ ...keys, issuer: options.issuer, now });
  }

  async verify(token: string): Promise<Verified> {
    if (token.length > MAX_CHARACTERS) return { fault: "too long" };
    const { jwtVerify } = await import("jose");
    const { issuer, audience, tokenType } = this.options;
    let claims: JWTPayload;
    try {
      ({ payload: claims } = await jwtVerify(token, this.#keys.find, {
        algorithms: ALGORITHMS,
        issuer,
        audience,
        typ: tokenType,
        requiredClaims: ["exp", "sub"],
        clockTolerance: TOLERANCE_S,
        maxTokenAge: MAX_AGE,
        currentDate: new Date(this.now()),
      }));
    } catch (error) {
      return error instanceof ProviderUnavailable ? { unavailable: true } : { fault: faultOf(error) };
    }
    const mark = OF_ID_TOKENS.find((name) => claims[name] !== undefined);
    if (mark !== undefined || claims["typ"] === "ID") return { fault: "an ID token" };
    return this.#principalOf(claims);
  }

  #principalOf(claims: JWTPayload): Verified {
    const { issuer, roleClaim, roleMap } = this.options;
    const { sub, exp } = claims;
    if (typeof sub !== "string" || !isName(sub) || exp === undefined) return { fault: "no usable sub" };
    const role: Role | undefined = roleFrom(claims, roleClaim, roleMap);
    if (role === undefined) return { withoutRole: true };
    // Not `name`, which people choose themselves, so that it may be somebody else's.
    const names = [claims["preferred_username"], claims["email"], sub];
    const name = names.find((one): one is string => typeof one === "string" && isName(one)) ?? sub;
    return { principal: { id: `oidc:${issuer}#${sub}`, name, role, expiresAt: new Date(exp * 1_000) } };
  }
}

/** The check that failed, without any value of the token. */
function faultOf(error: unknown): string {
  const { code, claim } = Object(error) as { code?: unknown; claim?: unknown };
  return [code, claim].filter((part) => typeof part === "string").join(" ") || "no good key";
}

function isName(text: string): boolean {
  return (
    text.trim() !== "" && text.length <= MAX_NAME && text.isWellFormed() && !/[\p{Cc}\p{Cf}]/u.test(text)
  );
}
