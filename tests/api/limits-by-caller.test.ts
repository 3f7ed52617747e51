import { openSocket } from "../support/web-socket";
import { codesOf, stubService } from "./stub";

jest.setTimeout(60_000);

const DEAR = "{ claims(first: 200) { nodes { id accusers { id } } } }"; // 800 nodes, 8 points

describe("how much may be asked for in a minute", () => {
  const start = async (more: { readonly trustedProxies?: readonly string[] } = {}) => {
    let time = Date.now();
    const service = await stubService({
      config: { rateLimit: { anonymous: 20, principal: 40 }, ...more },
      clock: () => new Date(time),
    });
    return {
      ...service,
      wait: (seconds: number) => {
        time += seconds * 1_000;
      },
      from: (remoteAddress: string, headers: Readonly<Record<string, string>> = {}) =>
        service.http.inject({
          method: "POST",
          url: "/graphql",
          remoteAddress,
          headers,
          payload: { query: "{ __typename }" },
        }),
    };
  };

  it("is told by every answer, and counts what requests cost", async () => {
    const service = await start();
    const first = await service.ask("{ __typename }");
    const second = await service.ask(DEAR);
    await service.close();

    expect(first.headers).toMatchObject({
      "ratelimit-limit": "20",
      "ratelimit-remaining": "19",
      "ratelimit-reset": "3",
      "ratelimit-policy": "20;w=60",
    });
    expect(second.json().extensions.cost.requested).toBe(800);
    expect(second.headers["ratelimit-remaining"]).toBe("11");
  });

  it("counts a point for what is refused, before its body is read or after", async () => {
    const service = await start();
    await service.post("{");
    await service.post("x", { "content-type": "text/plain" });
    await service.ask("{ nothing }");
    const { headers } = await service.ask("{ claims(first: 200) { nodes { claims: id } } nothing }");
    await service.close();

    expect(headers["ratelimit-remaining"]).toBe("16");
  });

  it("ends with 429, says when to come back, and nothing is read meanwhile", async () => {
    const service = await start();
    await service.ask(DEAR);
    await service.ask(DEAR);
    service.statements.length = 0;
    const refused = await service.ask(DEAR);
    const cheap = await service.ask("{ __typename }");
    service.wait(3);
    const again = await service.ask("{ __typename }");

    expect([refused.statusCode, codesOf(refused)]).toEqual([429, ["RATE_LIMITED"]]);
    expect(refused.headers["retry-after"]).toBe("12"); // one point went for the asking, and seven are needed
    expect(refused.json().errors[0].message).toMatch(
      /^Without a login 20 points a minute.*Try again in 12 s\.$/,
    );
    expect(service.statements).toEqual([]);
    expect(cheap.statusCode).toBe(200);
    expect(again.statusCode).toBe(200);
    await service.close();
  });

  it("is refused before the body is read once nothing is left", async () => {
    const service = await start();
    for (let request = 0; request < 20; request++) await service.ask("{ __typename }");
    const refused = await service.post("{ this is no JSON");
    await service.close();

    expect([refused.statusCode, codesOf(refused)]).toEqual([429, ["RATE_LIMITED"]]);
    expect(refused.headers).toMatchObject({ "retry-after": "3", "ratelimit-remaining": "0" });
  });

  it("is by address, and by what a proxy says of it only where the proxy is trusted", async () => {
    const direct = await start();
    const remaining = async (service: typeof direct, address: string, forwarded?: string) =>
      (await service.from(address, forwarded === undefined ? {} : { "x-forwarded-for": forwarded })).headers[
        "ratelimit-remaining"
      ];
    expect([
      await remaining(direct, "192.0.2.1"),
      await remaining(direct, "192.0.2.1", "198.51.100.7"),
      await remaining(direct, "192.0.2.2"),
    ]).toEqual(["19", "18", "19"]);
    await direct.close();

    const proxied = await start({ trustedProxies: ["10.0.0.0/8"] });
    expect([
      await remaining(proxied, "10.0.0.2", "192.0.2.1"),
      await remaining(proxied, "10.0.0.2", "192.0.2.2"),
      await remaining(proxied, "10.0.0.3", "192.0.2.1"),
      await remaining(proxied, "192.0.2.9", "192.0.2.1"), // no proxy of ours
    ]).toEqual(["19", "19", "18", "19"]);
    await proxied.close();
  });

  it("is not limited where nobody set a limit", async () => {
    const service = await stubService();
    const { headers } = await service.ask("{ __typename }");
    await service.close();
    expect(Object.keys(headers).filter((name) => name.startsWith("ratelimit"))).toEqual([]);
  });
});

it("counts each event of a subscription as a request for the same", async () => {
  const service = await stubService({
    config: { rateLimit: { anonymous: 5, principal: 5 } },
    // One change after another, without end.
    rows: async (_, { after, p0 } = {}) => [[Number(after ?? p0) + 1]],
  });
  const socket = await openSocket(service.http);
  await socket.init(); // a point, as the subscription with its first event
  socket.send({
    id: "1",
    type: "subscribe",
    payload: { query: "subscription { changes(after: 0) { next } }" },
  });
  const events = [];
  for (let message = await socket.next(); message?.type === "next"; message = await socket.next())
    events.push(message.payload.data?.changes.next ?? message.payload.errors[0].extensions.code);
  await socket.close();
  await service.close();
  expect(events).toEqual([1, 2, 3, 4, "RATE_LIMITED"]);
});

describe("health and files", () => {
  it("are answered whatever the limits are, and whoever asks", async () => {
    const service = await stubService({ config: { rateLimit: { anonymous: 1, principal: 1 } } });
    await service.ask("{ __typename }");
    const headers = { authorization: "Bearer nonsense" };
    const paths = ["/live", "/ready", "/schema.graphql", "/playground"];
    const answers = await Promise.all(
      paths.map((url) => service.http.inject({ method: "GET", url, headers })),
    );
    await service.close();
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200]);
  });
});
