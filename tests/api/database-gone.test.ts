import { createServer } from "node:net";
import { createApp } from "../../src/app";
import { makeSecret } from "../../src/platform/auth/token-format";
import { openGraph } from "../../src/platform/graph/graph";
import { codesOf } from "./stub";

jest.setTimeout(60_000);

/** A port of this machine that nobody listens on. */
async function closedPort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

describe("the service while its database is gone", () => {
  it("says so: 503 to a question, not ready, alive", async () => {
    const uri = `bolt://127.0.0.1:${await closedPort()}`;
    const graph = openGraph({ uri, username: "neo4j", password: "a secret" });
    const { http } = await createApp({
      config: { introspection: true, anonymousRead: true, dataFolder: "", allowedHosts: [] },
      database: { graph, embedded: undefined },
    });
    const query = "{ viewer { role } }";
    const [loggedIn, asked, ready, live] = await Promise.all([
      http.inject({
        method: "POST",
        url: "/graphql",
        headers: { authorization: `Bearer ${makeSecret("api")}` },
        payload: { query },
      }),
      http.inject({ method: "POST", url: "/graphql", payload: { query: "{ claims { nodes { id } } }" } }),
      http.inject({ method: "GET", url: "/ready" }),
      http.inject({ method: "GET", url: "/live" }),
    ]);
    await http.close();
    await graph.close();

    expect([asked.statusCode, codesOf(asked)]).toEqual([503, ["DATABASE_UNAVAILABLE"]]);
    // Neither refused nor taken for nobody's: nobody knows now whether the token is good.
    expect([loggedIn.statusCode, codesOf(loggedIn)]).toEqual([503, ["DATABASE_UNAVAILABLE"]]);
    expect(asked.body).not.toMatch(/bolt:|127\.0\.0\.1|secret/);
    expect([ready.statusCode, ready.json()]).toEqual([503, { ready: false, reasons: ["db_unreachable"] }]);
    expect(live.statusCode).toBe(200);
  });
});
