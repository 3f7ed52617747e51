import { getOperationAST, parse } from "graphql";
import { measure } from "../../src/platform/graphql/limits";
import { Reader } from "../../src/platform/read/reader";
import { askOverWebSocket, type Operation, openSocket } from "../support/web-socket";
import { distinct, times } from "./documents";
import { SLIPS } from "./slips";
import { codesOf, type StubService, stubService } from "./stub";

jest.setTimeout(60_000);

/**
 * What is known to be thrown at GraphQL, from G1 on, each over POST and over a WebSocket: the same where both carry
 * it, and for what only HTTP has (methods, media types, pages) what would get past the same rule over a WebSocket.
 * G21 and G22 need records and logins: attacks.it.test.ts.
 */
interface Attack {
  readonly attack: string;
  readonly post: readonly Case[];
  readonly webSocket: readonly Case[];
}

type Case = readonly [name: string, prove: () => Promise<void>];

type Given = Operation | string;

/** `f0` spreads `f1` twice, `f1` spreads `f2` twice …: 2^levels fields in a page of text. */
const fanOut = (levels: number) =>
  `{ node(id: "x") { ...f0 } } ${times(
    levels,
    (index) => `fragment f${index} on Node { a: __typename ...f${index + 1} ...f${index + 1} }`,
  )} fragment f${levels} on Node { id }`;

/** A claim's answers' answers' …, each level one field deep. */
const deep = (levels: number) =>
  `{ claim(id: "x") ${"{ answers ".repeat(levels - 2)} { id } ${"}".repeat(levels - 2)} }`;

const CLAIMS = "{ claims { nodes { id } } }";
const FOLLOW = "subscription { changes(after: 0) { next } }";
const VOID = 'mutation { voidClaim(input: { id: "claim:x", reason: "x" }) { voided } }';
const BY_SIZE = "query ($n: Int) { claims(first: $n) { nodes { id } } }";
const SUBSCRIBE = { id: "1", type: "subscribe", payload: { query: CLAIMS } };
const INIT = { type: "connection_init" };
const [INVALID_MESSAGE, UNAUTHORIZED, NOT_ACCEPTABLE] = [4400, 4401, 4406];
const [UNSUPPORTED_DATA, INVALID_UTF_8, TOO_BIG] = [1003, 1007, 1009];

const LEAKY = Object.assign(new TypeError("MATCH (secret) at bolt://10.0.0.7 in /srv/app/graph.ts"), {
  code: "Neo.ClientError.Statement.SyntaxError",
  query: "MATCH (secret)",
});
const SECRETS = /bolt:|10\.0\.0\.7|MATCH|neo4j|\/srv\/|secret|\.ts|stack|\bat /i;

let open: StubService;
let closed: StubService;
let failing: StubService;
let resolved: jest.SpyInstance;
beforeAll(async () => {
  open = await stubService();
  closed = await stubService({ introspection: false, anonymousRead: false });
  failing = await stubService({ rows: () => Promise.reject(LEAKY) });
});
beforeEach(() => {
  for (const { statements, logged } of [open, closed, failing]) {
    statements.length = 0;
    logged.length = 0;
  }
  resolved = jest.spyOn(Reader.prototype, "read");
});
afterEach(() => resolved.mockRestore());
afterAll(() => Promise.all([open, closed, failing].map((service) => service.close())));

const operationOf = (given: Given): Operation => (typeof given === "string" ? { query: given } : given);
const bodyOf = (given: Given) => ({ ...operationOf(given) });

/** Nothing was executed: no root field was resolved (or at most one, which refused its arguments), no statement sent. */
function expectNothingAsked(service: StubService, resolvers = 0): void {
  expect(resolved).toHaveBeenCalledTimes(resolvers);
  expect(service.statements).toEqual([]);
}

