import type { AddressInfo } from "node:net";
import { serverAudits } from "graphql-http";
import { type StubService, stubService } from "./stub";

jest.setTimeout(60_000);

/** Queries by GET are refused on purpose; the others ask that a refusal be called 200. */
const NOT_FOLLOWED = [
  "notice 5A70 MAY accept application/x-www-form-urlencoded formatted GET requests",
  "notice D6D5 MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json",
  "notice 6A70 MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json",
  "warn 572B SHOULD use 200 status code on document parsing failure when accepting application/json",
  "warn FDE2 SHOULD use 200 status code on document validation failure when accepting application/json",
  "warn 7B9B SHOULD use a status code of 200 on variable coercion failure when accepting application/json",
];

describe("GraphQL over HTTP, by graphql-http's audits", () => {
  let service: StubService;
  beforeAll(async () => {
    service = await stubService();
    await service.http.listen({ host: "127.0.0.1", port: 0 });
  });
  afterAll(() => service.close());

  it("is followed in 55 of 61 points, and nowhere broken", async () => {
    const { port } = service.http.server.address() as AddressInfo;
    const results = await Promise.all(
      serverAudits({ url: `http://127.0.0.1:${port}/graphql` }).map((audit) => audit.fn()),
    );

    const others = results.filter(({ status }) => status !== "ok");
    expect(others.map(({ status, id, name }) => `${status} ${id} ${name}`).sort()).toEqual(
      [...NOT_FOLLOWED].sort(),
    );
    expect([results.length, results.length - others.length]).toEqual([61, 55]);
  });
});
