import {
  authorizationAddress,
  type Begun,
  type Endpoints,
  endpointsIn,
  type Provider,
  tokenRequest,
} from "../../views/login/code-flow";
import { logIn } from "./use-viewer";

const KEY = "blamegraph.login";

/** The provider at which people log in here; null where there is none. */
export async function findProvider(): Promise<Provider | null> {
  try {
    const response = await fetch("/login/provider.json");
    const { provider } = (await response.json()) as { readonly provider: Provider | null };
    return provider ?? null;
  } catch {
    return null; // tokens can still be pasted
  }
}

/** Leaves for the provider. What goes wrong before is said, and nothing has happened. */
export async function beginLogin(provider: Provider, to: string): Promise<string> {
  const endpoints = await discover(provider);
  if (typeof endpoints === "string") return endpoints;
  const begun: Begun = { verifier: random(), state: random(), to, endpoints, provider, redirect: here() };
  sessionStorage.setItem(KEY, JSON.stringify(begun));
  const challenge = base64url(
    new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(begun.verifier))),
  );
  window.location.assign(authorizationAddress(begun, challenge));
  return "";
}

export type Finished = { readonly to: string } | { readonly problem: string };

/** What the provider sent back with, if this is the way back. It is used once, and does not stay in the address. */
export async function finishLogin(search: URLSearchParams): Promise<Finished | undefined> {
  const [code, state, refusal] = ["code", "state", "error"].map((name) => search.get(name));
  if (code == null && refusal == null) return undefined;
  const text = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  window.history.replaceState(window.history.state, "", "/login");
  const begun = text === null ? undefined : (JSON.parse(text) as Begun);
  if (begun === undefined || state !== begun.state)
    return { problem: "This log-in was not begun in this tab; begin it here." };
  if (code == null)
    return { problem: `The provider did not log you in: ${search.get("error_description") ?? refusal}.` };
  try {
    const response = await fetch(begun.endpoints.token, {
      method: "POST",
      body: new URLSearchParams(tokenRequest(begun, code)),
    });
    const { access_token: token, error_description: why } = (await response.json()) as Record<string, string>;
    if (token === undefined)
      return { problem: `The provider gave no token${why === undefined ? "." : `: ${why}`}` };
    const problem = await logIn(token);
    return problem === undefined
      ? { to: begun.to }
      : { problem: `The provider's token is not taken here. ${problem}` };
  } catch {
    return { problem: "The provider does not answer, or does not let this page ask it." };
  }
}

async function discover(provider: Provider): Promise<Endpoints | string> {
  try {
    const address = `${provider.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
    return endpointsIn(provider, await (await fetch(address)).json());
  } catch {
    return "The provider does not answer, or does not let this page ask it.";
  }
}

function here(): string {
  return `${window.location.origin}/login`;
}

function random(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}
