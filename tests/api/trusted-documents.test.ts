import { openSocket } from "../support/web-socket";
import { codesOf, type StubService, stubService } from "./stub";
import { addressOf, hashOf, idOf, manifestOf } from "./trusted";

jest.setTimeout(60_000);

const VIEWER = "query Viewer { viewer { canRead } }";
const CLAIM = "query ($id: ID!) { claim(id: $id) { id } }";
const CLAIMS =
  "query Some($first: Int) { claims(first: $first) { nodes { responses(first: 100) { nodes { id } } } } }";
const TWO =
  'query One { __typename } query Two { viewer { anonymous } } mutation Three { voidClaim(input: { id: "c", reason: "r" }) { sequence } }';
const VOID = 'mutation { voidClaim(input: { id: "claim:c", reason: "r" }) { sequence } }';
const FOLLOW = "subscription { changes { next } }";
const DEEP = `{ __schema { queryType { fields { type ${"{ ofType ".repeat(14)} { name } ${"}".repeat(14)} } } } }`;
const UNKNOWN_FIELD = "{ nothing }";
const SCHEMA = "{ __schema { queryType { name } } }";
const PREFLIGHT = { "apollo-require-preflight": "1" };

const documents = manifestOf(VIEWER, CLAIM, CLAIMS, TWO, VOID, FOLLOW, DEEP, UNKNOWN_FIELD, SCHEMA);

let service: StubService;
beforeAll(async () => {
  service = await stubService({ documents });
});
beforeEach(() => {
  service.statements.length = 0;
});
afterAll(() => service.close());

const get = (url: string, headers: Readonly<Record<string, string>> = {}, from = service) =>
  from.http.inject({ method: "GET", url, headers });

describe("a trusted document by GET", () => {
  it("is answered without its text, and may be kept by whoever asked", async () => {
    const response = await get(addressOf(idOf(VIEWER)));

    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual({
      data: { viewer: { canRead: true } },
      extensions: { cost: { requested: 0, maximum: 50_000 } },
    });
    expect(response.headers).toMatchObject({
      "content-type": "application/json; charset=utf-8",
      "cache-control": "private, no-cache",
      vary: "Accept, Authorization, Origin",
      etag: expect.stringMatching(/^W\/"[\w-]{43}"$/),
    });
  });

  it("is answered the same with the header of a preflight, and in the media type that is asked for", async () => {
    const { statusCode, headers } = await get(addressOf(idOf(VIEWER)), {
      ...PREFLIGHT,
      accept: "application/graphql-response+json",
    });

    expect([statusCode, headers["content-type"]]).toEqual([
      200,
      "application/graphql-response+json; charset=utf-8",
    ]);
  });

  it("takes variables, and the name of one operation of several", async () => {
    const claims = await get(addressOf(idOf(CLAIMS), { first: 3 }));
    const two = await get(addressOf(idOf(TWO), undefined, "&operationName=Two"));
    const unsaid = await get(addressOf(idOf(TWO)));
    const wrong = await get(addressOf(idOf(TWO), undefined, "&operationName=Four"));

    expect(claims.json().extensions.cost.requested).toBe(303);
    expect(two.json().data).toEqual({ viewer: { anonymous: true } });
    for (const response of [unsaid, wrong])
      expect([response.statusCode, codesOf(response)]).toEqual([400, ["OPERATION_RESOLUTION_FAILURE"]]);
  });

  it.each([
    ["the same", (tag: string) => tag, 304],
    ["the same, as a proxy may write it", (tag: string) => tag.replace("W/", ""), 304],
    ["the same among others", (tag: string) => `"other", ${tag}`, 304],
    ["anything", () => "*", 304],
    ["another", () => 'W/"other"', 200],
    ["nonsense", () => ",,,", 200],
  ])("with the tag of %s", async (_, of, status) => {
    const first = await get(addressOf(idOf(VIEWER)));
    const again = await get(addressOf(idOf(VIEWER)), { "if-none-match": of(String(first.headers["etag"])) });

    expect(again.statusCode).toBe(status);
    expect(again.body).toBe(status === 304 ? "" : first.body);
    for (const name of ["etag", "cache-control", "vary"])
      expect(again.headers[name]).toBe(first.headers[name]);
    expect(again.headers["content-type"]).toBe(status === 304 ? undefined : first.headers["content-type"]);
  });

  it("is told without its body by HEAD", async () => {
    const { statusCode, body, headers } = await service.http.inject({
      method: "HEAD",
      url: addressOf(idOf(VIEWER)),
    });

    expect([statusCode, body]).toEqual([200, ""]);
    expect(headers["etag"]).toBeDefined();
  });

  it.each([
    ["a mutation", VOID, ""],
    ["a mutation among queries", TWO, "&operationName=Three"],
    ["a subscription", FOLLOW, ""],
  ])("is refused where it is %s, which goes by POST", async (_, text, more) => {
    const response = await get(addressOf(idOf(text), undefined, more));

    expect([response.statusCode, codesOf(response)]).toEqual([405, ["METHOD_NOT_ALLOWED"]]);
    expect(response.headers["allow"]).toBe("POST");
    expect(response.json().errors[0].message).toMatch(/by POST/);
    expect(service.statements).toEqual([]);
  });

  it.each([
    ["too deep", DEEP, "LIMIT_DEPTH"],
    ["not of this schema", UNKNOWN_FIELD, "GRAPHQL_VALIDATION_FAILED"],
  ])("is refused as any other where it is %s, and not to be kept", async (_, text, code) => {
    const response = await get(addressOf(idOf(text)));

    expect([response.statusCode, codesOf(response)]).toEqual([400, [code]]);
    expect(response.headers).toMatchObject({ "cache-control": "no-store" });
    expect(response.headers["etag"]).toBeUndefined();
  });

  it("is never tagged the same twice where it has errors", async () => {
    const failing = await stubService({
      documents,
      rows: async () => {
        throw new Error("secret");
      },
    });
    const tags = [await get(addressOf(idOf(CLAIM), { id: "x" }), {}, failing)].concat(
      await get(addressOf(idOf(CLAIM), { id: "x" }), {}, failing),
    );
    await failing.close();

    expect(codesOf(tags[0] as never)).toEqual(["INTERNAL_SERVER_ERROR"]);
    expect(tags[0]?.headers["etag"]).not.toBe(tags[1]?.headers["etag"]);
  });
});

