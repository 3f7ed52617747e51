import { readFileSync } from "node:fs";
import { buildSchema, type GraphQLSchema, getNamedType, isEnumType, isInputObjectType } from "graphql";
import { versioned } from "../../../src/domain/records/history";
import { shipped } from "../../../src/package-root";
import { asKnownAt } from "../../../src/platform/read/known-at";
import { codesOf, type StubService, stubService } from "../../api/stub";
import { everyField } from "../../support/every-field";

jest.setTimeout(120_000);

const then = (cypher: string) => asKnownAt(cypher, versioned);
const known = (version: string) =>
  `${version}.knownFrom <= $knownAt AND coalesce(${version}.knownUntil, '~') > $knownAt`;

describe("a statement about the present, as one about a moment", () => {
  it.each([
    [
      "a record is its version of then",
      "MATCH (claim:Claim {id: $p0}) RETURN claim.quote",
      `MATCH (claim:Claim|PastClaim {id: $p0} WHERE ${known("claim")}) RETURN claim.quote`,
    ],
    [
      "what a version points at is a record, of which the version of then is meant",
      "[(claim)-[r1:MADE_BY]->(actor1) | actor1.id]",
      `[(claim WHERE ${known("claim")})-[r1:MADE_BY|PAST_MADE_BY]->()-[:REVISES|HAS_VERSION*0..2]-(actor1 WHERE ${known("actor1")}) | actor1.id]`,
    ],
    [
      "what points at a record points at none of its versions",
      "EXISTS { (actor)<-[:ACCUSES|NAMES]-(:Claim {kind: 'IDENTITY'}) }",
      `EXISTS { (actor WHERE ${known("actor")})-[:REVISES|HAS_VERSION*0..2]-()<-[:ACCUSES|PAST_ACCUSES|NAMES|PAST_NAMES]-(known1:Claim|PastClaim {kind: 'IDENTITY'} WHERE ${known("known1")}) }`,
    ],
    [
      "parts come and go with their version",
      "MATCH (actor)-[r:HAS_NAME]->(name:Name) RETURN name.value",
      `MATCH (actor WHERE ${known("actor")})-[r:HAS_NAME|PAST_HAS_NAME]->(name:Name|PastName) RETURN name.value`,
    ],
    [
      "of a node that nothing is asked of, every version will do",
      "EXISTS { (claim)-[:MADE_BY]->() }",
      `EXISTS { (claim WHERE ${known("claim")})-[:MADE_BY|PAST_MADE_BY]->() }`,
    ],
    [
      "a chain goes by versions of then, in as many steps again",
      "MATCH (actor)-[steps:PART_OF*0..10]->(top:Actor) WHERE all(step IN steps WHERE step.from IS NULL) RETURN top",
      `MATCH (actor WHERE ${known("actor")})((known1)-[steps:PART_OF|PAST_PART_OF|REVISES|HAS_VERSION]-(known2) WHERE (steps:REVISES OR steps:HAS_VERSION) OR (startNode(steps) = known1 AND ${known("known1")})){0,30}(top:Actor|PastActor WHERE ${known("top")}) WHERE all(step IN [known3 IN steps WHERE NOT (known3:REVISES OR known3:HAS_VERSION)] WHERE step.from IS NULL) RETURN top`,
    ],
    [
      "each relationship of a path is matched by itself, and is none of the others",
      "MATCH (near)<-[:ABOUT|ACCUSES]-(claim:Claim)-[far:ABOUT|ACCUSES]->(other:Actor) RETURN other",
      `MATCH (near WHERE ${known("near")})-[:REVISES|HAS_VERSION*0..2]-()<-[known1:ABOUT|PAST_ABOUT|ACCUSES|PAST_ACCUSES]-(claim:Claim|PastClaim WHERE ${known("claim")}) MATCH (claim)-[far:ABOUT|PAST_ABOUT|ACCUSES|PAST_ACCUSES WHERE far <> known1]->()-[:REVISES|HAS_VERSION*0..2]-(other:Actor|PastActor WHERE ${known("other")}) RETURN other`,
    ],
    [
      "a chain of some steps does not lead back to where it starts",
      "EXISTS { (on)-[:PART_OF*1..2]->(:Actor {id: $p0}) }",
      `EXISTS { MATCH (on WHERE ${known("on")}) MATCH (on)((known3)-[known2:PART_OF|PAST_PART_OF|REVISES|HAS_VERSION]-(known4) WHERE (known2:REVISES OR known2:HAS_VERSION) OR (startNode(known2) = known3 AND ${known("known3")})){1,6}(known1:Actor|PastActor {id: $p0} WHERE ${known("known1")} AND known1 <> on) }`,
    ],
    [
      "labels and types are told as those of the present",
      "CASE WHEN record:Claim THEN type(led) ELSE labels(record) END",
      "CASE WHEN (record:Claim OR record:PastClaim) THEN replace(type(led), 'PAST_', '') ELSE [known1 IN labels(record) | replace(known1, 'Past', '')] END",
    ],
    [
      "what has a past of its own is looked up in it",
      "incident.standingStatus = $p0",
      `COLLECT { MATCH (incident)-[:REVISES|HAS_VERSION*0..2]-()-[:STANDING_WAS*0..1]->(known1) WHERE known1.standingFrom <= $knownAt AND coalesce(known1.standingUntil, '~') > $knownAt RETURN known1.standingStatus }[0] = $p0`,
    ],
    [
      "brackets and texts are none of a pattern's",
      "WITH '(claim:Claim)' AS text WHERE (text = $p0 OR (size(text) - 1 > 2)) RETURN count(text)",
      "WITH '(claim:Claim)' AS text WHERE (text = $p0 OR (size(text) - 1 > 2)) RETURN count(text)",
    ],
  ])("%s", (_, present, past) => {
    expect(then(present)).toBe(past);
  });
});

