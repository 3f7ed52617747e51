import type { AddressInfo } from "node:net";
import { type Client, createClient } from "graphql-ws";
import { WebSocket } from "ws";
import { type Service, startService } from "../support/service";

jest.setTimeout(60_000);

const RECORD = `mutation ($id: ID!) { recordSource(input: { source: { id: $id, title: "Report", kind: PAPER } }) { sequence userErrors { message } } }`;
const FOLLOW =
  "subscription ($after: Int) { changes(after: $after) { next changes { sequence act recordId } } }";

interface Stretch {
  readonly next: number;
  readonly changes: readonly { readonly sequence: number; readonly recordId: string }[];
}

describe("GraphQL over WebSocket", () => {
  let service: Service;
  let editor: string;
  let address: string;
  const clients: Client[] = [];

  beforeAll(async () => {
    service = await startService();
    editor = await service.logIn("edith", "EDITOR");
    await service.http.listen({ host: "127.0.0.1", port: 0 });
    address = `ws://127.0.0.1:${(service.http.server.address() as AddressInfo).port}/graphql`;
  });
  afterAll(async () => {
    await Promise.all(clients.map((client) => client.dispose()));
    await service.close();
  });

  const connect = (connectionParams: Record<string, unknown> = {}) => {
    const client = createClient({
      url: address,
      webSocketImpl: WebSocket,
      connectionParams,
      retryAttempts: 0,
    });
    clients.push(client);
    return client;
  };
  const record = async (id: string) => {
    const { data } = await service.askAs(editor, RECORD, { id: `source:${id}` });
    expect(data.recordSource.userErrors).toEqual([]);
    return data.recordSource.sequence as number;
  };
  /** Events until there are so many changes. */
  const follow = async (client: Client, after: number | null, count: number): Promise<readonly Stretch[]> => {
    const found: Stretch[] = [];
    for await (const { data, errors } of client.iterate<{ changes: Stretch }>({
      query: FOLLOW,
      variables: { after },
    })) {
      expect(errors).toBeUndefined();
      if (data?.changes) found.push(data.changes);
      if (found.flatMap(({ changes }) => changes).length >= count) break;
    }
    return found;
  };
  /** What the server closes a connection with. */
  const closing = async (
    protocol: string,
    messages: readonly object[],
    options: object = {},
    told: (reason: string) => void = () => undefined,
  ) => {
    const socket = new WebSocket(address, protocol, options);
    socket.on("open", () => {
      for (const message of messages) socket.send(JSON.stringify(message));
    });
    return await new Promise<number>((resolve) =>
      socket.on("close", (code, reason) => {
        told(String(reason));
        resolve(code);
      }),
    );
  };

  it("tells of changes as they are made, from a number on, none left out and none twice", async () => {
    const first = await record("one");
    const following = follow(connect(), first - 1, 4);
    for (const id of ["two", "three", "four"]) await record(id);
    const seen = (await following).flatMap(({ changes }) => changes);
    expect(seen.map(({ sequence }) => sequence)).toEqual([first, first + 1, first + 2, first + 3]);
    expect(seen.map(({ recordId }) => recordId)).toEqual(
      ["one", "two", "three", "four"].map((id) => `source:${id}`),
    );

    const again = await follow(connect(), first + 1, 2);
    expect(again.flatMap(({ changes }) => changes).map(({ sequence }) => sequence)).toEqual([
      first + 2,
      first + 3,
    ]);
    expect(again.at(-1)?.next).toBe(first + 3);
  });

  it("refuses a number that is beyond the last change, as an error and not as a broken connection", async () => {
    const ask = async () => {
      const query = "subscription { changes(after: 9000000) { next } }";
      for await (const answer of connect().iterate({ query })) return answer;
      return undefined;
    };
    await expect(ask()).rejects.toMatchObject([
      {
        message: expect.stringMatching(/^after is 9000000, and the last change is /),
        extensions: { code: "BAD_USER_INPUT" },
      },
    ]);
  });

  it("refuses with the words of HTTP", async () => {
    for (const query of [
      "{ clam { id } }",
      "{ claims(first: 1000) { nodes { id } } }",
      "{ tokens { id } }",
      "{",
    ]) {
      const { errors } = await service.ask(query);
      const wanted = errors?.map(({ message, extensions: { code } }) => ({ message, extensions: { code } }));
      const ask = async () => {
        for await (const answer of connect().iterate({ query })) return answer;
        return undefined;
      };
      await expect(ask()).rejects.toMatchObject(wanted ?? []);
    }
  });

  it("knows who asks, lets nobody in with a login that does not hold, and ends connections whose login ends", async () => {
    const client = connect({ authorization: `Bearer ${editor}` });
    for await (const { data } of client.iterate({ query: "{ viewer { name role } }" })) {
      expect(data).toEqual({ viewer: { name: "edith", role: "EDITOR" } });
    }
    const init = { type: "connection_init", payload: { authorization: "Bearer bg_api_wrong" } };
    expect(await closing("graphql-transport-ws", [init])).toBe(4403);
    for (const payload of [
      { authorization: 5 },
      { authorization: ["Bearer x"] },
      { AUTHORIZATION: "Bearer x" },
    ]) {
      expect(await closing("graphql-transport-ws", [{ type: "connection_init", payload }])).toBe(4403);
    }
    const nothing = { type: "connection_init" };
    const headers = { authorization: "Bearer bg_api_wrong" };
    const { errors } = await service.askAs("bg_api_wrong", "{ viewer { role } }");
    let reason = "";
    expect(await closing("graphql-transport-ws", [nothing], { headers }, (why) => (reason = why))).toBe(4403);
    expect(reason).toBe(errors?.[0]?.message);

    const short = await service.logIn("sam", "READER");
    const open = closing("graphql-transport-ws", [
      { type: "connection_init", payload: { authorization: `Bearer ${short}` } },
    ]);
    const { data } = await service.askAs(short, "{ tokens { id } }");
    await service.askAs(
      short,
      `mutation { revokeToken(input: { token: "${data.tokens[0].id}" }) { userErrors { message } } }`,
    );
    const revoked = performance.now();
    expect(await open).toBe(4403);
    expect(performance.now() - revoked).toBeLessThan(5_000);
  });
});
