import { createHttpServer } from "../../src/platform/http/server";

/** The status for a request to a name. */
async function statusAs(host: string, allowedHosts: readonly string[]): Promise<number> {
  const http = createHttpServer({ logger: undefined, allowedHosts });
  http.get("/", async () => "here");
  const { statusCode } = await http.inject({ method: "GET", url: "/", headers: { host } });
  return statusCode;
}

describe("the name a client reaches the service by", () => {
  it.each(["localhost", "LOCALHOST:4000", "127.0.0.1:4000", "127.9.9.9", "[::1]:4000"])(
    "is one of loopback: %s",
    async (host) => {
      expect(await statusAs(host, ["0.0.0.0"])).toBe(200);
    },
  );

  it.each(["blame.example.org", "Blame.Example.org:443", "[2001:db8::1]:80", "192.0.2.7"])(
    "is one that was allowed: %s",
    async (host) => {
      expect(await statusAs(host, ["0.0.0.0", "blame.example.org", "2001:db8::1", "192.0.2.7"])).toBe(200);
    },
  );

  it.each(["evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "0.0.0.0.evil.example"])(
    "is refused otherwise, also where the network may reach it: %j",
    async (host) => {
      expect(await statusAs(host, ["0.0.0.0", "blame.example.org"])).toBe(421);
    },
  );
});
