import { type GraphQLObjectType, type GraphQLSchema, parse, validate } from "graphql";
import { ACCESS } from "../../src/domain/access";
import { FEED_STATEMENTS } from "../../src/domain/history/feed";
import { buildDomainSchema } from "../../src/domain/schema";
import { hashOf, makeSecret } from "../../src/platform/auth/token-format";
import { declareAccess } from "../../src/platform/graphql/access";
import { codesOf, type StubService, stubService } from "../api/stub";
import { AUDIENCE, keyOf, type Provider, signed, startProvider } from "../platform/auth/provider";
import { openSocket, type Socket } from "../support/web-socket";

jest.setTimeout(120_000);

/** Written by hand, beside the table that the service goes by: a slip in one of them shows. */
const READING =
  "node nodes actor actors incident incidents leakChannel leakChannels claim claims response responses denials assessment assessments source sources blame blameMatrix standing statistics attributionPaths neighbourhood timeline search revision changes";
const PROPOSING =
  "proposal proposals importReports recordActor correctActor voidActor recordIncident correctIncident voidIncident recordLeakChannel correctLeakChannel voidLeakChannel recordLeak correctLeak voidLeak recordClaim correctClaim voidClaim retractClaim correctRetraction voidRetraction recordResponse correctResponse voidResponse recordAssessment correctAssessment voidAssessment recordSource correctSource voidSource supersedeClaim repeatClaim answerClaim addName addMembership mergeActors unmergeActors splitActor mergeIncidents unmergeIncidents changeRecords saveDraft submitProposal withdrawProposal";
const REVIEWING = "acceptProposal requestChanges rejectProposal";

const CALLERS = [
  "none",
  "READER",
  "RESEARCHER",
  "EDITOR",
  "ADMIN",
  "expired",
  "revoked",
  "wrong audience",
] as const;
type Caller = (typeof CALLERS)[number];

/** What each of CALLERS gets, in their order: `+` an answer, `1` a 401, `3` a 403. */
const EXPECTED: Readonly<Record<string, string>> = {
  viewer: "+++++111",
  ...each(READING, "+++++111"),
  tokens: "1++++111",
  rotateToken: "1++++111",
  revokeToken: "1++++111",
  "Subscription.changes": "+++++111",
  ...each(PROPOSING, "13+++111"),
  ...each(REVIEWING, "133++111"),
  redact: "1333+111",
  createToken: "1333+111",
};

/** The same where nobody reads without a login. */
const CLOSED: Readonly<Record<string, string>> = {
  ...EXPECTED,
  ...each(READING, "1++++111"),
  "Subscription.changes": "1++++111",
};

/** Over a WebSocket: `h` for what goes over HTTP, whoever asks; a login that does not hold opens none. */
const overWebSocket = (rows: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, isMutation(name) ? "hhhhh111" : row]));
const isMutation = (name: string) => schema.getMutationType()?.getFields()[name] !== undefined;

function each(names: string, row: string): Record<string, string> {
  return Object.fromEntries(names.split(" ").map((name) => [name, row]));
}

interface Root {
  readonly name: string;
  readonly example: string;
}

function rootsOf(schema: GraphQLSchema): Root[] {
  const types = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return types.flatMap((type) =>
    Object.values(type?.getFields() ?? {}).map(({ name, description }) => ({
      name: type === schema.getSubscriptionType() ? `Subscription.${name}` : name,
      // `{ … }` stands for fields of one's own.
      example: (/Example: `([\s\S]+)`$/.exec(description ?? "")?.[1] ?? "").replaceAll("{ … }", "{}"),
    })),
  );
}

const schema = buildDomainSchema();
const roots = rootsOf(schema);
const key = keyOf("RS256", "first");
let provider: Provider;
let open: StubService;
let closed: StubService;
let sockets: ReadonlyMap<StubService, ReadonlyMap<Caller, Socket>>;
let tokens: ReadonlyMap<Caller, string>;

