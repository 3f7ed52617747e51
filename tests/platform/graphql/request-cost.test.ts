import { readFileSync } from "node:fs";
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  parse,
} from "graphql";
import { buildDomainSchema } from "../../../src/domain/schema";
import { shipped } from "../../../src/package-root";
import { ANONYMOUS_MAXIMUM, costOf, KnownCosts } from "../../../src/platform/graphql/request-cost";
import { shippedQuestions } from "../../../src/shipped-questions";
import { guideQuestions } from "../../docs/guide/questions";

const schema = buildDomainSchema();

function cost(query: string, variables: Readonly<Record<string, unknown>> = {}) {
  const { operation, request } = asked(parse(query), variables);
  return costOf(operation, request);
}

function asked(document: DocumentNode, variables: Readonly<Record<string, unknown>>) {
  const operation = getOperationAST(document) as OperationDefinitionNode;
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (coerced === undefined) throw new Error(String(errors));
  const fragments = Object.fromEntries(
    document.definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === "FragmentDefinition")
      .map((node) => [node.name.value, node]),
  );
  return { operation, request: { schema, fragments, variableValues: coerced } };
}

const nodes = (query: string, variables?: Readonly<Record<string, unknown>>) => cost(query, variables).nodes;

const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join(" ");

describe("a request costs", () => {
  it.each<[string, string, number]>([
    ["nothing for what needs no record", "{ __typename viewer { canRead } __schema { types { name } } }", 0],
    [
      "one for a record, whatever of it",
      '{ claim(id: "c") { id stance quote { text } placedOn { date } viewerCan { correct } } }',
      1,
    ],
    ["one more for a record that it points at", '{ claim(id: "c") { incident { title } } }', 2],
    ["20 for a page, if no size is given", "{ claims { nodes { id } } }", 20],
    ["its size for a page", "{ claims(first: 7) { nodes { id } } }", 7],
    ["its size for a page from the end", "{ claims(last: 7) { nodes { id } } }", 7],
    ["the same below edges", "{ claims(first: 7) { edges { cursor node { id } } } }", 7],
    ["the same for rows", "{ blame(first: 7) { edges { node { role } } } }", 7],
    ["nothing for where a page stands", "{ claims(first: 7) { pageInfo { hasNextPage } } }", 0],
    ["10 for a count", "{ claims(first: 7) { totalCount } }", 10],
    ["three for a plain list", '{ claim(id: "c") { accusers { name } } }', 4],
    ["ten for the parts of an actor", '{ actor(id: "a") { parts { since { date } } } }', 11],
    [
      "the product of its pages",
      "{ claims(first: 7) { nodes { responses(first: 5) { nodes { id } } } } }",
      7 + 35,
    ],
    [
      "the product of lists and pages",
      "{ claims(first: 7) { nodes { accusers { claims(first: 2) { nodes { id } totalCount } } } } }",
      7 * (1 + 3 * (1 + 2 + 10)),
    ],
    ["the number of its ids", '{ nodes(ids: ["a", "b", "c"]) { id } }', 3],
    [
      "200 for a search, and its hits with their records",
      '{ search(query: "x", first: 5) { record { id } } }',
      210,
    ],
    ["50 for a standing", '{ incident(id: "i") { standing { status } } }', 51],
    ["what each alias costs", '{ incident(id: "i") { a: standing { status } b: standing { denied } } }', 101],
    [
      "one field asked for in several places once",
      '{ ...f incident(id: "i") { standing { status } } } fragment f on Query { incident(id: "i") { standing { denied } } }',
      51,
    ],
    [
      "the dearest of the types that a record may have",
      '{ node(id: "x") { ... on Claim { accusers { name } } ... on Incident { standing { status } } ... on Actor { name } } }',
      51,
    ],
  ])("%s", (_, query, expected) => {
    expect(nodes(query)).toBe(expected);
  });

  it("by the sizes in its variables, and their defaults", () => {
    const query =
      "query ($first: Int = 9, $more: Int) { claims(first: $first) { nodes { responses(first: $more) { nodes { id } } } } }";

    expect(nodes(query)).toBe(9 + 9 * 20);
    expect(nodes(query, { first: 2, more: 3 })).toBe(2 + 2 * 3);
    expect(nodes(query, { first: null, more: null })).toBe(20 + 20 * 20);
    expect(nodes("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids: ["a", "b"] })).toBe(2);
  });

  it.each<[string, string, number]>([
    ["two for a condition", "{ live: true }", 2],
    [
      "two for each, however they are joined",
      "{ live: true OR: [{ NOT: { denied: true } }, { AND: [{ form: { eq: SANCTION } }] }] }",
      6,
    ],
    ["two for a condition with several bounds", '{ placedOn: { from: "2016-01-01", to: "2016-12-31" } }', 2],
    ["nothing for what is null, or for no condition", "{ live: null OR: [] }", 0],
    [
      "two for an actor lifted by structure",
      '{ accused: { slug: "x", rollUp: STATE, through: STRUCTURE } }',
      2,
    ],
    [
      "200 more for an actor lifted by claims",
      '{ accused: { slug: "x", through: STRUCTURE_AND_CLAIMS } }',
      202,
    ],
    ["the same below OR", '{ OR: { accuser: { slug: "x", through: STRUCTURE_AND_CLAIMS } } }', 202],
  ])("for a where: %s", (_, where, expected) => {
    expect(nodes(`{ claims(first: 7, where: ${where}) { nodes { id } } }`)).toBe(7 + expected);
  });

  it("by the conditions in its variables", () => {
    const query =
      'query ($where: ClaimWhere = { live: true }, $through: Through) { claims(first: 7, where: $where) { nodes { id } } blame(first: 7, where: { accused: { slug: "x", through: $through } }) { nodes { role } } }';

    expect(nodes(query)).toBe(14 + 2 + 2);
    expect(nodes(query, { where: null, through: "STRUCTURE_AND_CLAIMS" })).toBe(14 + 202);
    expect(
      nodes(query, {
        where: { OR: [{ live: true }, { accuser: { id: "a", through: "STRUCTURE_AND_CLAIMS" } }] },
      }),
    ).toBe(14 + 2 + 202 + 2);
  });

  it("for the where of a list, as often as the list is answered", () => {
    expect(
      nodes(
        "{ claims(first: 7) { nodes { responses(first: 5, where: { dated: true }) { nodes { id } } } } }",
      ),
    ).toBe(7 * (1 + 2 + 5));
    expect(
      nodes(
        '{ blameMatrix(where: { victim: { slug: "x", through: STRUCTURE_AND_CLAIMS } }) { cells { claims } } }',
      ),
    ).toBe(nodes("{ blameMatrix { cells { claims } } }") + 202);
  });

  it("as many items as its arguments let an object's lists have", () => {
    const matrix = (args: string) =>
      `{ blameMatrix${args} { accusers { claims } cells { claims accused { name } } } }`;
    expect(nodes(matrix(""))).toBe(500 + 20 + 50 * 2);
    expect(nodes(matrix("(accuserFirst: 100, accusedFirst: 100)"))).toBe(500 + 100 + 1_250 * 2);
    expect(nodes(matrix("(accuserFirst: 2147483647, accusedFirst: -1)"))).toBe(500 + 100 + 13 * 2);

    const query =
      "query ($of: ID!, $depth: Int = 3, $n: Int! = 4) { neighbourhood(of: $of, depth: $depth, limitPerKind: $n) { nodes { kind } links { kind } } }";
    expect(nodes(query, { of: "actor:x" })).toBe(300 + 60 + 120);
    expect(nodes(query, { of: "actor:x", depth: 1, n: 25 })).toBe(300 + 125 + 250);
  });

  it("nothing for what is skipped", () => {
    const query = `query ($yes: Boolean!, $no: Boolean!) {
      incidents(first: 7) { nodes { standing @include(if: $no) { status } ...f @skip(if: $yes) ... @include(if: $no) { claims { nodes { id } } } } }
      claims @skip(if: $yes) { nodes { id } }
    } fragment f on Incident { standing { status } }`;

    expect(nodes(query, { yes: true, no: false })).toBe(7);
    expect(nodes(query, { yes: false, no: false })).toBe(7 + 7 * 50 + 20);
    expect(nodes(query, { yes: true, no: true })).toBe(7 + 7 * (50 + 20));
  });

  it("at most a page's greatest size where a size is none: whoever reads the page refuses it", () => {
    const query = "query ($n: Int) { claims(first: $n) { nodes { id } } }";

    expect([2_147_483_647, 201, 0, -1].map((n) => nodes(query, { n }))).toEqual([200, 200, 1, 1]);
  });

  it("a number that can be told, however large", () => {
    const levels = 7;
    const query = `{ claims(first: 200) { nodes { id ${"responses(first: 200) { nodes { claims { ".repeat(levels)} id ${"} } }".repeat(levels)} } } }`;
    const deep = `{ actors(first: 200) { nodes ${"{ claims(first: 200) { nodes { accusers ".repeat(levels)} { id } ${"} } }".repeat(levels)} } }`;

    expect(nodes(query)).toBeLessThanOrEqual(Number.MAX_SAFE_INTEGER);
    expect(nodes(deep)).toBe(Number.MAX_SAFE_INTEGER);
  });
});

describe("the worked example of docs/limits.md", () => {
  it("costs what it says", () => {
    const text = readFileSync(shipped("docs/limits.md"), "utf8");
    const [, query = ""] = /```graphql\n(.*?)```/s.exec(text) ?? [];
    const [, said] = / = ([\d,]+) nodes\./.exec(text) ?? [];

    expect(nodes(query)).toBe(Number(said?.replace(",", "")));
  });
});

describe("the dearest of what is shipped", () => {
  it("is what docs/limits.md says, with its cost", () => {
    const asked = [
      ...shippedQuestions().map(({ operationName, query, variables }) => ({
        name: operationName,
        query,
        variables,
      })),
      ...guideQuestions().map(({ file, query, variables }) => ({ name: file, query, variables })),
    ].map(({ name, query, variables }) => ({ name, cost: nodes(query, variables) }));
    const dearest = asked.reduce((most, one) => (one.cost > most.cost ? one : most));
    const [, name, said] =
      /dearest of the shipped questions[^`]*, `([^`]+)`, costs ([\d,]+)/.exec(
        readFileSync(shipped("docs/limits.md"), "utf8"),
      ) ?? [];

    expect({ name, cost: Number(said?.replace(",", "")) }).toEqual(dearest);
  });
});

describe("the dearest path", () => {
  it("leads by response keys to what costs most", () => {
    const query =
      "{ few: claims(first: 2) { nodes { id } } many: incidents(first: 100) { nodes { title mine: claims(first: 50) { nodes { id } } leaks(first: 2) { nodes { id } } } } }";

    expect(cost(query).dearest).toEqual(["many", "nodes", "mine", "nodes"]);
  });

  it("ends at a weight where that is what is dear", () => {
    expect(cost("{ incidents(first: 200) { nodes { title standing { status } } } }").dearest).toEqual([
      "incidents",
      "nodes",
      "standing",
    ]);
    expect(cost("{ incidents(first: 200) { nodes { claims(first: 1) { totalCount } } } }").dearest).toEqual([
      "incidents",
      "nodes",
      "claims",
      "totalCount",
    ]);
  });
});

describe("the dearest path of a dear where", () => {
  it("ends at the list that is asked with it", () => {
    const where = '{ accused: { slug: "x", through: STRUCTURE_AND_CLAIMS } }';

    expect(cost(`{ blame(first: 5, where: ${where}) { nodes { accused { name } } } }`).dearest).toEqual([
      "blame",
    ]);
  });
});

describe("weighing is cheap", () => {
  const fanOut = (levels: number, spread: (next: number) => string) =>
    `{ claim(id: "x") { ...f0 } } ${times(levels, (level) => `fragment f${level} on Claim { ${spread(level + 1)} }`)} fragment f${levels} on Claim { id }`;

  it("where fragments spread one another twice: 20 levels are looked at once each", () => {
    expect(cost(fanOut(20, (next) => `...f${next} ...f${next}`)).visited).toBe(2);
  });

  it("where they do so in fields of their own", () => {
    const { nodes: found, visited } = cost(
      fanOut(20, (next) => `a: answers { ...f${next} } b: answers { ...f${next} }`),
    );

    expect(found).toBeGreaterThan(6 ** 19);
    expect(visited).toBe(2 * 20 + 2);
  });

  it("where they do so on every type of record", () => {
    const query = `{ timeline(incident: "x") { nodes { record { ...f0 } } } } ${times(
      20,
      (level) =>
        `fragment f${level} on Node { id ... on Claim { a: incident { ...f${level + 1} } b: incident { ...f${level + 1} } } ... on Incident { a: partOf { ...f${level + 1} } b: parts { ...f${level + 1} } } }`,
    )} fragment f20 on Node { id }`;

    expect(cost(query).visited).toBeLessThan(300);
  });
});

describe("what anybody may ask", () => {
  it.each(shippedQuestions())("$operationName, as it is shipped", ({ query, variables }) => {
    expect(nodes(query, variables)).toBeLessThanOrEqual(ANONYMOUS_MAXIMUM);
  });

  it.each(guideQuestions())("$heading, of the guide", ({ query, variables }) => {
    expect(nodes(query, variables)).toBeLessThanOrEqual(ANONYMOUS_MAXIMUM);
  });

  it("is five relations through edges, in small pages", () => {
    const step = (relation: string, below: string) =>
      `${relation}(first: 4) { edges { node { id ${below} } } }`;
    const query = `{ ${step("incidents", step("claims", step("responses", `claims { ${step("responses", "by { name }")} }`)))} }`;

    expect(nodes(query)).toBeLessThanOrEqual(ANONYMOUS_MAXIMUM);
  });

  it("is not a where that goes through claims in every branch", () => {
    const actor = '{ slug: "x", rollUp: STATE, through: STRUCTURE_AND_CLAIMS }';
    const branch = `{ accused: ${actor} accuser: ${actor} responder: ${actor} victim: ${actor} denied: true contains: "x" }`;
    const asked = (branches: number) =>
      nodes(`{ blame(where: { OR: [${branch.repeat(branches)}] }) { nodes { role } } }`);

    expect(asked(7)).toBeGreaterThan(ANONYMOUS_MAXIMUM);
    expect(asked(1)).toBeLessThan(1_000);
  });

  it("is not the standing of a hundred incidents, at any size of page", () => {
    expect(nodes("{ incidents(first: 90) { nodes { standing { status } } } }")).toBeLessThan(
      ANONYMOUS_MAXIMUM,
    );
    expect(nodes("{ incidents(first: 100) { nodes { standing { status } } } }")).toBeGreaterThan(
      ANONYMOUS_MAXIMUM,
    );
  });
});

describe("costs that are kept", () => {
  const document =
    parse(`query ($id: ID!, $first: Int, $where: ClaimWhere, $more: Boolean = true, $n: Int = 3, $all: Boolean = false) {
    claim(id: $id) { incident { title ...f @include(if: $more) } }
    claims(first: $first, where: $where) { nodes { responses(first: $n) @skip(if: $all) { nodes { id } } } }
  } fragment f on Incident { standing { status } parts { id } }`);

  it("are those of a walk, whatever the variables", () => {
    const kept = new KnownCosts();
    const given = [
      {},
      { first: 7 },
      { first: null },
      { first: 7, n: 9 },
      { first: 7, more: false },
      { first: 7, more: false, n: 9, all: true },
      { first: 7, where: null },
      { first: 7, where: { live: true } },
      {
        first: 7,
        where: { OR: [{ live: true }, { accuser: { id: "a", through: "STRUCTURE_AND_CLAIMS" } }] },
      },
    ];
    // Twice: what was found first is asked again when everything is known.
    for (const variables of [...given, ...[...given].reverse()]) {
      const { operation, request } = asked(document, { id: "claim:x", ...variables });
      expect(kept.of(operation, request)).toEqual(costOf(operation, request));
    }
  });

  it("are found again where only a variable differs that has no part in it", () => {
    const kept = new KnownCosts();
    const of = (variables: Readonly<Record<string, unknown>>) => {
      const { operation, request } = asked(document, variables);
      return kept.of(operation, request);
    };
    const first = of({ id: "claim:x", first: 7 });

    expect(of({ id: "claim:y", first: 7 })).toBe(first);
    expect(of({ id: "claim:y", first: 8 })).not.toBe(first);
  });
});
