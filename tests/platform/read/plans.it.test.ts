import { anActor, anIncident, SURROUNDINGS } from "../../domain/records/builders";
import { type Raw, type Service, startService } from "../../support/service";
import { type Profile, planAnew, profile } from "./profile";

jest.setTimeout(300_000);

const FEW = 500;
const MANY = 3_000;

/** Adds claims about one hot incident, some of the first ones undated, by one of two accusers, and a denial of each tenth. */
const GROW = `
  MATCH (theft:Incident {id: 'incident:theft'}), (accused:Actor {id: 'actor:accused'}), (source:Source {id: 'source:report'})
  UNWIND range($from, $to) AS i
  MATCH (accuser:Actor {id: CASE i % 2 WHEN 0 THEN 'actor:agency' ELSE 'actor:bureau' END})
  WITH *, CASE WHEN i % 10 = 0 AND i <= 500 THEN '' ELSE toString(date('2010-01-01') + duration({days: i % 1500})) END AS day
  CREATE (claim:Claim {id: 'claim:' + i, kind: 'ATTRIBUTION', stance: 'ASSERTS', accusedMode: 'ALL_OF', basis: [], incidentId: theft.id, placedKey: day, placedOn: nullif(day, ''), placedOnInferred: false, quote: 'word ' + i, recordedAt: '2026-01-01', recordedBy: 'test'})
  CREATE (claim)-[:ABOUT]->(theft), (claim)-[:MADE_BY {position: 0}]->(accuser), (claim)-[:ACCUSES {position: 0, role: 'CONDUCTED'}]->(accused), (claim)-[:CITES {position: 0}]->(source)
  WITH claim, accused, day, i WHERE i % 10 = 1
  CREATE (response:Response {id: 'response:' + i, kind: 'DENIAL', denialKey: day, placedKey: day, placedOn: nullif(day, ''), recordedAt: '2026-01-01', recordedBy: 'test'})
  CREATE (response)-[:ANSWERS {position: 0}]->(claim), (response)-[:MADE_BY {position: 0}]->(accused)`;

interface Question {
  readonly name: string;
  readonly query: string;
  readonly variables?: Raw;
  /** An index that has to serve it. */
  readonly index: string;
}

const CARD = "id accusers { name } accused { role actor { name } } citations { source { title } }";
const ROW = "accused { name } accuser { name } incident { title } claim { quote { text } }";

const QUESTIONS: readonly Question[] = [
  {
    name: "the latest claims",
    query: `{ page: claims(first: 20) { nodes { ${CARD} } } }`,
    index: "placedKey, id",
  },
  {
    name: "the earliest claims, undated ones last",
    query: `{ page: claims(first: 20, orderBy: { field: PLACED_ON, direction: ASC }) { nodes { ${CARD} } } }`,
    index: "placedKey, id",
  },
  {
    name: "the last of the claims",
    query: `{ page: claims(last: 20) { nodes { ${CARD} } } }`,
    index: "placedKey, id",
  },
  {
    name: "the latest claims by then",
    query: `{ page: claims(first: 20, asOf: "2010-06-30") { nodes { ${CARD} } } }`,
    index: "placedKey, id",
  },
  {
    name: "the claims after a cursor",
    query: `query ($after: String) { page: claims(first: 20, after: $after) { nodes { ${CARD} } } }`,
    variables: { after: "AFTER" },
    index: "placedKey, id",
  },
  {
    name: "the page of a hot incident",
    query: `{ page: incident(id: "incident:theft") { title claims(first: 20) { nodes { ${CARD} } } } }`,
    index: "incidentId, placedKey, id",
  },
  {
    name: "the latest denials",
    query: "{ page: denials(first: 20) { nodes { id by { name } } } }",
    index: "denialKey, id",
  },
  {
    name: "the first rows of blame",
    query: `{ page: blame(first: 20) { nodes { ${ROW} } } }`,
    index: "placedKey, id",
  },
  {
    name: "the rows of an incident beside a hot one, with what it inherits",
    query: `{ page: blame(first: 20, inherited: INCLUDE, where: { incident: "incident:other" }) { nodes { ${ROW} } } }`,
    index: "incidentId, placedKey, id",
  },
  { name: "a claim by its id", query: `{ page: claim(id: "claim:7") { ${CARD} } }`, index: "id" },
];

let service: Service;
const small = new Map<string, Profile>();
const large = new Map<string, Profile>();

async function profileAll(into: Map<string, Profile>): Promise<void> {
  const { page } = await service.read(
    "{ page: claims(first: 30, orderBy: { field: PLACED_ON, direction: DESC }) { pageInfo { endCursor } } }",
  );
  for (const { name, query, variables } of QUESTIONS) {
    const given = variables === undefined ? {} : { after: page.pageInfo.endCursor };
    const { statements, parameters, errors } = await service.ask(query, given);
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    into.set(name, await profile(statements[0] ?? "", parameters[0] ?? {}));
  }
}

async function grow(from: number, to: number): Promise<void> {
  await service.graph.apply(GROW, { from, to });
  await service.graph.apply("CALL db.resampleOutdatedIndexes()");
  await service.graph.apply("CALL db.awaitIndexes(60)");
  await planAnew(service.graph);
}

beforeAll(async () => {
  service = await startService();
  await service.load([...SURROUNDINGS, anActor("bureau"), anIncident("other")]);
  await grow(1, FEW);
  await profileAll(small);
  await grow(FEW + 1, MANY);
  await profileAll(large);
});
afterAll(() => service.close());

describe.each(QUESTIONS)("$name", ({ name, index }) => {
  it("are found through their index", () => {
    const [plan] = [large.get(name)?.operators ?? []];

    expect(plan.filter((operator) => /IndexSeek|IndexScan/.test(operator)).join("\n")).toContain(index);
    expect(plan.filter((operator) => /^(NodeByLabelScan|AllNodesScan)/.test(operator))).toEqual([]);
  });

  it(`cost the same among ${MANY} claims as among ${FEW}`, () => {
    const [few, many] = [small.get(name), large.get(name)];

    expect(many?.rows).toHaveLength(few?.rows.length ?? 0);
    expect(many?.dbHits).toBeLessThanOrEqual((few?.dbHits ?? 0) * 1.05);
    expect(many?.dbHits).toBeLessThan(1_200);
  });
});

describe("a statement's order", () => {
  it("is: the page first, then what is below each item of it", async () => {
    const { statements } = await service.ask(
      `{ claims(first: 20) { nodes { ${CARD} responses(first: 2) { nodes { id } } } } }`,
    );
    const [text = ""] = statements;
    const limits = [...text.matchAll(/LIMIT \$p\d+/g)].map(({ index }) => index);

    expect(limits).toHaveLength(2);
    for (const child of [":MADE_BY]", ":ACCUSES]", ":CITES]", ":ANSWERS]"]) {
      expect(text.indexOf(child)).toBeGreaterThan(limits[0] ?? Number.POSITIVE_INFINITY);
    }
  });
});