beforeAll(async () => {
  provider = await startProvider([key]);
  const stored = new Map<string, unknown[]>();
  const made = (role: string, ends: { readonly expiresAt?: string; readonly revokedAt?: string } = {}) => {
    const secret = makeSecret("api");
    const { expiresAt = "2099-01-01T00:00:00.000Z", revokedAt = null } = ends;
    const name = `${role} ${stored.size}`;
    const at = "2026-01-01T00:00:00.000Z";
    // In the order of the columns of the look-up.
    const row = [
      `token:${stored.size}`,
      "api",
      name,
      name,
      role,
      "abcd",
      at,
      "x",
      expiresAt,
      at,
      revokedAt,
      null,
    ];
    stored.set(hashOf(secret), row);
    return secret;
  };
  const now = Math.floor(Date.now() / 1_000);
  tokens = new Map<Caller, string>([
    ["READER", made("READER")],
    ["RESEARCHER", made("RESEARCHER")],
    ["EDITOR", made("EDITOR")],
    ["ADMIN", made("ADMIN")],
    ["expired", made("ADMIN", { expiresAt: "2026-01-02T00:00:00.000Z" })],
    ["revoked", made("ADMIN", { revokedAt: "2026-01-02T00:00:00.000Z" })],
    [
      "wrong audience",
      signed(key, {
        iss: provider.issuer,
        aud: "others",
        sub: "x",
        iat: now,
        exp: now + 600,
        roles: ["admins"],
      }),
    ],
  ]);
  const start = async (anonymousRead: boolean) => {
    let time = Date.now();
    const service = await stubService({
      anonymousRead,
      // Logins that fail would otherwise soon be 429.
      clock: () => {
        time += 6_000;
        return new Date(time);
      },
      config: {
        oidc: {
          issuer: provider.issuer,
          audience: AUDIENCE,
          roleClaim: "roles",
          roleMap: new Map([["admins", "ADMIN"]]),
          tokenType: "at+jwt",
        },
      },
      rows: async (statement, parameters = {}) => {
        // A change for whoever follows them.
        if (FEED_STATEMENTS.includes(statement)) return [[1]];
        const row = statement.includes("ApiToken {hash: $hash}")
          ? stored.get(String(parameters["hash"]))
          : [...stored.values()].find(([id]) => isLookUp(statement) && id === parameters["id"]);
        return row === undefined ? [] : [row];
      },
    });
    return service;
  };
  [open, closed] = [await start(true), await start(false)];
  sockets = new Map([
    [open, await socketsOf(open)],
    [closed, await socketsOf(closed)],
  ]);
});
afterAll(async () => {
  await open.close();
  await closed.close();
  await provider.stop();
});

/** Of a login; it is done again every other second for connections that are open. */
const isLookUp = (statement: string) => /ApiToken \{(hash: \$hash|id: \$id)\}/.test(statement);

/** `+`, `1` or `3`, as above; and that nothing but the login was looked up where it is no `+`. */
async function outcome(service: StubService, example: string, caller: Caller): Promise<string> {
  const token = tokens.get(caller);
  service.statements.length = 0;
  service.logged.length = 0;
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await service.ask(example, {}, headers);
  const codes = codesOf(response);
  if (response.statusCode !== 401 && response.statusCode !== 403) {
    expect(codes.filter((code) => /UNAUTHENTICATED|FORBIDDEN|VALIDATION|PARSE/.test(code))).toEqual([]);
    return "+";
  }
  expect(response.json().data).toBeUndefined();
  expect(service.statements.filter((text) => !isLookUp(text))).toEqual([]);
  expect(codes).toEqual([response.statusCode === 401 ? "UNAUTHENTICATED" : "FORBIDDEN"]);
  return String(response.statusCode % 10);
}

