import { readFileSync } from "node:fs";
import { join } from "node:path";
import { registerHealth } from "../../src/platform/http/health.routes";
import { createHttpServer } from "../../src/platform/http/server";
import { stubService } from "./stub";

jest.setTimeout(60_000);

const get = (url: string) => ({ method: "GET" as const, url });

describe("/live", () => {
  it("answers while the process turns, whatever the database does", async () => {
    const service = await stubService({ answers: async () => false });
    const response = await service.http.inject(get("/live"));
    await service.close();

    expect([response.statusCode, response.json()]).toEqual([200, { live: true }]);
  });
});

describe("/ready", () => {
  const ready = async (health: Partial<Parameters<typeof registerHealth>[1]>) => {
    const http = createHttpServer({ logger: undefined, allowedHosts: [] });
    registerHealth(http, {
      answers: async () => true,
      databaseFault: () => undefined,
      draining: () => false,
      dataFolder: undefined,
      ...health,
    });
    const response = await http.inject(get("/ready"));
    await http.close();
    return [response.statusCode, response.json(), response.headers["cache-control"]];
  };

  it("says yes where the database answers", async () => {
    expect(await ready({ dataFolder: __dirname })).toEqual([200, { ready: true, reasons: [] }, "no-store"]);
  });

  it.each([
    ["the database does not answer", { answers: async () => false }, ["db_unreachable"]],
    ["the embedded one is starting again", { databaseFault: () => "db_restarting" }, ["db_restarting"]],
    ["it gave up", { databaseFault: () => "db_crash_loop" }, ["db_crash_loop"]],
    ["the service is stopping", { draining: () => true }, ["draining"]],
  ])("says no where %s, and why", async (_, health, reasons) => {
    expect(await ready(health)).toEqual([503, { ready: false, reasons }, "no-store"]);
  });

  it("does not ask a database it knows to be down", async () => {
    let asked = 0;
    await ready({
      databaseFault: () => "db_restarting",
      answers: async () => {
        asked += 1;
        return true;
      },
    });

    expect(asked).toBe(0);
  });

  it("asks the database once for many requests at a time", async () => {
    let asked = 0;
    const service = await stubService({
      answers: async () => {
        asked += 1;
        return true;
      },
    });
    const responses = await Promise.all(Array.from({ length: 20 }, () => service.http.inject(get("/ready"))));
    await service.close();

    expect(new Set(responses.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
    expect(asked).toBe(1);
  });

  it("says no at once when the service begins to stop", async () => {
    const service = await stubService();
    const before = await service.http.inject(get("/ready"));
    service.drain();
    const after = await service.http.inject(get("/ready"));
    await service.close();

    expect([before.statusCode, after.statusCode]).toEqual([200, 503]);
    expect(after.json()).toEqual({ ready: false, reasons: ["draining"] });
  });
});

describe("/schema.graphql", () => {
  it("is the schema that is kept in git", async () => {
    const service = await stubService();
    const response = await service.http.inject(get("/schema.graphql"));
    await service.close();

    expect(response.headers["content-type"]).toBe("text/plain; charset=utf-8");
    expect(response.body).toBe(readFileSync(join(__dirname, "../../schema/schema.graphql"), "utf8"));
  });
});
