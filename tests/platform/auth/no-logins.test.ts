import { type StubService, stubService } from "../../api/stub";
import { askOverWebSocket } from "../../support/web-socket";
import { noLogins } from "./no-logins";
import { AUDIENCE, contentsOf, keyOf, type Provider, signed, startProvider } from "./provider";

jest.setTimeout(60_000);

const FORBIDDEN = 4403;
const TOO_BIG = 1009;
const VIEWER = "{ viewer { name role } }";

const rsa = keyOf("RS256", "first");
const weak = keyOf("RS256", "weak", 1_024);
const stranger = keyOf("RS256", "first");
const ATTACKER = "http://127.0.0.1:9/keys";

let provider: Provider;
let service: StubService;
let time = Date.now();
/** Fetches of this process, but those of the provider. */
let fetched: string[];

beforeAll(async () => {
  provider = await startProvider([rsa]);
  service = await stubService({
    clock: () => new Date(time),
    config: {
      oidc: {
        issuer: provider.issuer,
        audience: AUDIENCE,
        roleClaim: "roles",
        roleMap: new Map([["staff", "READER"]]),
        tokenType: "at+jwt",
      },
    },
  });
});
beforeEach(() => {
  time += 60_000; // logins that fail would otherwise soon be 429
  fetched = [];
  const { fetch } = globalThis;
  jest.spyOn(globalThis, "fetch").mockImplementation((to, init) => {
    if (!String(to).startsWith(provider.issuer)) fetched.push(String(to));
    return fetch(to, init);
  });
});
afterEach(() => jest.restoreAllMocks());
afterAll(async () => {
  await service.close();
  await provider.stop();
});

const seconds = () => Math.floor(time / 1_000);
const { claims, without } = contentsOf(() => provider, seconds, { sub: "rita", roles: ["staff"] });

/** What a token is answered with over POST, without what differs each time, and over a WebSocket. */
async function answers(token: string) {
  const authorization = `Bearer ${token}`;
  const { statusCode, headers, body } = await service.ask(VIEWER, {}, { authorization });
  const { data, closed } = await askOverWebSocket(service.http, { query: VIEWER }, authorization);
  return {
    post: [statusCode, headers["www-authenticate"], body.replace(/"requestId":"[^"]+"/, "")],
    data,
    closed,
  };
}

const good = { data: { viewer: { name: "rita", role: "READER" } }, closed: undefined };

describe("over POST and over a WebSocket", () => {
  it("a token that is good lets in", async () => {
    expect(await answers(signed(rsa, claims()))).toMatchObject({
      ...good,
      post: [200, undefined, expect.anything()],
    });
  });

  it("one whose key was changed a minute ago does so, with one more fetch", async () => {
    const next = keyOf("RS256", "second");
    await provider.serve([next, rsa]);
    await provider.asked();
    expect(await answers(signed(next, claims()))).toMatchObject(good);
    expect((await provider.asked()).filter((path) => path === "/jwks")).toHaveLength(1);
  });

  it.each([
    ...noLogins({
      rsa,
      stranger,
      claims,
      without,
      seconds,
      issuer: () => provider.issuer,
      attacker: () => ATTACKER,
    }).map(([name, tokenOf]) => [name, tokenOf] as const),
    ["a key of 1,024 bits", () => signed(weak, claims())] as const,
  ])(
    "one that has %s is refused with 401 and 4403, in the same words as any other",
    async (name, tokenOf) => {
      const { post, data, closed } = await answers(tokenOf());
      const any = await service.ask(VIEWER, {}, { authorization: "Bearer nonsense" });
      expect(post).toEqual([
        401,
        any.headers["www-authenticate"],
        any.body.replace(/"requestId":"[^"]+"/, ""),
      ]);
      expect([data, closed]).toEqual([undefined, name === "a megabyte" ? TOO_BIG : FORBIDDEN]);
      expect(fetched).toEqual([]);
      expect(service.statements).toEqual([]);
    },
  );
});