describe("a GET of anything but a known hash", () => {
  const hash = hashOf(VIEWER);

  it.each([
    ["unknown", idOf("{ __typename }")],
    ["in upper case", `sha256:${hash.toUpperCase()}`],
    ["with upper-case prefix", `SHA256:${hash}`],
    ["without prefix", hash],
    ["cut short", `sha256:${hash.slice(1)}`],
    ["with more behind it", `sha256:${hash}0`],
    ["with a line end behind it", `sha256:${hash}\n`],
    ["with a NUL", `sha256:${hash}\0`],
    ["empty", ""],
    ["a name that objects have", "__proto__"],
    ["the same with a prefix", "sha256:__proto__"],
    ["another", "sha256:constructor"],
    ["a document itself", VIEWER],
    ["long", `sha256:${"0".repeat(8_000)}`],
  ])("is refused: %s", async (_, id) => {
    const without = await get(addressOf(id));
    const withIt = await get(addressOf(id), PREFLIGHT);

    expect([without.statusCode, codesOf(without)]).toEqual([400, ["TRUSTED_DOCUMENT_UNKNOWN"]]);
    expect([withIt.statusCode, codesOf(withIt), withIt.headers["allow"]]).toEqual([
      405,
      ["TRUSTED_DOCUMENT_UNKNOWN"],
      "POST",
    ]);
    expect(without.headers["cache-control"]).toBe("no-store");
    expect(service.logged).toEqual([]);
  });

  it("is refused as before where it has no id", async () => {
    const url = `/graphql?query=${encodeURIComponent(VIEWER)}&variables={}`;
    const [without, withIt] = [await get(url), await get(url, PREFLIGHT)];

    expect([without.statusCode, codesOf(without)]).toEqual([400, ["BAD_REQUEST"]]);
    expect([withIt.statusCode, codesOf(withIt), withIt.headers["allow"]]).toEqual([
      405,
      ["METHOD_NOT_ALLOWED"],
      "POST",
    ]);
    expect(without.headers["ratelimit-remaining"]).toBeUndefined();
  });

  it.each([
    ["a text beside the id", `${addressOf(idOf(VIEWER))}&query=${encodeURIComponent("{ __typename }")}`],
    ["two ids", `${addressOf(idOf(VIEWER))}&documentId=${idOf(CLAIM)}`],
    ["two names", addressOf(idOf(TWO), undefined, "&operationName=One&operationName=Two")],
    ["variables twice", addressOf(idOf(CLAIM), { id: "x" }, "&variables=%7B%7D")],
  ])("is refused with %s", async (_, url) => {
    const response = await get(url);

    expect([response.statusCode, codesOf(response)]).toEqual([400, ["BAD_REQUEST"]]);
    expect(service.statements).toEqual([]);
  });
});