/** The same operation both ways is refused with the same codes, before anything is asked. */
function refused(name: string, given: Given, codes: readonly string[], service = () => open) {
  const resolvers = codes.includes("PAGE_SIZE") ? 1 : 0;
  return {
    post: [
      [
        name,
        async () => {
          const response = await service().post(bodyOf(given));
          expect([response.statusCode, codesOf(response)]).toEqual([400, codes]);
          expect(response.json()).not.toHaveProperty("data");
          expectNothingAsked(service(), resolvers);
        },
      ],
    ],
    webSocket: [
      [
        name,
        async () => {
          expect(await askOverWebSocket(service().http, operationOf(given))).toMatchObject({
            codes,
            data: undefined,
            closed: undefined,
          });
          expectNothingAsked(service(), resolvers);
        },
      ],
    ],
  } satisfies Pick<Attack, "post" | "webSocket">;
}

function together(attack: string, ...parts: readonly Partial<Attack>[]): Attack {
  return {
    attack,
    post: parts.flatMap(({ post = [] }) => post),
    webSocket: parts.flatMap(({ webSocket = [] }) => webSocket),
  };
}

/** Requests by hand, and what they are answered with. */
const posted = (
  name: string,
  payload: string | object,
  headers: Readonly<Record<string, string>>,
  status: number,
  code: string,
): Case => [
  name,
  async () => {
    const response = await open.post(payload, headers);
    expect([response.statusCode, codesOf(response)]).toEqual([status, [code]]);
    expectNothingAsked(open);
  },
];

const got = (
  name: string,
  headers: Readonly<Record<string, string>>,
  status: number,
  code: string,
  query = CLAIMS,
): Case => [
  name,
  async () => {
    const response = await open.http.inject({ method: "GET", url: "/graphql", query: { query }, headers });
    expect([response.statusCode, codesOf(response)]).toEqual([status, [code]]);
    expect(response.headers["content-type"]).toMatch(/^application\/json/);
    expectNothingAsked(open);
  },
];

/** What is sent after the introduction ends the connection. */
const ends = (name: string, message: object | string | Buffer, code: number): Case => [
  name,
  async () => {
    const socket = await openSocket(open.http);
    await socket.init();
    socket.send(message);
    expect(await socket.end()).toBe(code);
    expectNothingAsked(open);
  },
];

