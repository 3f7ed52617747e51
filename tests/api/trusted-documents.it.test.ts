import { type Service, startService } from "../support/service";
import { askOverWebSocket } from "../support/web-socket";
import { addressOf, idOf, manifestOf } from "./trusted";

jest.setTimeout(60_000);

const TITLES = "query Titles($first: Int = 20) { sources(first: $first) { nodes { id title } } }";
const RECORD =
  "mutation Record($source: SourceInput!) { recordSource(input: { source: $source }) { sequence userErrors { message } } }";
const FOLLOW = "subscription Follow { changes(after: 0) { next } }";

describe("trusted documents over a real database", () => {
  let service: Service;
  let editor: string;

  beforeAll(async () => {
    service = await startService({
      documents: manifestOf(TITLES, RECORD, FOLLOW),
      config: { trustedDocumentsOnly: true },
    });
    editor = await service.logIn("edith", "EDITOR");
  });
  afterAll(() => service.close());

  const get = (headers: Readonly<Record<string, string>> = {}) =>
    service.inject({ method: "GET", url: addressOf(idOf(TITLES), { first: 5 }), headers });
  const record = async (id: string, title: string) =>
    await service.inject({
      method: "POST",
      url: "/graphql",
      headers: { authorization: `Bearer ${editor}` },
      payload: { documentId: idOf(RECORD), variables: { source: { id, title, kind: "PAPER" } } },
    });

  it("are tagged by what they answer: the same until a write, another after it", async () => {
    const empty = await get();
    const unchanged = await get({ "if-none-match": String(empty.headers["etag"]) });
    const written = await record("source:one", "Report");
    const changed = await get({ "if-none-match": String(empty.headers["etag"]) });
    const kept = await get({ "if-none-match": String(changed.headers["etag"]) });

    expect([empty.statusCode, unchanged.statusCode, unchanged.body]).toEqual([200, 304, ""]);
    expect(written.json().data.recordSource.userErrors).toEqual([]);
    expect(changed.statusCode).toBe(200);
    expect(changed.json().data).toEqual({
      sources: { nodes: [{ id: "source:one", title: "Report" }] },
    });
    expect(changed.headers["etag"]).not.toBe(empty.headers["etag"]);
    expect(kept.statusCode).toBe(304);
  });

  it("are tagged by who asks as well, whose maximum is another", async () => {
    const [anybody, edith] = [await get(), await get({ authorization: `Bearer ${editor}` })];

    expect(anybody.json().extensions.cost.maximum).toBe(50_000);
    expect(edith.json().extensions.cost.maximum).toBe(100_000);
    expect(edith.headers["etag"]).not.toBe(anybody.headers["etag"]);
  });

  it("follow changes over a WebSocket", async () => {
    const { data, codes } = await askOverWebSocket(service.http, { query: "", documentId: idOf(FOLLOW) });

    expect(codes).toEqual([]);
    expect(data.changes.next).toBeGreaterThan(0);
  });
});
