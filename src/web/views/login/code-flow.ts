/** The provider at which people log in, and the client that the explorer is of it. */
export interface Provider {
  readonly issuer: string;
  readonly audience: string;
  readonly clientId: string;
}

export interface Endpoints {
  readonly authorization: string;
  readonly token: string;
}

/** A log-in that is under way, while its page is elsewhere. */
export interface Begun {
  readonly verifier: string;
  readonly state: string;
  /** Where to go on once it is done. */
  readonly to: string;
  readonly redirect: string;
  readonly provider: Provider;
  readonly endpoints: Endpoints;
}

/** What the provider's discovery document says, or why it cannot be used. */
export function endpointsIn({ issuer }: Provider, document: unknown): Endpoints | string {
  const {
    issuer: named,
    authorization_endpoint: authorization,
    token_endpoint: token,
  } = (typeof document === "object" && document !== null ? document : {}) as Readonly<
    Record<string, unknown>
  >;
  if (named !== issuer) return "What answers at the provider's address calls itself another provider.";
  if (typeof authorization !== "string" || typeof token !== "string" || !isAddress(authorization))
    return "The provider does not say where to log in.";
  // The page's policy lets it ask nobody else.
  if (!isAddress(token) || new URL(token).origin !== new URL(issuer).origin)
    return "The provider gives tokens at another address than its own, which this page may not ask.";
  return { authorization, token };
}

export function authorizationAddress({ provider, endpoints, ...begun }: Begun, challenge: string): string {
  const address = new URL(endpoints.authorization);
  const asked = {
    response_type: "code",
    client_id: provider.clientId,
    redirect_uri: begun.redirect,
    scope: "openid",
    state: begun.state,
    code_challenge: challenge,
    code_challenge_method: "S256",
    ...resourceOf(provider),
  };
  for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value);
  return address.href;
}

export function tokenRequest({ provider, verifier, redirect }: Begun, code: string): Record<string, string> {
  return {
    grant_type: "authorization_code",
    client_id: provider.clientId,
    code,
    code_verifier: verifier,
    redirect_uri: redirect,
    ...resourceOf(provider),
  };
}

/** For whom the token is to be, where the provider can be told so: a resource is an address (RFC 8707). */
function resourceOf({ audience }: Provider): { readonly resource?: string } {
  return /^[a-z][a-z0-9+.-]*:\S+$/i.test(audience) ? { resource: audience } : {};
}

function isAddress(text: string): boolean {
  try {
    return ["http:", "https:"].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}
