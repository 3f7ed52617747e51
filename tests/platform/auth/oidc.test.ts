import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { OidcVerifier } from "../../../src/platform/auth/oidc";
import { noLogins } from "./no-logins";
import { AUDIENCE, CLIENTS, contentsOf, keyOf, type Provider, signed, startProvider } from "./provider";

jest.setTimeout(60_000);

const rsa = keyOf("RS256", "first");
const weak = keyOf("RS256", "weak", 1_024);
const curve = keyOf("ES256", "curve");
const edwards = keyOf("EdDSA", "edwards");
const stranger = keyOf("RS256", "first");
const KEYS = [rsa, curve, edwards];

let provider: Provider;
let attacker: { readonly address: string; readonly asked: string[]; close(): void };
let time: number;
let failures: string[];
beforeAll(async () => {
  provider = await startProvider(KEYS);
  const asked: string[] = [];
  const server = createServer(({ url = "" }, response) => {
    asked.push(url);
    response.end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  attacker = { address: `http://127.0.0.1:${port}/keys`, asked, close: () => server.close() };
});
beforeEach(async () => {
  time = Date.now();
  failures = [];
  await provider.serve(KEYS);
  await provider.asked();
});
afterAll(async () => {
  attacker.close();
  await provider.stop();
});

function verifierOf(more: { readonly tokenType?: string } = {}): OidcVerifier {
  return new OidcVerifier(
    {
      issuer: provider.issuer,
      audience: AUDIENCE,
      roleClaim: "roles",
      roleMap: new Map([
        ["staff", "READER"],
        ["blame-researchers", "RESEARCHER"],
        ["blame-editors", "EDITOR"],
        ["blame-admins", "ADMIN"],
      ]),
      tokenType: "at+jwt",
      ...more,
    },
    () => time,
    { failed: (reason) => failures.push(reason) },
  );
}

const seconds = () => Math.floor(time / 1_000);
const { claims, without } = contentsOf(() => provider, seconds, { sub: "edith", roles: ["blame-editors"] });
const edith = () => ({
  principal: {
    id: `oidc:${provider.issuer}#edith`,
    name: "edith",
    role: "EDITOR",
    expiresAt: new Date((seconds() + 600) * 1_000),
  },
});

describe("an access token of a real provider", () => {
  it.each(Object.keys(CLIENTS))("gives the client that %s its role, or none", async (client) => {
    const verified = await verifierOf().verify(await provider.tokenOf(client));
    const roles = { reads: "READER", researches: "RESEARCHER", edits: "EDITOR", administers: "ADMIN" };
    const role = Reflect.get(roles, client);
    expect(verified).toEqual(
      role === undefined
        ? { withoutRole: true }
        : {
            principal: {
              id: `oidc:${provider.issuer}#${client}`,
              name: client,
              role,
              expiresAt: expect.any(Date),
            },
          },
    );
  });

  it.each(KEYS)("may be signed by any algorithm that is allowed: $alg", async (key) => {
    expect(await verifierOf().verify(signed(key, claims()))).toEqual(edith());
  });

  it("has its keys fetched once, by the discovery document, and nothing else", async () => {
    const verifier = verifierOf();
    const token = signed(rsa, claims());
    await Promise.all(Array.from({ length: 20 }, () => verifier.verify(token)));
    expect(await provider.asked()).toEqual(["/.well-known/openid-configuration", "/jwks"]);
  });

  it("is good, with one more fetch, where the key was changed a minute ago", async () => {
    const verifier = verifierOf();
    await verifier.verify(signed(rsa, claims()));
    await provider.asked();
    time += 60_000;
    const next = keyOf("RS256", "second");
    await provider.serve([next, rsa]);
    expect(await verifier.verify(signed(next, claims()))).toEqual(edith());
    expect(await verifier.verify(signed(rsa, claims()))).toEqual(edith());
    expect((await provider.asked()).filter((path) => path === "/jwks")).toHaveLength(1);
  });

  it("names its holder as people know them, unless that is no name", async () => {
    const nameOf = async (more: object) => {
      const verified = await verifierOf().verify(signed(rsa, claims(more)));
      return "principal" in verified ? [verified.principal.name, verified.principal.id] : verified;
    };
    const id = `oidc:${provider.issuer}#edith`;
    expect(await nameOf({ preferred_username: "e.dith", name: "Edith E." })).toEqual(["e.dith", id]);
    expect(await nameOf({ preferred_username: "a\u202eb", email: "e@example.org" })).toEqual([
      "e@example.org",
      id,
    ]);
    expect(await nameOf({ name: "x".repeat(201) })).toEqual(["edith", id]);
    expect(await nameOf({ sub: "a\nb" })).toEqual({ fault: "no usable sub" });
  });
});

describe("a token that is no login here", () => {
  const cases = noLogins({
    rsa,
    stranger,
    claims,
    without,
    seconds,
    issuer: () => provider.issuer,
    attacker: () => attacker.address,
  });

  it.each(cases)("has %s", async (_, tokenOf, fault) => {
    const verified = await verifierOf().verify(tokenOf());
    expect(verified).toEqual({ fault: expect.stringMatching(fault) });
    expect(attacker.asked).toEqual([]);
  });

  it("is signed with an RSA key of 1,024 bits, even one of the provider's", async () => {
    const verifier = verifierOf();
    await provider.serve([rsa, weak]).catch(() => undefined);
    expect(await verifier.verify(signed(weak, claims()))).toEqual({ fault: expect.stringMatching(/./) });
  });

  it("is one by 30 seconds of clocks that go differently", async () => {
    const verifier = verifierOf();
    expect(await verifier.verify(signed(rsa, claims({ exp: seconds() - 28 })))).toHaveProperty("principal");
    expect(await verifier.verify(signed(rsa, claims({ nbf: seconds() + 28 })))).toHaveProperty("principal");
  });

  it("is also an ID token where access tokens have no typ of their own", async () => {
    const verifier = verifierOf({ tokenType: "JWT" });
    const header = { typ: "JWT" };
    expect(await verifier.verify(signed(rsa, claims(), header))).toEqual(edith());
    for (const mark of [{ nonce: "n" }, { at_hash: "h" }, { typ: "ID" }]) {
      expect(await verifier.verify(signed(rsa, claims(mark), header))).toEqual({ fault: "an ID token" });
    }
  });
});

describe("a provider that is asked for keys", () => {
  it("is asked once in half a minute, whatever thousands of tokens name", async () => {
    const verifier = verifierOf();
    await verifier.verify(signed(rsa, claims()));
    await provider.asked();
    const token = signed(rsa, claims());
    const rest = token.slice(token.indexOf("."));
    const flood = async (rounds: number) => {
      for (let round = 0; round < rounds; round++) {
        time += 10;
        const header = { alg: "RS256", typ: "at+jwt", kid: `unknown ${time}` };
        const verified = await verifier.verify(
          Buffer.from(JSON.stringify(header)).toString("base64url") + rest,
        );
        expect(verified).toEqual({ fault: "ERR_JWKS_NO_MATCHING_KEY" });
      }
    };
    const fetches = async () => (await provider.asked()).filter((path) => path === "/jwks").length;
    await flood(1_000); // ten seconds
    expect(await fetches()).toBe(0);
    await flood(2_500);
    expect(await fetches()).toBe(1);
  });

  it("and does not answer: known keys are good for ten minutes, then nobody can say", async () => {
    const verifier = verifierOf();
    await verifier.verify(signed(rsa, claims()));
    await provider.behave("failing");
    time += 599_000;
    expect(await verifier.verify(signed(rsa, claims()))).toEqual(edith());
    expect(await verifier.verify(signed(curve, claims(), { kid: "new" }))).toEqual({ unavailable: true });
    time += 2_000;
    expect(await verifier.verify(signed(rsa, claims()))).toEqual({ unavailable: true });
    expect(failures).not.toEqual([]);

    await provider.serve(KEYS);
    await provider.asked();
    time += 5_000;
    expect(await verifier.verify(signed(rsa, claims()))).toEqual(edith());
  });

  it("and is down from the first is tried every five seconds, not with each request", async () => {
    const verifier = verifierOf();
    await provider.behave("failing");
    for (let request = 0; request < 100; request++) {
      time += 100;
      expect(await verifier.verify(signed(rsa, claims()))).toEqual({ unavailable: true });
    }
    expect((await provider.asked()).length).toBe(2);
    expect(failures).toEqual(["it answered 500", "it answered 500"]);
  });

  it.each(["redirecting", "lying"] as const)("and is %s is not followed", async (mode) => {
    await provider.behave(mode);
    expect(await verifierOf().verify(signed(rsa, claims()))).toEqual({ unavailable: true });
    expect(await provider.asked()).toEqual(["/.well-known/openid-configuration"]);
  });

  it("and says nothing is waited for for five seconds", async () => {
    await provider.behave("silent");
    const began = performance.now();
    expect(await verifierOf().verify(signed(rsa, claims()))).toEqual({ unavailable: true });
    const took = performance.now() - began;
    expect(took).toBeGreaterThan(4_900);
    expect(took).toBeLessThan(8_000);
  });
});