/** The same over a WebSocket, on a connection that is kept. */
async function outcomeOverWebSocket(service: StubService, example: string, caller: Caller): Promise<string> {
  const socket = sockets.get(service)?.get(caller);
  if (socket === undefined) return "1"; // it was not opened
  service.statements.length = 0;
  const { codes, data, closed: isClosed } = await socket.ask({ query: example });
  expect(isClosed).toBeUndefined();
  const refused = codes.filter((code) => /UNAUTHENTICATED|FORBIDDEN|BAD_REQUEST|VALIDATION|PARSE/.test(code));
  if (refused.length === 0) return "+";
  const sent = service.statements.filter((text) => !isLookUp(text));
  expect([data, sent, refused]).toEqual([undefined, [], [expect.any(String)]]);
  return { UNAUTHENTICATED: "1", FORBIDDEN: "3", BAD_REQUEST: "h" }[refused[0] ?? ""] ?? `${refused[0]}`;
}

async function socketsOf(service: StubService): Promise<ReadonlyMap<Caller, Socket>> {
  const opened = new Map<Caller, Socket>();
  for (const caller of CALLERS) {
    const token = tokens.get(caller);
    const socket = await openSocket(service.http);
    if (await socket.init(token && `Bearer ${token}`)) opened.set(caller, socket);
    else expect([caller, socket.closed]).toEqual([expect.stringMatching(/expired|revoked|wrong/), 4403]);
  }
  return opened;
}

describe("who may ask for which root field", () => {
  it("is said, here and in the service, of every field that there is, and of no other", () => {
    const names = roots.map(({ name }) => name).sort();
    expect(Object.keys(EXPECTED).sort()).toEqual(names);
    const rows = Object.entries(ACCESS).flatMap(([type, table]) =>
      Object.keys(table ?? {}).map((name) => (type === "Subscription" ? `Subscription.${name}` : name)),
    );
    expect(rows.sort()).toEqual(names);
  });

  it.each(roots)("$name", async ({ name, example }) => {
    expect(validate(schema, parse(example))).toEqual([]);
    const found = { open: "", closed: "" };
    for (const caller of CALLERS) {
      found.open += await outcome(open, example, caller);
      found.closed += await outcome(closed, example, caller);
    }
    expect(found).toEqual({ open: EXPECTED[name], closed: CLOSED[name] });
  });

  it.each(roots)("$name over a WebSocket", async ({ name, example }) => {
    const found = { open: "", closed: "" };
    for (const caller of CALLERS) {
      found.open += await outcomeOverWebSocket(open, example, caller);
      found.closed += await outcomeOverWebSocket(closed, example, caller);
    }
    expect(found).toEqual({ open: overWebSocket(EXPECTED)[name], closed: overWebSocket(CLOSED)[name] });
  });
});

describe("what is not allowed", () => {
  const ask = async (query: string, caller: Caller, variables: object = {}) =>
    await open.ask(query, variables, { authorization: `Bearer ${tokens.get(caller)}` });
  const createToken = 'createToken(input: { name: "x", role: READER }) { token { id } }';

  it("takes the rest of the request with it, wherever in it it stands", async () => {
    for (const query of [
      `mutation { correct: addName(input: { actor: "actor:x", name: { value: "y" } }) { actor { id } } ${createToken} }`,
      `mutation { ...A } fragment A on Mutation { ... on Mutation { hidden: ${createToken} } }`,
    ]) {
      const response = await ask(query, "EDITOR");
      expect([response.statusCode, codesOf(response), response.json().data]).toEqual([
        403,
        ["FORBIDDEN"],
        undefined,
      ]);
    }
  });

  it("is no matter where it is left out", async () => {
    const query = `query ($all: Boolean!) { viewer { role } proposals @include(if: $all) { totalCount } }`;
    expect((await ask(query, "READER", { all: false })).json()).toMatchObject({
      data: { viewer: { role: "READER" } },
    });
    expect((await ask(query, "READER", { all: true })).statusCode).toBe(403);
  });

  it("says what is needed, and of whom", async () => {
    const [anonymous, reader] = [
      await open.ask(`mutation { ${createToken} }`),
      await ask(`mutation { ${createToken} }`, "READER"),
    ];
    expect(anonymous.json().errors[0].message).toBe(
      "createToken needs a login with the role ADMIN; send its token as Authorization: Bearer TOKEN.",
    );
    expect(anonymous.headers["www-authenticate"]).toBe("Bearer");
    expect(reader.json().errors[0].message).toBe("createToken needs the role ADMIN; this login has READER.");
  });
});

