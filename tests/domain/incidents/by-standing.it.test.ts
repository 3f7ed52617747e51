import fc from "fast-check";
import { type Profile, planAnew, profile } from "../../platform/read/profile";
import { type Service, startService } from "../../support/service";
import { DAYS, worlds } from "../blame/worlds";

jest.setTimeout(600_000);

const RUNS = { numRuns: Number(process.env["RUNS"] ?? 2), seed: Number(process.env["SEED"] ?? 20_161_007) };

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

interface Found {
  readonly id: string;
  readonly standing: {
    readonly status: string;
    readonly denied: boolean;
    readonly victimDenies: boolean;
    readonly claimCount: number;
    readonly originCount: number;
    readonly changedOn: string | null;
  };
}

interface Page {
  readonly incidents: {
    readonly nodes: readonly { readonly id: string }[];
    readonly pageInfo: {
      readonly hasNextPage: boolean;
      readonly hasPreviousPage: boolean;
      readonly startCursor: string;
      readonly endCursor: string;
    };
  };
}

const ALL = `query ($asOf: Date) { incidents(first: 50, asOf: $asOf) {
  nodes { id standing { status denied victimDenies claimCount originCount changedOn } } } }`;

const LISTED = `query ($asOf: Date, $where: IncidentWhere, $orderBy: IncidentOrder) {
  incidents(first: 50, asOf: $asOf, where: $where, orderBy: $orderBy) { totalCount nodes { id } } }`;

/** Each condition, and what it says of a standing. */
const CONDITIONS: readonly (readonly [where: object, holds: (standing: Found["standing"]) => boolean])[] = [
  ...["UNATTRIBUTED", "WITHHELD", "ATTRIBUTED", "CONTESTED"].map(
    (status) => [{ standing: { eq: status } }, (of: Found["standing"]) => of.status === status] as const,
  ),
  [
    { standing: { oneOf: ["WITHHELD", "CONTESTED"] } },
    ({ status }) => status === "WITHHELD" || status === "CONTESTED",
  ],
  [{ denied: true }, ({ denied }) => denied],
  [{ denied: false }, ({ denied }) => !denied],
  [{ victimDenies: true }, ({ victimDenies }) => victimDenies],
  [{ contested: true }, ({ status }) => status === "CONTESTED"],
  [{ contested: false }, ({ status }) => status !== "CONTESTED"],
  [{ origins: { from: 1, to: 1 } }, ({ originCount }) => originCount === 1],
  [{ claims: { from: 2 } }, ({ claimCount }) => claimCount >= 2],
  [{ claims: { to: 1 }, denied: false }, ({ claimCount, denied }) => claimCount <= 1 && !denied],
  [{ NOT: { standing: { eq: "ATTRIBUTED" } } }, ({ status }) => status !== "ATTRIBUTED"],
  [
    { OR: [{ denied: true }, { standing: { eq: "WITHHELD" } }] },
    ({ denied, status }) => denied || status === "WITHHELD",
  ],
  [
    { standing: { eq: "ATTRIBUTED" }, OR: [{ denied: true }, { origins: { from: 2 } }] },
    ({ denied, status, originCount }) => status === "ATTRIBUTED" && (denied || originCount >= 2),
  ],
];

/** Each order, by the key that decides. Ids break ties, in the same direction. */
const ORDERS: readonly (readonly [field: string, key: (found: Found) => string | number])[] = [
  ["ORIGINS", ({ standing }) => standing.originCount],
  ["CLAIMS", ({ standing }) => standing.claimCount],
  ["STANDING_CHANGED_ON", ({ standing }) => standing.changedOn ?? ""],
];

const ids = (nodes: readonly { readonly id: string }[]) => nodes.map(({ id }) => id);

function sorted(found: readonly Found[], key: (one: Found) => string | number, direction: string) {
  const sign = direction === "ASC" ? 1 : -1;
  return [...found].sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    if ((left === "") !== (right === "")) return left === "" ? 1 : -1; // undated ones last in either direction
    if (left !== right) return left < right ? -sign : sign;
    return a.id < b.id ? -sign : sign;
  });
}