describe("variables in the address", () => {
  it.each([
    ["no JSON", "{id:1}"],
    ["empty", ""],
    ["an array", '[{"id":"x"}]'],
    ["null", "null"],
    ["a text", '"id"'],
    ["a number", "1"],
    ["a prototype", '{"id":"x","__proto__":{"polluted":true}}'],
    ["a prototype in disguise", '{"id":"x","\\u005f_proto__":{"polluted":true}}'],
    ["a constructor's prototype", '{"id":"x","constructor":{"prototype":{"polluted":true}}}'],
    ["half characters", '{"id":"\\ud800"}'],
    ["deeper than a body may be", `{"id":${"[".repeat(40)}${"]".repeat(40)}}`],
  ])("are refused where they are %s", async (_, variables) => {
    const response = await get(addressOf(idOf(CLAIM), variables));

    expect([response.statusCode, codesOf(response)]).toEqual([400, ["BAD_REQUEST"]]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(service.statements).toEqual([]);
    expect(service.logged).toEqual([]);
  });

  it.each([
    ["missing", {}],
    ["of another type", { id: { in: ["x"] } }],
    ["null", { id: null }],
  ])("are held against their types: %s", async (_, variables) => {
    const response = await get(addressOf(idOf(CLAIM), variables));

    expect([response.statusCode, codesOf(response)]).toEqual([400, ["BAD_USER_INPUT"]]);
  });

  it("are refused where they are broken bytes, and passed over where no variable has their name", async () => {
    const broken = await get(`/graphql?documentId=${idOf(CLAIM)}&variables=%7B%22id%22:%22%ff%22%7D`);
    const more = await get(addressOf(idOf(CLAIM), { id: "x", toString: "y", query: "{ boom }" }));

    expect([broken.statusCode, more.statusCode]).toEqual([400, 200]);
  });
});

describe("a trusted document by POST", () => {
  it("is answered, without a tag", async () => {
    const response = await service.post({ documentId: idOf(CLAIMS), variables: { first: 3 } });

    expect(response.statusCode).toBe(200);
    expect(response.json().extensions.cost).toEqual({ requested: 303, maximum: 50_000 });
    expect(response.headers["etag"]).toBeUndefined();
  });

  it("may be a mutation, by whoever may ask for it", async () => {
    const response = await service.post({ documentId: idOf(VOID) });

    expect([response.statusCode, codesOf(response)]).toEqual([401, ["UNAUTHENTICATED"]]);
  });

  it.each<[string, object, number, string]>([
    ["an unknown id", { documentId: idOf("{ __typename }") }, 400, "TRUSTED_DOCUMENT_UNKNOWN"],
    ["an id that is no text", { documentId: { toString: "x" } }, 400, "BAD_REQUEST"],
    ["an id in a list", { documentId: [idOf(VIEWER)] }, 400, "BAD_REQUEST"],
    ["an id and a text", { documentId: idOf(VIEWER), query: VIEWER }, 400, "BAD_REQUEST"],
    ["an id and no text", { documentId: idOf(VIEWER), query: 7 }, 400, "BAD_REQUEST"],
    ["variables that are a list", { documentId: idOf(CLAIM), variables: ["x"] }, 400, "BAD_REQUEST"],
    ["neither", { documentId: null }, 400, "BAD_REQUEST"],
    ["ids in a batch", [{ documentId: idOf(VIEWER) }], 400, "BAD_REQUEST"],
  ])("is refused with %s", async (_, body, status, code) => {
    const response = await service.post(body);

    expect([response.statusCode, codesOf(response)]).toEqual([status, [code]]);
    expect(service.logged).toEqual([]);
  });

  it("is asked for where the text is empty, which some clients cannot leave out", async () => {
    for (const query of ["", null]) {
      const response = await service.post({ documentId: idOf(VIEWER), query });
      expect(response.json().data).toEqual({ viewer: { canRead: true } });
    }
  });
});

describe("what a trusted document may cost", () => {
  const UP_TO = `query ($more: Int) {
    a: claims(first: 199) { nodes { responses(first: 200) { nodes { id } } } }
    b: claims(first: 100) { nodes { responses(first: 99) { nodes { id } } } }
    c: claims(first: $more) { nodes { id } }
  }`;
  let priced: StubService;
  beforeAll(async () => {
    priced = await stubService({ documents: manifestOf(UP_TO) });
  });
  afterAll(() => priced.close());

  it("is ten times what anybody may send", async () => {
    const trusted = await get(addressOf(idOf(UP_TO), { more: 1 }), {}, priced);
    const free = await priced.ask(UP_TO, { more: 1 });

    expect(trusted.json().errors).toBeUndefined();
    expect(trusted.json().extensions.cost).toEqual({ requested: 50_000, maximum: 50_000 });
    expect([free.statusCode, codesOf(free)]).toEqual([400, ["LIMIT_COST"]]);
    expect(free.json().extensions.cost).toEqual({ requested: 50_000, maximum: 5_000 });
  });

  it("is not a node more, whichever way it is asked for", async () => {
    priced.statements.length = 0;
    for (const response of [
      await get(addressOf(idOf(UP_TO), { more: 2 }), {}, priced),
      await priced.post({ documentId: idOf(UP_TO), variables: { more: 2 } }),
    ]) {
      expect([response.statusCode, codesOf(response)]).toEqual([400, ["LIMIT_COST"]]);
      expect(response.json().extensions.cost).toEqual({ requested: 50_001, maximum: 50_000 });
    }
    expect(priced.statements).toEqual([]);
  });
});

describe("with a limit of points", () => {
  it("costs a tenth of what any request does, as much where nothing has changed, and one where nothing is known", async () => {
    const limited = await stubService({
      documents,
      config: { rateLimit: { anonymous: 6, principal: 6 } },
      clock: () => new Date(0),
    });
    const first = await get(addressOf(idOf(CLAIMS), { first: 8 }), {}, limited); // 808 nodes: one, and a tenth of eight
    const unknown = await get(addressOf("sha256:0"), {}, limited);
    const again = await get(
      addressOf(idOf(CLAIMS), { first: 8 }),
      { "if-none-match": String(first.headers["etag"]) },
      limited,
    );
    const tooMany = await get(addressOf(idOf(CLAIMS), { first: 20 }), {}, limited);
    await limited.close();

    expect([first, unknown, again].map(({ headers }) => headers["ratelimit-remaining"])).toEqual([
      "4",
      "3",
      "1",
    ]);
    expect(again.statusCode).toBe(304);
    expect([tooMany.statusCode, codesOf(tooMany)]).toEqual([429, ["RATE_LIMITED"]]);
    expect(tooMany.headers).toMatchObject({ "retry-after": expect.any(String), "cache-control": "no-store" });
  });
});

describe("who may ask for it", () => {
  it("is whoever may read, and nobody with a login that does not hold", async () => {
    const closed = await stubService({ documents, anonymousRead: false });
    const [claim, viewer] = [
      await get(addressOf(idOf(CLAIM), { id: "x" }), {}, closed),
      await get(addressOf(idOf(VIEWER)), {}, closed),
    ];
    const wrong = await get(addressOf(idOf(VIEWER)), { authorization: "Bearer wrong" }, closed);
    await closed.close();

    expect([claim.statusCode, codesOf(claim)]).toEqual([401, ["UNAUTHENTICATED"]]);
    expect(claim.headers["www-authenticate"]).toBe("Bearer");
    expect(viewer.json().data).toEqual({ viewer: { canRead: false } });
    expect([wrong.statusCode, codesOf(wrong)]).toEqual([401, ["UNAUTHENTICATED"]]);
    expect(closed.statements).toEqual([]);
  });

  it("is not asked of the schema where that is not told", async () => {
    const silent = await stubService({ documents, introspection: false });
    const response = await get(addressOf(idOf(SCHEMA)), {}, silent);
    await silent.close();

    expect([response.statusCode, codesOf(response)]).toEqual([400, ["GRAPHQL_VALIDATION_FAILED"]]);
  });

  it("is a page of a listed origin, which may read the tag", async () => {
    const listed = await stubService({ documents, config: { allowedOrigins: ["https://blame.example"] } });
    const headers = { origin: "https://blame.example", host: "127.0.0.1:4000" };
    const response = await get(addressOf(idOf(VIEWER)), headers, listed);
    const preflight = await listed.http.inject({
      method: "OPTIONS",
      url: "/graphql",
      headers: { ...headers, "access-control-request-method": "GET" },
    });
    await listed.close();

    expect(response.headers).toMatchObject({
      "access-control-allow-origin": "https://blame.example",
      "access-control-expose-headers": expect.stringMatching(/\betag\b/),
      vary: "Accept, Authorization, Origin",
    });
    expect(preflight.headers["access-control-allow-headers"]).toMatch(/\bif-none-match\b/);
  });
});

describe("over a WebSocket", () => {
  it("is asked for by its id beside an empty text, subscriptions included", async () => {
    const socket = await openSocket(service.http);
    await socket.init();
    const asked = async (documentId: string, query = "") => await socket.ask({ documentId, query });

    expect((await asked(idOf(VIEWER))).data).toEqual({ viewer: { canRead: true } });
    expect((await asked(idOf("{ __typename }"))).codes).toEqual(["TRUSTED_DOCUMENT_UNKNOWN"]);
    expect((await asked(idOf(VIEWER), VIEWER)).codes).toEqual(["BAD_REQUEST"]);
    expect((await asked(idOf(VOID))).codes).toEqual(["BAD_REQUEST"]);
    await socket.close();
  });
});

describe("a service that takes trusted documents only", () => {
  let strict: StubService;
  beforeAll(async () => {
    strict = await stubService({ documents, config: { trustedDocumentsOnly: true } });
  });
  beforeEach(() => {
    strict.statements.length = 0;
  });
  afterAll(() => strict.close());

  it.each<[string, unknown]>([
    ["a document of one's own", { query: "{ claims { nodes { id } } }" }],
    ["the text of a trusted one", { query: VIEWER }],
    ["introspection", { query: SCHEMA }],
    ["a mutation", { query: VOID }],
    ["a text that is no GraphQL", { query: "{" }],
    ["nothing", {}],
    ["a batch", [{ query: VIEWER }]],
    ["a persisted query", { extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(VIEWER) } } }],
  ])("refuses %s", async (_, body) => {
    const response = await strict.post(body as object);

    expect([response.statusCode, codesOf(response)]).toEqual([403, ["TRUSTED_DOCUMENTS_ONLY"]]);
    expect(strict.statements).toEqual([]);
  });

  it("answers trusted ones, by GET and by POST", async () => {
    const [got, posted] = [
      await get(addressOf(idOf(VIEWER)), {}, strict),
      await strict.post({ documentId: idOf(VIEWER) }),
    ];
    expect([got.json().data, posted.json().data]).toEqual(Array(2).fill({ viewer: { canRead: true } }));
  });

  it("holds WebSockets to the same", async () => {
    const socket = await openSocket(strict.http);
    await socket.init();

    expect((await socket.ask({ query: VIEWER })).codes).toEqual(["TRUSTED_DOCUMENTS_ONLY"]);
    expect((await socket.ask({ query: FOLLOW })).codes).toEqual(["TRUSTED_DOCUMENTS_ONLY"]);
    expect((await socket.ask({ query: "", documentId: idOf(VIEWER) })).data).toEqual({
      viewer: { canRead: true },
    });
    await socket.close();
  });

  it("still tells its schema, and still may ask itself, which warms it up", async () => {
    const schema = await get("/schema.graphql", {}, strict);
    const itself = await strict.ask("{ __typename }", {}, { authorization: strict.ownLogin });

    expect([schema.statusCode, itself.statusCode]).toEqual([200, 200]);
  });
});
