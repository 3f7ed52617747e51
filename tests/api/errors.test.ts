import {
  DatabaseMemoryExceeded,
  DatabaseTimeout,
  DatabaseUnavailable,
} from "../../src/platform/graph/errors";
import { SLIPS } from "./slips";
import { codesOf, type StubService, stubService } from "./stub";

jest.setTimeout(60_000);

const SECRETS = /bolt:|10\.0\.0\.7|MATCH|neo4j|\/srv\/|secret|\.ts|stack|\bat /i;

async function failing(error: unknown): Promise<StubService> {
  return await stubService({
    rows: async () => {
      throw error;
    },
  });
}

describe("an error nobody foresaw", () => {
  const leaky = Object.assign(new TypeError("MATCH (secret) at bolt://10.0.0.7 in /srv/app/graph.ts"), {
    code: "Neo.ClientError.Statement.SyntaxError",
    query: "MATCH (secret)",
  });

  it("says nothing but that it happened, and under which request id", async () => {
    const service = await failing(leaky);
    const response = await service.ask('{ claims { nodes { id } } actor(slug: "x") { id } }');
    await service.close();
    const requestId = response.headers["x-request-id"];

    const error = (field: string, column: number) => ({
      message: `Internal error. Quote the request id ${requestId} when you report it.`,
      locations: [{ line: 1, column }],
      path: [field],
      extensions: { code: "INTERNAL_SERVER_ERROR", requestId },
    });
    expect(response.json().errors).toHaveLength(2);
    expect(response.json().errors).toEqual(expect.arrayContaining([error("claims", 3), error("actor", 27)]));
    expect(response.body).not.toMatch(SECRETS);
  });

  it("is in the log with its request id and its cause", async () => {
    const service = await failing(leaky);
    const response = await service.ask("{ claims { nodes { id } } }");
    await service.close();

    expect(service.logged).toContainEqual({ err: leaky, requestId: response.headers["x-request-id"] });
  });

  it("is masked when it is no Error at all", async () => {
    const service = await failing("bolt://10.0.0.7 said secret");
    const response = await service.ask("{ claims { nodes { id } } }");
    await service.close();

    expect(codesOf(response)).toEqual(["INTERNAL_SERVER_ERROR"]);
    expect(response.body).not.toMatch(SECRETS);
  });

  it("does not take other fields of the request with it", async () => {
    const service = await stubService({
      rows: async (statement) => {
        if (statement.includes(":Actor")) throw leaky;
        return [[true, "claim:c"]];
      },
    });
    const response = await service.ask('{ actor(slug: "x") { id } claim(id: "claim:c") { id } }');
    await service.close();

    expect(response.json().data).toEqual({ actor: null, claim: { id: "claim:c" } });
    expect(codesOf(response)).toEqual(["INTERNAL_SERVER_ERROR"]);
  });
});

describe("a database that cannot answer", () => {
  it.each([
    ["is not there", new DatabaseUnavailable(new Error("bolt://10.0.0.7")), 503, "DATABASE_UNAVAILABLE"],
    ["takes too long", new DatabaseTimeout(new Error("bolt://10.0.0.7")), 504, "TIMEOUT"],
    ["has no room", new DatabaseMemoryExceeded(new Error("bolt://10.0.0.7")), 503, "LIMIT_MEMORY"],
  ])("because it %s is told apart from a mistake", async (_, error, status, code) => {
    const service = await failing(error);
    const response = await service.ask("{ claims { nodes { id } } }");
    await service.close();

    expect(response.statusCode).toBe(status);
    expect(codesOf(response)).toEqual([code]);
    expect(response.json().errors[0].message).toBe(error.message);
    expect(response.body).not.toMatch(SECRETS);
  });
});

describe("suggestions", () => {
  it.each(SLIPS)("help with %s while introspection is on", async (query, variables) => {
    const service = await stubService();
    const response = await service.ask(query, variables);
    await service.close();

    expect(response.statusCode).toBe(400);
    expect(response.body).toMatch(/Did you mean/);
  });
});

describe("names that collide with what objects have anyway", () => {
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "then"];
  const rows = async () => [[true, "claim:c"]];

  it.each(names)("may be an alias: %s", async (alias) => {
    const service = await stubService({ rows });
    const response = await service.ask(`{ claim(id: "x") { ${alias}: id } }`);
    await service.close();

    expect(response.json().errors).toBeUndefined();
    expect(response.body).toContain(`{"data":{"claim":{"${alias}":"claim:c"}},`);
  });

  it("may be an alias of an object", async () => {
    const service = await stubService({ rows: async () => [[true, ["incident:d"]]] });
    const response = await service.ask('{ claim(id: "x") { __proto__: incident { id } } }');
    await service.close();

    expect(response.json().errors).toBeUndefined();
    expect(response.body).toContain('"__proto__":{"id":"incident:d"}');
  });

  it("may be an alias, __typename, as far as it does not decide a type", async () => {
    const service = await stubService({ rows: async () => [["x", false, [0, "claim:c"]]] });
    const response = await service.ask('{ node(id: "x") { __typename: id } }');
    await service.close();

    expect(codesOf(response)).toEqual([]);
    expect(response.json().data.node).toEqual({ __typename: "claim:c" });
  });
});