describe("incidents by standing", () => {
  it("are those whose standing is so, at present and as of any day, in the order asked for", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, fc.constantFrom(...DAYS), async (world, day) => {
        await service.empty();
        await service.load(world.records);
        for (const asOf of [null, day]) {
          const { incidents } = await service.read<{ incidents: { nodes: readonly Found[] } }>(ALL, { asOf });
          for (const [where, holds] of CONDITIONS) {
            const listed = await service.read(LISTED, { asOf, where });
            const expected = incidents.nodes.filter(({ standing }) => holds(standing));
            expect([where, asOf, ids(listed.incidents.nodes), listed.incidents.totalCount]).toEqual([
              where,
              asOf,
              ids(expected),
              expected.length,
            ]);
          }
          for (const [field, key] of ORDERS) {
            for (const direction of ["ASC", "DESC"]) {
              const orderBy = { field, direction };
              const listed = await service.read(LISTED, { asOf, orderBy });
              expect([orderBy, asOf, ids(listed.incidents.nodes)]).toEqual([
                orderBy,
                asOf,
                ids(sorted(incidents.nodes, key, direction)),
              ]);
            }
          }
        }
      }),
      RUNS,
    );
  });

  it("are paged by cursors, forward and backward, in every order", async () => {
    await service.empty();
    await service.seed();
    const page = `query ($asOf: Date, $orderBy: IncidentOrder, $where: IncidentWhere, $first: Int, $after: String, $last: Int, $before: String) {
      incidents(asOf: $asOf, orderBy: $orderBy, where: $where, first: $first, after: $after, last: $last, before: $before) {
        nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
    for (const asOf of [null, "2016-10-08"]) {
      for (const [field] of ORDERS) {
        for (const direction of ["ASC", "DESC"]) {
          const common = { asOf, orderBy: { field, direction }, where: { claims: { from: 0 } } };
          const { incidents: whole } = await service.read(page, { ...common, first: 50 });
          const forward: string[] = [];
          for (let after: string | null = null; ; ) {
            const { incidents }: Page = await service.read(page, { ...common, first: 1, after });
            forward.push(...ids(incidents.nodes));
            if (!incidents.pageInfo.hasNextPage) break;
            after = incidents.pageInfo.endCursor;
          }
          const backward: string[] = [];
          for (let before: string | null = null; ; ) {
            const { incidents }: Page = await service.read(page, { ...common, last: 1, before });
            backward.unshift(...ids(incidents.nodes));
            if (!incidents.pageInfo.hasPreviousPage) break;
            before = incidents.pageInfo.startCursor;
          }
          expect(forward).toEqual(ids(whole.nodes));
          expect(backward).toEqual(ids(whole.nodes));
        }
      }
    }
  });

  it("refuse a cursor whose place is no number", async () => {
    await service.empty();
    const forged = Buffer.from(JSON.stringify([1, "incident by ORIGINS ASC (standingOrigins)", "many", "x"]));
    const { status, errors } = await service.ask(
      "query ($after: String) { incidents(orderBy: { field: ORIGINS }, after: $after) { nodes { id } } }",
      { after: forged.toString("base64url") },
    );
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, "INVALID_CURSOR"]);
  });
});

describe("a first page of incidents by standing", () => {
  const FEW = 300;
  const MANY = 3_000;
  const GROW = `
    UNWIND range($from, $to) AS i
    WITH i, toString(date('2000-01-01') + duration({days: i % 5000})) AS day,
         CASE WHEN i % 50 = 0 THEN 'WITHHELD' ELSE 'ATTRIBUTED' END AS status
    CREATE (incident:Incident {id: 'incident:' + i, slug: toString(i), title: 'Incident ' + i, kinds: ['OTHER'], startedKey: day, recordedAt: '2026-01-01', recordedBy: 'test', standingStatus: status, standingDenied: i % 50 = 1, standingVictimDenies: false, standingClaims: i % 7, standingOrigins: i % 5, standingChangedKey: day})
    CREATE (incident)-[:STOOD]->(:StandingPeriod {id: incident.id, startedKey: day, from: '', until: '2015-01-01', status: 'UNATTRIBUTED', denied: false, victimDenies: false, claims: 0, origins: 0, changedKey: ''})
    CREATE (incident)-[:STOOD]->(:StandingPeriod {id: incident.id, startedKey: day, from: '2015-01-01', until: '~', status: status, denied: i % 50 = 1, victimDenies: false, claims: i % 7, origins: i % 5, changedKey: day})`;

  const QUESTIONS: readonly (readonly [name: string, query: string])[] = [
    ["withheld", "incidents(first: 10, where: { standing: { eq: WITHHELD } }) { nodes { id } }"],
    [
      "earliest withheld",
      "incidents(first: 10, where: { standing: { eq: WITHHELD } }, orderBy: { field: STARTED_ON }) { nodes { id } }",
    ],
    ["denied", "incidents(first: 10, where: { denied: true }) { nodes { id } }"],
    ["most origins", "incidents(first: 10, orderBy: { field: ORIGINS, direction: DESC }) { nodes { id } }"],
    ["most claims", "incidents(first: 10, orderBy: { field: CLAIMS, direction: DESC }) { nodes { id } }"],
    [
      "last changed",
      "incidents(first: 10, orderBy: { field: STANDING_CHANGED_ON, direction: DESC }) { nodes { id } }",
    ],
    [
      "withheld by then",
      'incidents(first: 10, asOf: "2020-01-01", where: { standing: { eq: WITHHELD } }) { nodes { id } }',
    ],
    ["denied by then", 'incidents(first: 10, asOf: "2020-01-01", where: { denied: true }) { nodes { id } }'],
    [
      "most origins by then",
      'incidents(first: 10, asOf: "2020-01-01", orderBy: { field: ORIGINS, direction: DESC }) { nodes { id } }',
    ],
    [
      "attributed and well attested by then",
      'incidents(first: 10, asOf: "2020-01-01", where: { claims: { from: 3 } }) { nodes { id } }',
    ],
  ];

  it("reads no more of many incidents than of few", async () => {
    await service.empty();
    const measured: Record<string, Profile[]> = {};
    for (const [from, to] of [
      [1, FEW],
      [FEW + 1, MANY],
    ] as const) {
      await service.graph.apply(GROW, { from, to });
      await service.graph.apply("CALL db.resampleOutdatedIndexes()");
      await planAnew(service.graph);
      for (const [name, query] of QUESTIONS) {
        const { statements, parameters, errors } = await service.ask(`{ ${query} }`);
        expect(errors).toBeUndefined();
        expect(statements).toHaveLength(1);
        measured[name] = [...(measured[name] ?? []), await profile(statements[0] ?? "", parameters[0] ?? {})];
      }
    }
    const hits = Object.entries(measured).map(([name, of]) => [name, ...of.map(({ dbHits }) => dbHits)]);
    for (const [name, few = 0, many = 0] of hits as [string, number, number][]) {
      expect([name, many <= Math.max(300, few * 1.2)]).toEqual([name, true]);
    }
  });
});
