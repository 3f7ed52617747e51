import type { InjectOptions } from "fastify";
import { codesOf, type StubService, stubService } from "./stub";

jest.setTimeout(60_000);

const JSON_BODY = JSON.stringify({ query: "{ __typename }" });

let service: StubService;
beforeAll(async () => {
  service = await stubService();
});
beforeEach(() => {
  service.statements.length = 0;
});
afterAll(() => service.close());

describe("how operations are sent", () => {
  it("is by POST as JSON", async () => {
    const response = await service.post(JSON_BODY);

    expect(response.statusCode).toBe(200);
    expect(response.json().data).toEqual({ __typename: "Query" });
    expect(response.headers["content-type"]).toMatch(/^application\/json/);
  });

  it.each([
    "application/json",
    "application/json; charset=utf-8",
    "application/json;charset=UTF8",
    'application/json; charset="utf-8"',
    "APPLICATION/JSON",
  ])("as %s is read", async (type) => {
    expect((await service.post(JSON_BODY, { "content-type": type })).json().data).toEqual({
      __typename: "Query",
    });
  });

  it("without a content type is refused", async () => {
    const response = await service.http.inject({
      method: "POST",
      url: "/graphql",
      payload: "x",
      headers: {},
    });

    expect(response.statusCode).toBe(415);
  });

  it.each(["PUT", "DELETE", "PATCH"] as const)("by %s is not found", async (method) => {
    const response = await service.http.inject({
      method,
      url: "/graphql",
      payload: { query: "{__typename}" },
    });

    expect(response.statusCode).toBe(404);
  });

  it.each([
    ["no JSON", "{query: nonsense"],
    ["nothing", ""],
    ["a number", "1"],
    ["null", "null"],
    ["an object without a query", "{}"],
    ["a query that is no text", '{"query": 1}'],
    ["variables that are no object", '{"query": "{__typename}", "variables": "x"}'],
    ["a poisoned prototype", '{"query": "{__typename}", "__proto__": {"polluted": true}}'],
  ])("with a body of %s is refused", async (_, payload) => {
    const response = await service.post(payload);

    expect(response.statusCode).toBe(400);
    expect(response.headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(response.body).not.toMatch(/node_modules|\bat .*\.js/);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it("with a body over 256 KiB is refused", async () => {
    const response = await service.post({ query: "{ __typename }", pad: "x".repeat(256 * 1024) });

    expect(response.statusCode).toBe(413);
  });

  it("as a persisted query is refused and says why", async () => {
    const response = await service.post({
      extensions: { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } },
    });

    // 200 and this code make Apollo's clients send the operation itself.
    expect(response.statusCode).toBe(200);
    expect(codesOf(response)).toEqual(["PERSISTED_QUERY_NOT_SUPPORTED"]);
    expect(service.logged).toEqual([]);
  });

  it("is told apart from what only looks like it", async () => {
    expect((await service.http.inject({ method: "GET", url: "/graphqlx" })).statusCode).toBe(404);
    expect((await service.http.inject({ method: "GET", url: "/.well-known/x" })).json()).toEqual({
      errors: [
        {
          message: "There is nothing at GET /.well-known/x.",
          extensions: { code: "NOT_FOUND", requestId: expect.any(String) },
        },
      ],
    });
  });
});

describe("the answer's media type", () => {
  it("is application/graphql-response+json where that is accepted, with a status that says how it went", async () => {
    const accept = "application/graphql-response+json";
    const good = await service.post(JSON_BODY, { accept });
    const bad = await service.post({ query: "{ nothing }" }, { accept });

    expect(good.headers["content-type"]).toMatch(/^application\/graphql-response\+json/);
    expect([good.statusCode, bad.statusCode]).toEqual([200, 400]);
  });
});

describe("the request id", () => {
  const idOf = async (given?: string) => {
    const headers: InjectOptions["headers"] = given === undefined ? {} : { "x-request-id": given };
    return (await service.http.inject({ method: "GET", url: "/live", headers })).headers["x-request-id"];
  };

  it("is taken over where it is a plain one", async () => {
    for (const id of ["abcd-1234", "A".repeat(64)]) expect(await idOf(id)).toBe(id);
  });

  it.each(["short", "a".repeat(65), "with space", "line\\nbreak", "ünïcödé-id", "<script>", "a;b;c;d;e"])(
    "is made anew instead of %s",
    async (given) => {
      const id = await idOf(given);
      expect(id).not.toBe(given);
      expect(id).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  it("is new for each request and stands in the errors", async () => {
    const [one, other] = [await service.ask("{ nothing }"), await service.ask("{ nothing }")];

    expect(one.headers["x-request-id"]).not.toBe(other.headers["x-request-id"]);
    expect(one.json().errors[0].extensions.requestId).toBe(one.headers["x-request-id"]);
  });
});

describe("headers of every answer", () => {
  it.each(["/live", "/nothing", "/schema.graphql"])("keep %s from being guessed at", async (url) => {
    const { headers } = await service.http.inject({ method: "GET", url });

    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(headers["access-control-allow-origin"]).toBeUndefined();
    expect(headers["x-powered-by"]).toBeUndefined();
  });
});

describe("who may read", () => {
  it("is nobody without a login where anonymous reading is off, and no statement is sent", async () => {
    const closed = await stubService({ anonymousRead: false });
    const response = await closed.ask("{ claims { nodes { id } } }");
    const viewer = await closed.ask("{ viewer { anonymous canRead } }");
    await closed.close();

    expect(response.statusCode).toBe(401);
    expect(codesOf(response)).toEqual(["UNAUTHENTICATED"]);
    expect(closed.statements).toEqual([]);
    expect(viewer.json().data).toEqual({ viewer: { anonymous: true, canRead: false } });
  });
});

it("has the explorer at the root", async () => {
  const response = await service.http.inject("/");
  expect([response.statusCode, response.headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
  expect(response.body).toContain("<title>Blamegraph</title>");
});

it.each([
  ["text that is no JSON", "{", 400, "BAD_REQUEST"],
  ["nothing", "", 400, "BAD_REQUEST"],
  ["more than a body may be", JSON.stringify({ query: "#".repeat(300_000) }), 413, "BODY_TOO_LARGE"],
])("has a code of its own for %s", async (_, body, status, code) => {
  const response = await service.post(body);
  expect([response.statusCode, codesOf(response)]).toEqual([status, [code]]);
});
