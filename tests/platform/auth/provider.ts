import { fork } from "node:child_process";
import {
  constants,
  createHmac,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from "node:crypto";
import { join } from "node:path";

/** A key of the provider, private here: with it a test signs what the provider never would. */
export interface Key {
  readonly kid: string;
  readonly alg: string;
  readonly private: KeyObject;
}

export interface Provider {
  readonly issuer: string;
  /** Has it sign with these keys from now on, and offer no others. */
  serve(keys: readonly Key[]): Promise<void>;
  /** Has it behave badly until it serves again. */
  behave(mode: "redirecting" | "failing" | "silent" | "lying"): Promise<void>;
  /** Paths that it was asked for since this was last called. */
  asked(): Promise<readonly string[]>;
  /** An access token of one of its clients. */
  tokenOf(client: string): Promise<string>;
  stop(): Promise<void>;
}

export const AUDIENCE = "https://blame.example.org/api";

/** What its clients, which are programs, have as `roles`. */
export const CLIENTS = {
  reads: ["staff"],
  researches: ["staff", "blame-researchers"],
  edits: ["blame-editors"],
  administers: ["blame-admins"],
  strays: ["others"],
};

/** What whoever logs in by its clients that are pages has as `roles`. */
export const PAGES = { explorer: ["blame-editors"] };

export function keyOf(alg: "RS256" | "ES256" | "EdDSA", kid: string, bits = 2_048): Key {
  const pair =
    alg === "RS256"
      ? generateKeyPairSync("rsa", { modulusLength: bits })
      : alg === "ES256"
        ? generateKeyPairSync("ec", { namedCurve: "P-256" })
        : generateKeyPairSync("ed25519");
  return { kid, alg, private: pair.privateKey };
}

/** Starts oidc-provider as a process of its own on a port of this machine. */
export async function startProvider(keys: readonly Key[]): Promise<Provider> {
  const child = fork(join(__dirname, "openid-provider.mjs"), { stdio: ["ignore", "ignore", "pipe", "ipc"] });
  let said = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const tell = <Reply>(message: object) =>
    new Promise<Reply>((resolve, reject) => {
      const ended = () => reject(new Error(`the provider ended: ${said}`));
      child.once("exit", ended);
      child.once("message", (reply) => {
        child.off("exit", ended);
        resolve(reply as Reply);
      });
      child.send(message);
    });
  const serve = (served: readonly Key[]) =>
    tell<string>({
      serve: {
        keys: served.map(({ kid, alg, private: key }) => ({
          ...key.export({ format: "jwk" }),
          kid,
          alg,
          use: "sig",
        })),
        audience: AUDIENCE,
        clients: CLIENTS,
        pages: PAGES,
      },
    });
  const issuer = await serve(keys);
  return {
    issuer,
    serve: async (served) => void (await serve(served)),
    behave: async (mode) => void (await tell({ mode })),
    asked: () => tell({ takeAsked: true }),
    tokenOf: async (client) => {
      const response = await fetch(`${issuer}/token`, {
        method: "POST",
        headers: { authorization: `Basic ${Buffer.from(`${client}:only for tests`).toString("base64")}` },
        body: new URLSearchParams({ grant_type: "client_credentials", resource: AUDIENCE }),
      });
      const { access_token: token } = (await response.json()) as { access_token?: string };
      if (token === undefined) throw new Error(`${client} got no token: ${response.status} ${said}`);
      return token;
    },
    stop: async () => {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill();
      await ended;
    },
  };
}

type Part = Readonly<Record<string, unknown>>;

/** What a login token of this provider says by the test's own clock, and the same without one of it. */
export function contentsOf(provider: () => Provider, seconds: () => number, own: Part) {
  const claims = (more: object = {}) => ({
    iss: provider().issuer,
    aud: AUDIENCE,
    iat: seconds(),
    exp: seconds() + 600,
    ...own,
    ...more,
  });
  const without = (name: string) =>
    Object.fromEntries(Object.entries(claims()).filter(([key]) => key !== name));
  return { claims, without };
}

/** A JWT as somebody writes one by hand: nothing is checked. */
export function signed(key: Key, claims: Part, header: Part = {}): string {
  const input = inputOf({ alg: key.alg, typ: "at+jwt", kid: key.kid, ...header }, claims);
  const data = Buffer.from(input);
  const signature =
    key.alg === "RS256"
      ? sign("sha256", data, { key: key.private, padding: constants.RSA_PKCS1_PADDING })
      : key.alg === "ES256"
        ? sign("sha256", data, { key: key.private, dsaEncoding: "ieee-p1363" })
        : sign(null, data, key.private);
  return `${input}.${signature.toString("base64url")}`;
}

/** The same without a signature. */
export function unsigned(header: Part, claims: Part): string {
  return `${inputOf(header, claims)}.`;
}

/** Signed with what everybody knows of the key, as if it were a shared secret. */
export function signedWithPublicKey(key: Key, claims: Part): string {
  const input = inputOf({ alg: "HS256", typ: "at+jwt", kid: key.kid }, claims);
  const secret = createPublicKey(key.private).export({ format: "pem", type: "spki" });
  return `${input}.${createHmac("sha256", secret).update(input).digest("base64url")}`;
}

function inputOf(header: Part, claims: Part): string {
  return [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
}