const ATTACKS: Readonly<Record<string, Attack>> = {
  G1: together(
    "alias overloading",
    refused("101 aliases of __typename", `{ ${times(101, (i) => `a${i}: __typename`)} }`, [
      "LIMIT_ALIASES",
      "LIMIT_ROOT_FIELDS",
    ]),
    refused("31 aliases", `{ claim(id: "x") { ${times(31, (i) => `a${i}: id`)} } }`, ["LIMIT_ALIASES"]),
    refused("101 aliases of a root field", `{ ${times(101, (i) => `a${i}: claim(id: "x") { id }`)} }`, [
      "LIMIT_ALIASES",
      "LIMIT_ROOT_FIELDS",
    ]),
    {
      webSocket: refused(
        "31 aliases in a subscription",
        `subscription { changes { ${times(31, (i) => `a${i}: next`)} } }`,
        ["LIMIT_ALIASES"],
      ).webSocket,
    },
  ),

  G2: {
    attack: "an array batch",
    post: [posted("of ten operations", Array(10).fill({ query: CLAIMS }), {}, 400, "BAD_REQUEST")],
    webSocket: [
      ends("as one message: ten subscribe messages", Array(10).fill(SUBSCRIBE), INVALID_MESSAGE),
      ends(
        "as the payload of one message",
        { ...SUBSCRIBE, payload: Array(10).fill(SUBSCRIBE.payload) },
        INVALID_MESSAGE,
      ),
    ],
  },

  G3: {
    attack: "a query by GET",
    post: [
      got("without the preflight header", {}, 400, "BAD_REQUEST"),
      got("with it", { "apollo-require-preflight": "1" }, 405, "METHOD_NOT_ALLOWED"),
    ],
    webSocket: [
      [
        "as the query of the address that opens the connection: it is not read",
        async () => {
          const socket = await openSocket(open.http, {
            path: `/graphql?query=${encodeURIComponent(CLAIMS)}`,
          });
          expect(await socket.init()).toBe(true);
          expect(await socket.ask("{")).toMatchObject({ closed: INVALID_MESSAGE, data: undefined });
          expectNothingAsked(open);
        },
      ],
    ],
  },

  G4: {
    attack: "a mutation where none is to be: by GET, over a WebSocket",
    post: [
      got("with the preflight header", { "apollo-require-preflight": "1" }, 405, "METHOD_NOT_ALLOWED", VOID),
      got("without", {}, 400, "BAD_REQUEST", VOID),
    ],
    webSocket: refused("as an operation", VOID, ["BAD_REQUEST"]).webSocket.concat(
      refused(
        "as one of two operations, by its name",
        { query: `query A { __typename } ${VOID.replace("mutation", "mutation B")}`, operationName: "B" },
        ["BAD_REQUEST"],
      ).webSocket,
    ),
  },

  G5: {
    attack: "a form, or text that is no JSON",
    post: [
      ["text/plain", JSON.stringify({ query: CLAIMS })],
      ["application/x-www-form-urlencoded", `query=${encodeURIComponent(CLAIMS)}`],
      [
        "multipart/form-data; boundary=x",
        `--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n${JSON.stringify({ query: CLAIMS })}\r\n--x--`,
      ],
      ["application/xml", "<query/>"],
      ["application/jsonp", JSON.stringify({ query: CLAIMS })],
      ["", JSON.stringify({ query: CLAIMS })],
    ].map(([type = "", payload = ""]) =>
      posted(`as ${type || "no type"}`, payload, { "content-type": type }, 415, "UNSUPPORTED_MEDIA_TYPE"),
    ),
    webSocket: [
      ends("text", CLAIMS, INVALID_MESSAGE),
      ends("urlencoded", `query=${encodeURIComponent(CLAIMS)}`, INVALID_MESSAGE),
      ends("a message without a type", { id: "1", payload: { query: CLAIMS } }, INVALID_MESSAGE),
      ends("nothing", "", INVALID_MESSAGE),
    ],
  },

  G6: together(
    "repeated fields",
    refused("500 times __typename", `{ ${"__typename ".repeat(500)} }`, [
      "LIMIT_FIELDS",
      "LIMIT_ROOT_FIELDS",
    ]),
    refused("300 times an object", `{ ${"claim { id } ".repeat(300)} }`, [
      "LIMIT_FIELDS",
      "LIMIT_ROOT_FIELDS",
    ]),
    refused("401 fields", distinct("__typename"), ["LIMIT_FIELDS"]),
    refused("101 repeats", `{ viewer { ${"canRead ".repeat(102)} } }`, ["LIMIT_FIELDS"]),
    refused(
      "101 repeats in fragments, at two levels",
      `{ claim(id: "x") { ${times(26, (i) => `...f${i}`)} } } ${times(26, (i) => `fragment f${i} on Claim { accusers { id ... { id } ...on Actor { id } } }`)}`,
      ["LIMIT_FIELDS"],
    ),
    refused("210 times a root field", `{ ${times(210, () => 'claim(id: "x") { id }')} }`, [
      "LIMIT_FIELDS",
      "LIMIT_ROOT_FIELDS",
    ]),
    refused("21 root fields", `{ ${times(21, () => "viewer { canRead }")} }`, ["LIMIT_ROOT_FIELDS"]),
    refused(
      "21 root fields in a fragment",
      `{ ...all } fragment all on Query { ${times(21, () => "viewer { canRead }")} }`,
      ["LIMIT_ROOT_FIELDS"],
    ),
    refused("401 fields of nonsense: the other rules are not asked", `{ ${"nonsense ".repeat(401)} }`, [
      "LIMIT_FIELDS",
      "LIMIT_ROOT_FIELDS",
    ]),
    refused("2,001 tokens", `{ ${"__typename ".repeat(2_000)} }`, ["GRAPHQL_PARSE_FAILED"]),
  ),

  G7: {
    attack: "names guessed from suggestions, while introspection is off",
    post: SLIPS.map(([query, variables]) => [
      query,
      async () => {
        const response = await closed.ask(query, variables);
        expect(response.statusCode).toBe(400);
        expect(response.body).not.toMatch(/Did you mean/i);
      },
    ]),
    webSocket: SLIPS.map(([query, variables]) => [
      query,
      async () => {
        const { codes, messages } = await askOverWebSocket(closed.http, { query, variables });
        expect(codes).toEqual([expect.stringMatching(/GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT/)]);
        expect(messages.join()).not.toMatch(/Did you mean/i);
      },
    ]),
  },

  G8: {
    attack: "an IDE on the address of the API",
    post: [got("asked for by a browser", { accept: "text/html" }, 400, "BAD_REQUEST")],
    webSocket: [
      [
        "a connection on the address of the IDE is not opened",
        async () => expect((await openSocket(open.http, { path: "/playground" })).closed).toBe(404),
      ],
    ],
  },

  G9: together(
    "introspection",
    ...["{ __schema { types { name } } }", '{ __type(name: "Claim") { name } }'].flatMap((query) => [
      refused(`${query} while it is off`, query, ["GRAPHQL_VALIDATION_FAILED"], () => closed),
      {
        post: [
          [
            `${query} while it is on`,
            async () => expect((await open.ask(query)).json().data).toBeTruthy(),
          ] as const,
        ],
        webSocket: [
          [
            `${query} while it is on`,
            async () => {
              const { data } = await askOverWebSocket(open.http, { query });
              expect(data).toEqual((await open.ask(query)).json().data);
            },
          ] as const,
        ],
      },
    ]),
    {
      webSocket: refused(
        "in a subscription while it is off",
        "subscription { changes { __typename } } fragment f on Query { __schema { types { name } } }",
        ["GRAPHQL_VALIDATION_FAILED"],
        () => closed,
      ).webSocket,
    },
  ),

  G10: together(
    "circular introspection",
    refused(
      "16 levels",
      `{ __schema { types ${"{ fields { type ".repeat(7)} { name } ${"} }".repeat(7)} } }`,
      ["LIMIT_DEPTH"],
    ),
    refused(
      "4 rounds",
      `{ __schema { types ${"{ fields { type ".repeat(4)} { name } ${"} }".repeat(4)} } }`,
      ["GRAPHQL_VALIDATION_FAILED"],
    ),
  ),

  G11: together(
    "directive overloading",
    refused("26 directives", `{ viewer { ${times(26, () => "canRead @include(if: true)")} } }`, [
      "LIMIT_DIRECTIVES",
    ]),
    refused("250 directives of one field", `{ __typename ${"@include(if: true) ".repeat(250)} }`, [
      "LIMIT_DIRECTIVES",
    ]),
    refused("500 directives", `{ __typename ${"@include(if: true) ".repeat(500)} }`, [
      "GRAPHQL_PARSE_FAILED",
    ]),
    {
      post: [
        [
          "an unknown one ten times is told once, with its places",
          async () => {
            const response = await open.ask(`{ __typename ${"@aa ".repeat(10)} }`);
            expect(response.json().errors).toEqual([
              {
                message: 'Unknown directive "@aa".',
                locations: Array.from({ length: 10 }, (_, i) => ({ line: 1, column: 14 + 4 * i })),
                extensions: { code: "GRAPHQL_VALIDATION_FAILED", requestId: expect.any(String) },
              },
            ]);
          },
        ],
      ],
      webSocket: [
        [
          "an unknown one ten times is told once",
          async () =>
            expect(
              await askOverWebSocket(open.http, { query: `{ __typename ${"@aa ".repeat(10)} }` }),
            ).toMatchObject({ messages: ['Unknown directive "@aa".'], codes: ["GRAPHQL_VALIDATION_FAILED"] }),
        ],
      ],
    },
  ),

  G12: together(
    "stack traces and causes in errors",
    refused("an unknown field", "{ boom }", ["GRAPHQL_VALIDATION_FAILED"], () => failing),
    refused(
      "a variable of another type",
      { query: BY_SIZE, variables: { n: "x" } },
      ["BAD_USER_INPUT"],
      () => failing,
    ),
    {
      post: [
        [
          "a failure nobody foresaw",
          async () => {
            const response = await failing.ask(CLAIMS);
            expect(codesOf(response)).toEqual(["INTERNAL_SERVER_ERROR"]);
            expect(response.body).not.toMatch(SECRETS);
          },
        ],
      ],
      webSocket: [
        ["a failure nobody foresaw", CLAIMS],
        ["a failure of a subscription", FOLLOW],
      ].map(([name = "", query = ""]) => [
        name,
        async () => {
          const { codes, messages, data } = await askOverWebSocket(failing.http, { query });
          expect(codes).toEqual(["INTERNAL_SERVER_ERROR"]);
          expect(JSON.stringify([messages, data])).not.toMatch(SECRETS);
          expect(JSON.stringify(failing.logged)).toContain("requestId");
        },
      ]),
    },
  ),

  G13: together(
    "fragments that go round, or fan out",
    refused("a ring", '{ node(id: "x") { ...a } } fragment a on Node { ...b } fragment b on Node { ...a }', [
      "GRAPHQL_VALIDATION_FAILED",
    ]),
    refused("one that spreads itself", '{ node(id: "x") { ...a } } fragment a on Node { id ...a ...a }', [
      "GRAPHQL_VALIDATION_FAILED",
    ]),
    refused("20 levels, two of each: a million fields", fanOut(20), ["LIMIT_FIELDS"]),
    refused("30 levels", fanOut(30), ["LIMIT_FIELDS"]),
    refused(
      "51 fragments",
      `{ node(id: "x") { ${times(51, (i) => `...f${i}`)} } } ${times(51, (i) => `fragment f${i} on Node { id }`)}`,
      ["LIMIT_FRAGMENTS"],
    ),
    {
      webSocket: refused(
        "20 levels in a subscription",
        fanOut(20)
          .replace('{ node(id: "x")', "subscription { changes")
          .replaceAll("on Node", "on ChangeFeed")
          .replace("{ id }", "{ next }"),
        ["LIMIT_FIELDS"],
      ).webSocket,
    },
  ),

  G14: together(
    "fields that overlap, compared each with each",
    refused(
      "100 inline fragments of 40",
      `{ node(id: "x") { ${times(100, () => `... on Claim{id ${times(40, () => "...on Node{id}", "")}}`, "")} } }`,
      ["GRAPHQL_PARSE_FAILED"],
    ),
    refused(
      "40 of 7, within the tokens",
      `{ node(id: "x") { ${times(40, () => `... on Claim { id ${times(7, () => "... on Node { id }")} }`)} } }`,
      ["LIMIT_FIELDS"],
    ),
  ),

  G15: together(
    "amounts by a variable",
    ...[2 ** 31 - 1, 201, 0, -1].map((n) =>
      refused(`pages of ${n}`, { query: BY_SIZE, variables: { n } }, ["PAGE_SIZE"]),
    ),
    refused(
      "pages of 200 within pages of 200",
      {
        query: "query ($n: Int) { claims(first: $n) { nodes { responses(first: $n) { nodes { id } } } } }",
        variables: { n: 200 },
      },
      ["LIMIT_COST"],
    ),
    {
      post: [
        [
          "a page of null is one of 20",
          async () =>
            expect(
              (await open.post({ query: BY_SIZE, variables: { n: null } })).json().extensions.cost.requested,
            ).toBe(20),
        ],
      ],
      webSocket: [
        [
          "a page of null is one of 20, and no error",
          async () =>
            expect(
              await askOverWebSocket(open.http, { query: BY_SIZE, variables: { n: null } }),
            ).toMatchObject({
              codes: [],
              data: { claims: { nodes: [] } },
            }),
        ],
      ],
    },
  ),

  G16: together(
    "depth",
    refused("16 levels", deep(16), ["LIMIT_DEPTH"]),
    refused("500 levels", deep(500), ["LIMIT_DEPTH", "LIMIT_FIELDS"]),
    refused(
      "16 levels through a fragment",
      `{ claim(id: "x") { answers { ...below } } } fragment below on Claim ${"{ answers ".repeat(13)} { id } ${"}".repeat(13)}`,
      ["LIMIT_DEPTH"],
    ),
    refused("5,000 levels", `{ a ${"{ a ".repeat(5_000)} ${"}".repeat(5_000)} }`, ["GRAPHQL_PARSE_FAILED"]),
    refused("11 operations", { query: times(11, (i) => `query Q${i} { __typename }`), operationName: "Q1" }, [
      "LIMIT_OPERATIONS",
    ]),
    {
      post: [
        posted("a variable 33 levels deep", nested(33), {}, 400, "BAD_REQUEST"),
        posted("a variable 10,000 levels deep", nested(10_000), {}, 400, "BAD_REQUEST"),
      ],
      webSocket: [33, 7_500].map((levels) => [
        `a variable ${levels} levels deep`,
        async () =>
          expect(
            await askOverWebSocket(open.http, `{"id":"1","type":"subscribe","payload":${nested(levels)}}`),
          ).toMatchObject({ codes: ["BAD_REQUEST"], closed: undefined }),
      ]),
    },
  ),

  G17: {
    attack: "a request that a page of another origin can send and time",
    post: [
      posted(
        "POST as message/",
        JSON.stringify({ query: CLAIMS }),
        { "content-type": "message/" },
        415,
        "UNSUPPORTED_MEDIA_TYPE",
      ),
      got("GET as message/", { "content-type": "message/" }, 400, "BAD_REQUEST"),
      posted("from its origin", { query: CLAIMS }, { origin: "https://evil.example" }, 403, "FORBIDDEN"),
    ],
    webSocket: ["https://evil.example", "null"].map((origin) => [
      `a connection from the origin ${origin} is not opened`,
      async () => expect((await openSocket(open.http, { headers: { origin } })).closed).toBe(403),
    ]),
  },

  G18: {
    attack: "text that is no UTF-8",
    post: [
      ...["cesu-8", "utf-16", "latin1; charset=utf-8", "utf-8x"].map((charset) =>
        posted(
          `said to be ${charset}`,
          JSON.stringify({ query: CLAIMS }),
          { "content-type": `application/json; charset=${charset}` },
          415,
          "UNSUPPORTED_MEDIA_TYPE",
        ),
      ),
      posted(
        "half characters",
        '{"query":"query ($x: ID!) { claim(id: $x) { id } }","variables":{"x":"\\ud800"}}',
        {},
        400,
        "BAD_REQUEST",
      ),
    ],
    webSocket: [
      [
        "half characters",
        async () =>
          expect(
            await askOverWebSocket(
              open.http,
              '{"id":"1","type":"subscribe","payload":{"query":"query ($x: ID!) { claim(id: $x) { id } }","variables":{"x":"\\ud800"}}}',
            ),
          ).toMatchObject({ codes: ["BAD_REQUEST"] }),
      ],
      ends(
        "bytes, of which nobody says what they mean",
        Buffer.from(JSON.stringify(SUBSCRIBE)),
        UNSUPPORTED_DATA,
      ),
      ["cesu-8 in a text", cesu8InAText],
    ],
  },

  G19: together(
    "what a WebSocket might be let do that HTTP is not",
    {
      post: [
        [
          "a subscription is no way past the rules of POST",
          async () => {
            const response = await open.ask(FOLLOW);
            expect([response.statusCode, codesOf(response)]).toEqual([400, ["BAD_USER_INPUT"]]);
            expectNothingAsked(open);
          },
        ],
        [
          "whoever may not read follows nothing",
          async () => {
            const response = await closed.ask(FOLLOW);
            expect([response.statusCode, codesOf(response)]).toEqual([401, ["UNAUTHENTICATED"]]);
          },
        ],
      ],
      webSocket: [
        [
          "asking before the introduction",
          async () => {
            const socket = await openSocket(open.http);
            socket.send(SUBSCRIBE);
            expect(await socket.end()).toBe(UNAUTHORIZED);
            expectNothingAsked(open);
          },
        ],
        [
          "asking in one breath with the introduction: it is answered after it, or not at all",
          async () => {
            const socket = await openSocket(closed.http);
            socket.send({ ...INIT, payload: { authorization: "Bearer nonsense" } });
            socket.send(SUBSCRIBE);
            expect([UNAUTHORIZED, 4403]).toContain(await socket.end());
            expectNothingAsked(closed);
          },
        ],
        [
          "introducing oneself twice",
          async () => {
            const socket = await openSocket(open.http);
            await socket.init();
            socket.send(INIT);
            expect(await socket.end()).toBe(4429);
          },
        ],
        [
          "the protocol of before",
          async () => {
            const socket = await openSocket(open.http, { protocol: "graphql-ws" });
            expect(await socket.end()).toBe(NOT_ACCEPTABLE);
          },
        ],
        [
          "whoever may not read follows nothing, and asks nothing",
          async () => {
            for (const query of [FOLLOW, CLAIMS])
              expect(await askOverWebSocket(closed.http, { query })).toMatchObject({
                codes: ["UNAUTHENTICATED"],
                data: undefined,
              });
            expectNothingAsked(closed);
          },
        ],
        ends(
          "a message of more than 64 KiB",
          { ...SUBSCRIBE, payload: { query: CLAIMS, variables: { x: "x".repeat(64 * 1024) } } },
          TOO_BIG,
        ),
      ],
    },
    refused("a mistake is told in the same words: a field that is none", "{ clam { id } }", [
      "GRAPHQL_VALIDATION_FAILED",
    ]),
  ),

  G20: together(
    "the dearest root field, as often as aliases allow",
    ...[
      ["statistics", "{ incidents { total } accusations { total } }"],
      ["blameMatrix(accuserFirst: 100, accusedFirst: 100)", "{ cells { claims } }"],
      ['neighbourhood(of: "actor:x", depth: 3, limitPerKind: 25)', "{ links { from } }"],
      ['attributionPaths(actor: "actor:x", first: 50)', "{ paths { hops { claimCount } } }"],
      ['search(query: "x", first: 50)', "{ text record { id } }"],
      ["incidents(first: 5)", "{ nodes { standing { status } } }"],
    ].map(([field = "", below = ""]) =>
      refused(
        `20 times ${field.replace(/\(.*/, "")}`,
        `{ ${times(20, (i) => `a${i}: ${field} ${below}`)} }`,
        ["LIMIT_COST"],
      ),
    ),
    {
      webSocket: refused(
        "everything about each of 100 changes at once",
        "subscription { changes(after: 0) { changes { record { ... on Incident { standing { status } } } } } }",
        ["LIMIT_COST"],
      ).webSocket,
    },
  ),
};