describe("what is not understood is refused when it is compiled, not answered from the present", () => {
  it.each([
    ["MATCH (user:User) RETURN user", /label User has no known past/],
    ["MATCH (claim:Claim)-[:LIKES]->(actor:Actor) RETURN actor", /relationship LIKES has no known past/],
    ["MATCH (claim:Claim)-->(actor:Actor) RETURN actor", /has no type/],
    ["MATCH (claim:Claim)-[r]->(actor:Actor) RETURN actor", /is written in a way/],
    ["MATCH (actor:Actor)-[:PART_OF*]->(whole:Actor) RETURN whole", /has no bounds/],
    ["MATCH (anything) RETURN anything", /without a label/],
    ["MATCH (a:Actor), (b:Actor) RETURN a, b", /several paths/],
    [
      "RETURN [(claim)-[:ABOUT]->(i)<-[:ASSESSES]-(a:Assessment) | a.id]",
      /several relationships is no MATCH/,
    ],
    ["MATCH (claim:Claim) RETURN properties(claim)", /properties\(\)/],
    ["MATCH (claim:Claim) RETURN claim {.quote}", /map of a node's properties/],
    ["MATCH (claim:Claim)-[:HAS_NAME|MADE_BY]->(to) RETURN to", /their past in other ways/],
    ["CALL db.index.fulltext.queryNodes('others', $p0) YIELD node RETURN node", /would tell of the present/],
    ["MATCH (claim:Claim) WHERE claim:Draft RETURN claim", /Draft has no known past/],
  ])("%s", (cypher, why) => {
    expect(() => then(cypher)).toThrow(why);
  });
});

describe("every root field with a time", () => {
  const AT = 'knownAt: "2020-01-01T00:00:00Z"';
  const schema: GraphQLSchema = buildSchema(readFileSync(shipped("schema", "schema.graphql"), "utf8"));
  const ROOTS = Object.values(schema.getQueryType()?.getFields() ?? {});
  const ARGS: Readonly<Record<string, readonly string[]>> = {
    node: ['id: "actor:x", '],
    nodes: ['ids: ["actor:x"], '],
    actor: ['id: "actor:x", ', 'slug: "x", ', 'externalId: "a:b", '],
    incident: ['id: "incident:x", ', 'slug: "x", ', 'externalId: "a:b", '],
    leakChannel: ['id: "leakChannel:x", ', 'slug: "x", '],
    ...Object.fromEntries(
      ["claim", "response", "assessment", "source"].map((type) => [type, [`id: "${type}:x", `]]),
    ),
    standing: ['incident: "incident:x", '],
    blame: ["", "accusedRollUp: STATE, accuserRollUp: BODY, inherited: INCLUDE, "],
    blameMatrix: ["", "accusedRollUp: STATE, accuserRollUp: BODY, "],
    timeline: [
      'incident: "incident:x", inherited: INCLUDE, ',
      'actor: "actor:x", parts: true, ',
      'channel: "leakChannel:x", ',
    ],
    attributionPaths: ['incident: "incident:x", inherited: INCLUDE, ', 'actor: "actor:x", to: "actor:y", '],
    neighbourhood: ['of: "actor:x", depth: 3, '],
    search: ['query: "a b", '],
  };

  let service: StubService;
  beforeAll(async () => {
    service = await stubService();
  });
  afterAll(() => service.close());

  /** Without an answer, what cannot be null is an error; a statement that was not sent is what matters here. */
  async function sends(query: string): Promise<number> {
    service.statements.length = 0;
    const response = await service.ask(query);
    expect([query, codesOf(response).filter((code) => code !== "INTERNAL_SERVER_ERROR")]).toEqual([
      query,
      [],
    ]);
    return service.statements.filter((statement) => statement.includes("$knownAt")).length;
  }

  it("has both", () => {
    const timed = ROOTS.filter(({ args }) => args.some(({ name }) => name === "asOf" || name === "knownAt"));
    expect(timed.length).toBeGreaterThan(15);
    for (const { name, args } of timed)
      expect([name, args.map((arg) => arg.name)]).toEqual([
        name,
        expect.arrayContaining(["asOf", "knownAt"]),
      ]);
  });

  const TIMED = ROOTS.filter(({ args }) => args.some(({ name }) => name === "knownAt"));
  it.each(TIMED.map((root) => [root.name, root] as const))(
    "compiles every field of %s",
    async (name, root) => {
      // Of a list all its items' fields come at once, and may be no more than a request may ask for.
      const levels = getNamedType(root.type).name.endsWith("Connection") ? 0 : 1;
      for (const args of ARGS[name] ?? [""]) {
        for (const field of everyField(root.type, levels)) {
          expect([field, await sends(`{ root: ${name}(${args}${AT}) { ${field} } }`)]).toEqual([field, 1]);
        }
      }
    },
  );

  it.each(TIMED.map((root) => [root.name, root] as const))(
    "compiles every order of %s",
    async (name, { args }) => {
      const orderBy = args.find((arg) => arg.name === "orderBy")?.type;
      const fields = isInputObjectType(orderBy)
        ? getNamedType(orderBy.getFields()["field"]?.type)
        : undefined;
      for (const { name: order } of isEnumType(fields) ? fields.getValues() : []) {
        for (const direction of ["ASC", "DESC"]) {
          const by = `orderBy: { field: ${order}, direction: ${direction} }, `;
          for (const more of ["", 'asOf: "2020-01-01", ']) {
            const query = `{ root: ${name}(${ARGS[name]?.[0] ?? ""}${more}${by}${AT}) { totalCount nodes { __typename } } }`;
            expect([order, await sends(query)]).toEqual([order, 1]);
          }
        }
      }
    },
  );
});
