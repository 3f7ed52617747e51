import { hostsAllowed } from "../../src/platform/http/hosts";
import { originsAllowed } from "../../src/platform/http/origins";
import { codesOf, type StubService, stubService } from "./stub";

jest.setTimeout(60_000);

const OURS = "https://explorer.example.org";
const OWN = "http://127.0.0.1:4000";

let service: StubService;
beforeAll(async () => {
  service = await stubService({
    config: {
      allowedHosts: ["127.0.0.1", "blame.example.org"],
      allowedOrigins: [OURS, "http://localhost:5173"],
    },
  });
});
afterAll(() => service.close());

type Method = "GET" | "POST" | "OPTIONS";

async function send(method: Method, host: string, origin: string | undefined) {
  const preflight = method === "OPTIONS" ? { "access-control-request-method": "POST" } : {};
  service.statements.length = 0;
  return await service.http.inject({
    method,
    url: method === "GET" ? "/schema.graphql" : "/graphql",
    headers: {
      host,
      ...(method === "POST" ? { "content-type": "application/json" } : {}),
      ...(origin === undefined ? {} : { origin }),
      ...preflight,
    },
    ...(method === "POST" ? { payload: { query: "{ claims { nodes { id } } }" } } : {}),
  });
}

describe("what a browser sends, and what comes back", () => {
  it.each<[string, Method, string, string | undefined, number, string | undefined]>([
    ["a program", "POST", "127.0.0.1:4000", undefined, 200, undefined],
    ["the playground", "POST", "127.0.0.1:4000", OWN, 200, undefined],
    ["the playground by another name", "POST", "localhost:4000", "http://localhost:4000", 200, undefined],
    ["the playground over IPv6", "POST", "[::1]:4000", "http://[::1]:4000", 200, undefined],
    [
      "the playground behind a proxy with TLS",
      "POST",
      "blame.example.org",
      "https://blame.example.org",
      200,
      undefined,
    ],
    ["the same with the port", "POST", "blame.example.org:443", "https://blame.example.org", 200, undefined],
    ["a page that is listed", "POST", "127.0.0.1:4000", OURS, 200, OURS],
    [
      "another that is listed",
      "POST",
      "127.0.0.1:4000",
      "http://localhost:5173",
      200,
      "http://localhost:5173",
    ],
    ["a preflight of one that is listed", "OPTIONS", "127.0.0.1:4000", OURS, 204, OURS],
    ["a page that is not", "POST", "127.0.0.1:4000", "https://evil.example", 403, undefined],
    ["its preflight", "OPTIONS", "127.0.0.1:4000", "https://evil.example", 403, undefined],
    ["a sandboxed page", "POST", "127.0.0.1:4000", "null", 403, undefined],
    ["its preflight", "OPTIONS", "127.0.0.1:4000", "null", 403, undefined],
    ["one that begins like a listed one", "POST", "127.0.0.1:4000", `${OURS}.evil.example`, 403, undefined],
    ["one that ends like one", "POST", "127.0.0.1:4000", "https://evil-explorer.example.org", 403, undefined],
    [
      "a listed one by another scheme",
      "POST",
      "127.0.0.1:4000",
      OURS.replace("https", "http"),
      403,
      undefined,
    ],
    ["a listed one at another port", "POST", "127.0.0.1:4000", `${OURS}:8443`, 403, undefined],
    [
      "a page at another port of this machine",
      "POST",
      "127.0.0.1:4000",
      "http://127.0.0.1:8000",
      403,
      undefined,
    ],
    ["a star", "POST", "127.0.0.1:4000", "*", 403, undefined],
    ["an empty origin", "POST", "127.0.0.1:4000", "", 403, undefined],
    ["two origins", "POST", "127.0.0.1:4000", `${OURS}, https://evil.example`, 403, undefined],
    ["a link on a page that is not listed", "GET", "127.0.0.1:4000", "https://evil.example", 200, undefined],
    ["a page that had its name lead here", "POST", "evil.example", "http://evil.example", 421, undefined],
    ["its link", "GET", "evil.example:4000", undefined, 421, undefined],
    ["a listed page under a foreign name", "POST", "evil.example", OURS, 421, undefined],
  ])("%s: %s to %s from %s", async (_, method, host, origin, status, allowed) => {
    const response = await send(method, host, origin);

    expect([response.statusCode, response.headers["access-control-allow-origin"]]).toEqual([status, allowed]);
    expect(response.headers["access-control-allow-credentials"]).toBeUndefined();
    expect(service.statements).toHaveLength(status === 200 && method === "POST" ? 1 : 0);
    if (origin !== undefined && status !== 421) expect(response.headers["vary"]).toMatch(/Origin/i);
    if (status === 403) expect(codesOf(response)).toEqual(["FORBIDDEN"]);
  });

  it("lets a listed page send a login and read how much it may still ask for, for ten minutes at a time", async () => {
    const { headers } = await send("OPTIONS", "127.0.0.1:4000", OURS);
    expect(headers).toMatchObject({
      "access-control-allow-methods": "GET, POST",
      "access-control-allow-headers": expect.stringMatching(/authorization/),
      "access-control-max-age": "600",
      "access-control-expose-headers": expect.stringMatching(/ratelimit-remaining/),
    });
  });

  it("allows no page but its own where none is listed", async () => {
    const alone = await stubService();
    const asked = async (origin: string) =>
      (await alone.ask("{ claims { nodes { id } } }", {}, { host: "127.0.0.1:4000", origin })).statusCode;
    expect([await asked(OWN), await asked(OURS), await asked("null")]).toEqual([200, 403, 403]);
    await alone.close();
  });
});

describe("as functions, for what is no HTTP request", () => {
  const { allowed } = originsAllowed([OURS]);

  it("asks the same of a WebSocket's origin", () => {
    const cases: [string | undefined, string][] = [
      [undefined, "127.0.0.1:4000"],
      [OWN, "127.0.0.1:4000"],
      [OURS, "127.0.0.1:4000"],
      ["null", "127.0.0.1:4000"],
      ["https://evil.example", "127.0.0.1:4000"],
      ["file://", "127.0.0.1:4000"],
      [`${OWN}/path`, "127.0.0.1:4000"],
    ];
    expect(cases.map(([origin, host]) => allowed(origin, host))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it("asks the same of its host", () => {
    const hosts = hostsAllowed(["blame.example.org"]);
    expect(["blame.example.org:443", "localhost", "evil.example", undefined].map(hosts)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