/** A body whose variables are so many levels deep. */
function nested(levels: number): string {
  return `{"query":"query ($w: ClaimWhere) { claims(where: $w) { nodes { id } } }","variables":{"w":${'{"NOT":'.repeat(levels)}{}${"}".repeat(levels)}}}`;
}

/** U+1F600 as two surrogates of three bytes each. */
async function cesu8InAText(): Promise<void> {
  const socket = await openSocket(open.http);
  await socket.init();
  const message = JSON.stringify({ ...SUBSCRIBE, payload: { query: `${CLAIMS} #here` } });
  const [before = "", after = ""] = message.split("here");
  socket.sendText(
    Buffer.concat([
      Buffer.from(before),
      Buffer.from([0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80]),
      Buffer.from(after),
    ]),
  );
  expect(await socket.end()).toBe(INVALID_UTF_8);
  expectNothingAsked(open);
}

it("are twenty here, each with a form of its own over POST and over a WebSocket", () => {
  expect(Object.keys(ATTACKS)).toEqual(Array.from({ length: 20 }, (_, index) => `G${index + 1}`));
  for (const { post, webSocket } of Object.values(ATTACKS))
    expect([post.length, webSocket.length]).not.toContain(0);
});

describe.each(Object.entries(ATTACKS).map(([id, attack]) => ({ id, ...attack })))(
  "$id, $attack",
  ({ post, webSocket }) => {
    describe("over POST", () => {
      it.each(post)("%s", (_, prove) => prove());
    });
    describe("over a WebSocket", () => {
      it.each(webSocket)("%s", (_, prove) => prove());
    });
  },
);

describe("fragments that fan out to a million fields", () => {
  it("are looked at a few times each while they are measured, not once for each way to them", () => {
    const looks = (levels: number) => {
      const document = parse(fanOut(levels));
      let count = 0;
      for (const definition of document.definitions) {
        if (definition.kind !== "FragmentDefinition") continue;
        const { selectionSet } = definition;
        Object.defineProperty(definition, "selectionSet", {
          get: () => {
            count += 1;
            return selectionSet;
          },
        });
      }
      expect(measure(document).spreadFields).toBeGreaterThan(2 ** levels);
      expect(getOperationAST(document)).toBeTruthy();
      return count / (levels + 1);
    };

    expect(looks(20)).toBe(looks(15));
    expect(looks(20)).toBeLessThanOrEqual(3);
  });
});