describe("a login that does not hold", () => {
  it("is told nothing but that, whichever check failed, and reads nothing that anybody else could", async () => {
    const query = "{ claims { nodes { id } } }";
    const answers = [];
    for (const authorization of [
      `Bearer ${tokens.get("expired")}`,
      `Bearer ${tokens.get("revoked")}`,
      `Bearer ${tokens.get("wrong audience")}`,
      `Bearer ${makeSecret("api")}`,
      `Bearer ${makeSecret("api").slice(0, -1)}x`,
      "Bearer nonsense",
      "Bearer ",
      "Bearer",
      "Basic YWRtaW46YWRtaW4=",
      "",
      `bearer  ${tokens.get("expired")}`,
      `Bearer ${"x".repeat(1_000_000)}`,
    ]) {
      const { statusCode, headers, body } = await open.ask(query, {}, { authorization });
      answers.push([statusCode, headers["www-authenticate"], body.replace(/"requestId":"[^"]+"/, "")]);
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.slice(0, 2)).toEqual([401, 'Bearer error="invalid_token"']);
  });

  it("may fail ten times a minute at an address, where others who were let in before go on", async () => {
    let time = Date.now();
    const good = makeSecret("api");
    const at = new Date(time).toISOString();
    const row = [
      "token:1",
      "api",
      "n",
      "alice",
      "READER",
      "abcd",
      at,
      "x",
      new Date(time + 9e8).toISOString(),
      at,
      null,
      null,
    ];
    const service = await stubService({
      clock: () => new Date(time),
      rows: async (_, parameters = {}) => (parameters["hash"] === hashOf(good) ? [row] : []),
    });
    const from = async (remoteAddress: string, token: string) =>
      (
        await service.http.inject({
          method: "POST",
          url: "/graphql",
          remoteAddress,
          headers: { authorization: `Bearer ${token}` },
          payload: { query: "{ __typename }" },
        })
      ).statusCode;
    expect(await from("192.0.2.1", good)).toBe(200);
    const tries = [];
    for (let attempt = 0; attempt < 15; attempt++) tries.push(await from("192.0.2.1", makeSecret("api")));
    expect(tries).toEqual([...Array(10).fill(401), ...Array(5).fill(429)]);
    expect(await from("192.0.2.1", good)).toBe(200);
    expect(await from("192.0.2.2", makeSecret("api"))).toBe(401);
    time += 6_000;
    expect([await from("192.0.2.1", makeSecret("api")), await from("192.0.2.1", makeSecret("api"))]).toEqual([
      401, 429,
    ]);
    await service.close();
  });
});

it("is not built where a field has no row, or a row no field", () => {
  const query = (schema.getQueryType() as GraphQLObjectType).getFields();
  const { viewer, ...rest } = ACCESS.Query ?? {};
  expect(Object.keys(query)).toContain("viewer");
  expect(viewer).toBe("ANYBODY");
  expect(() => declareAccess(schema, { ...ACCESS, Query: rest })).toThrow(/Query\.viewer has no row/);
  const more = { ...ACCESS.Query, constructor: "ADMIN" as const };
  expect(() => declareAccess(schema, { ...ACCESS, Query: more })).toThrow(
    /Query\.constructor has a row and is no field/,
  );
  expect(() => declareAccess(schema, {})).toThrow(/Mutation\.createToken has no row/);
});
