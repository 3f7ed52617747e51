import type { Raw } from "../../bench/generator/raw";
import { worldOf } from "../../bench/generator/world";
import { bulkLoad } from "../../bench/load/bulk-load";
import { type Service, startService } from "../support/service";

jest.setTimeout(300_000);

const NOW = new Date("2026-11-20T12:00:00Z");
const WHAT_STANDS = [
  // The stamp of a write is never that of another; the audit log adopts what was loaded when the database is opened.
  `MATCH (n) WHERE NOT n:Migration AND NOT n:StoreVersion AND NOT n:Revision AND NOT n:DerivedIndex AND NOT n:Audit|AuditHead|StandingChange
   RETURN labels(n) AS labels, CASE WHEN n:FeedHead THEN n { .*, stamp: n.stamp <> '', sequence: null } ELSE properties(n) END AS properties`,
  `MATCH (a)-[r]->(b) WHERE NOT a:Revision|StandingChange
   RETURN coalesce(a.id, a.key) AS a, type(r) AS type, properties(r) AS properties, coalesce(b.id, b.key) AS b`,
  // Their numbers follow the order of writing, which is another.
  `MATCH (revision:Revision)-[:REVISES]->(record)
   RETURN record.id AS id, revision.recordId AS revised, revision.act AS act, revision.at AS at, revision.by AS by, revision.record AS json`,
];

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

async function whatStands(): Promise<readonly string[]> {
  const found = await Promise.all(WHAT_STANDS.map((statement) => service.graph.rows(statement)));
  return found.flat().map(canonical).sort();
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}

/** A claim and all that it refers to would be no world; a small one of every kind of record is. */
const records = (): readonly Raw[] => [...worldOf({ claims: 150, seed: 3 }).records()];

describe("a load in bulk", () => {
  it("leaves the graph as the product's own writer does", async () => {
    await service.load(records());
    const written = await whatStands();
    await service.empty();

    await bulkLoad(service.graph, records(), { by: "test", clock: () => NOW });

    expect(await whatStands()).toEqual(written);
  });

  it("refuses records that refer to what comes after them", async () => {
    await service.empty();
    const [first, ...rest] = [...records()].reverse() as [Raw, ...Raw[]];

    await expect(
      bulkLoad(service.graph, [first, ...rest.slice(0, 20)], { by: "test", clock: () => NOW }),
    ).rejects.toThrow(/rows wrote/);
  });
});
