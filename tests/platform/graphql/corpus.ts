import { shippedQuestions } from "../../../src/shipped-questions";
import { guideQuestions } from "../../docs/guide/questions";

/** Something that has to be answered in one way, however it is executed. Add what you would not like to differ. */
export interface Operation {
  readonly name: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  /** Why no compiled code answers it. */
  readonly onlyInGraphqlJs?: string;
}

const DIRECTED = "claim:us-directed-2016-10-07";
const SOME_IDS = [
  "actor:cia",
  DIRECTED,
  "incident:dnc-email-theft",
  "response:spokesman-says-rubbish",
  "assessment:dnc-leak-turmoil",
  "source:fortune-2016-10-08",
  "leakChannel:wikileaks",
  "leak:dnc-emails-on-wikileaks",
  "claim:none",
];

const SELECTIONS: readonly Operation[] = [
  {
    name: "aliases with arguments of their own",
    query: `{ incident(slug: "dnc-email-theft") {
      latest: claims(first: 1) { nodes { id } }
      earliest: claims(first: 1, orderBy: { field: PLACED_ON, direction: ASC }) { nodes { id } }
      own: claims(where: { accuser: { slug: "guccifer-2.0" } }) { totalCount }
      asNamed: standing { accused { actor { slug } } }
      asStates: standing(rollUp: STATE) { accused { actor { slug } } } } }`,
  },
  {
    name: "a standing by itself, twice and with why its origins are one",
    query: `{ standing(incident: "incident:dnc-email-theft", rollUp: STATE) { status claimCount originCount
      accused { origins { because links { kind sentence claims { id } sides { slug } source { id } } } }
      again: accused { actor { slug } } } }`,
  },
  {
    name: "incidents by standing, at present and as of a day",
    query: `{ incidents(where: { contested: true, claims: { from: 1 } }, orderBy: { field: ORIGINS, direction: DESC }) { nodes { id } }
      then: incidents(asOf: "2016-10-08", where: { OR: [{ denied: true }, { standing: { eq: WITHHELD } }] }) { totalCount nodes { slug } } }`,
  },
  {
    name: "aliases of root fields",
    query:
      '{ b: actor(slug: "russia") { name } a: actor(slug: "cia") { name } none: actor(slug: "nobody") { name } a_b: actor(slug: "cia") { id } }',
  },
  {
    name: "aliases that swap names",
    query: `{ claim(id: "${DIRECTED}") { quote: id id: stance accusers: named { role: actor { name } actor: role } named: accusers { name } } }`,
  },
  {
    name: "aliases of a page's parts",
    query: `{ page: claims(first: 1, where: { stance: { eq: WITHHOLDS } }) {
      one: nodes { id } other: nodes { stance } e: edges { c: cursor n: node { id } m: node { stance } }
      count: totalCount again: totalCount info: pageInfo { more: hasNextPage end: endCursor last: endCursor } } }`,
  },
  {
    name: "names of methods as aliases",
    query: `{ claim(id: "${DIRECTED}") { constructor: id toString: id hasOwnProperty: id valueOf: id then: id length: id } }`,
  },
  {
    name: "names of generated code as aliases",
    query: `{ claim(id: "${DIRECTED}") { result: id err: id idx0: accusers { idx1: name } a_b: id a: incident { b: id } MapItemHandler: accusers { MapItemHandler1: name } } }`,
  },
  {
    name: "the prototype as an alias",
    query: `{ claim(id: "${DIRECTED}") { __proto__: id x: incident { __proto__: title } } }`,
    onlyInGraphqlJs: "In an object literal `__proto__` is the prototype.",
  },
  {
    name: "__typename as an alias",
    query: '{ node(id: "actor:cia") { __typename: id } }',
    onlyInGraphqlJs: "graphql-jit takes it for the type's name.",
  },
  {
    name: "types under other names",
    query: `{ t: __typename node(id: "actor:cia") { a: __typename __typename b: id ... on Actor { c: __typename name } } blame(first: 2) { __typename nodes { __typename accused { x: __typename } } } }`,
  },
  {
    name: "fragments of all kinds",
    query: `query { ...top claim(id: "${DIRECTED}") { ... { id } ... on Node { id } ...who ...who } }
      fragment top on Query { claim(id: "${DIRECTED}") { stance } }
      fragment who on Claim { accusers { ...name } named { ... on NamedActor { actor { ...name id } } } }
      fragment name on Actor { name }`,
  },
  {
    name: "one field in several places",
    query: `{ claim(id: "${DIRECTED}") { accusers { name } named { role } ... on Claim { named { actor { id } } } ...more } }
      fragment more on Claim { named { actor { name } } accusers { __typename } }`,
  },
  {
    name: "records of every type",
    query:
      "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Actor { name kind } ... on Claim { stance accusers { name } incident { title } } ... on Incident { title kinds } ... on Response { said: kind by { name } } ... on Assessment { by { name } } ... on Source { language } ... on LeakChannel { name } ... on Leak { what } } }",
    variables: { ids: SOME_IDS },
  },
  {
    name: "one key that is of another type in each record",
    query:
      "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Actor { x: id } ... on Response { x: id by { y: id } } ... on Claim { x: id by: citations { y: __typename } } ... on Assessment { x: id } ... on Source { x: id claims { z: totalCount } } } }",
    variables: { ids: SOME_IDS },
  },
  {
    name: "records without a field",
    query:
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Actor { name } } node(id: "actor:cia") { ... on Claim { id } } }',
    variables: { ids: SOME_IDS },
  },
  {
    name: "records of reasons",
    query:
      '{ incident(slug: "dnc-email-theft") { standing { reasons { kind records { ... on Node { id } ... on Response { by { slug } } ... on Claim { named { actor { slug } } } } } } } }',
  },
  {
    name: "what the viewer can, of records of every type and wherever they are",
    query: `query ($ids: [ID!]!) { nodes(ids: $ids) { viewerCan { correct } ... on Node { can: viewerCan { __typename redact } }
      ... on Claim { viewerCan { retract } accusers { viewerCan { merge } } } ... on Incident { viewerCan { ... on RecordPermissions { void } } } }
      viewer { can { record import } } }`,
    variables: { ids: SOME_IDS },
  },
  {
    name: "who is asking",
    query: "{ viewer { canRead anonymous } }",
  },
  {
    name: "who is asking, under another name",
    query: "{ v: viewer { may: canRead } w: viewer { may: anonymous } }",
    onlyInGraphqlJs: "It is the one type with resolvers of its own.",
  },
  { name: "no field but a type", query: '{ __typename claim(id: "claim:none") { __typename } }' },
  {
    name: "what is not there",
    query:
      '{ actor(slug: "nobody") { name } claims(where: { source: "source:none" }) { totalCount nodes { id } edges { cursor } pageInfo { startCursor } } }',
  },
];

const SKIPPED = `query ($yes: Boolean!, $no: Boolean = false, $first: Int = 2) {
  claims(first: $first) {
    totalCount @include(if: $yes)
    nodes @skip(if: $no) { id accusers @include(if: $no) { name } ...rest @include(if: $yes) ...other @skip(if: $yes) }
    edges @include(if: $no) { cursor }
  }
  actor(slug: "cia") @skip(if: $yes) { name }
  viewer @include(if: $yes) { canRead @skip(if: $no) }
}
fragment rest on Claim { stance incident { ...title @include(if: $yes) id } }
fragment other on Claim { stance incident { ...title kinds } }
fragment title on Incident { title @skip(if: $no) }`;

const DIRECTIVES: readonly Operation[] = [
  ...[true, false].flatMap((yes) =>
    [true, false, undefined].map((no) => ({
      name: `skipped and included: ${yes}, ${no}`,
      query: SKIPPED,
      variables: { yes, ...(no === undefined ? {} : { no }) },
    })),
  ),
  { name: "a condition that is null", query: SKIPPED, variables: { yes: true, no: null } },
  { name: "a condition that is missing", query: SKIPPED },
  { name: "a condition that is a word", query: SKIPPED, variables: { yes: "true" } },
  {
    name: "all of it skipped",
    query:
      'query ($no: Boolean!) { actor(slug: "cia") @include(if: $no) { name } claim(id: "claim:x") { id @include(if: $no) } }',
    variables: { no: false },
  },
  {
    name: "one fragment under two conditions",
    query: `query ($a: Boolean!, $b: Boolean!) { actor(slug: "cia") { ...f @include(if: $a) ...f @include(if: $b) id } } fragment f on Actor { name }`,
    variables: { a: false, b: true },
  },
];

const PAGE =
  "query ($first: Int, $last: Int, $where: ClaimWhere, $order: ClaimOrder, $asOf: Date) { claims(first: $first, last: $last, where: $where, orderBy: $order, asOf: $asOf) { totalCount nodes { id stance placedOn { date } } } }";

const VARIABLES: readonly Operation[] = [
  { name: "no variable given", query: PAGE },
  {
    name: "all variables null",
    query: PAGE,
    variables: { first: null, last: null, where: null, order: null, asOf: null },
  },
  {
    name: "a where",
    query: PAGE,
    variables: { where: { OR: [{ stance: { eq: "WITHHOLDS" } }, { NOT: { live: true } }] } },
  },
  {
    name: "a single condition for a list of them",
    query: PAGE,
    variables: { where: { OR: { live: true } } },
  },
  {
    name: "an order without its direction",
    query: PAGE,
    variables: { order: { field: "PLACED_ON" }, asOf: "2016-10-07" },
  },
  ...[0, -1, 201, 2_147_483_647, 2_147_483_648, 1.5, "5", true, [1], {}].map((first) => ({
    name: `${JSON.stringify(first)} as a page's size`,
    query: PAGE,
    variables: { first },
  })),
  { name: "both ends of a list", query: PAGE, variables: { first: 1, last: 1 } },
  { name: "an unknown stance", query: PAGE, variables: { where: { stance: { eq: "ASSERT" } } } },
  { name: "an unknown field of a filter", query: PAGE, variables: { where: { stanc: 1, live: "yes" } } },
  { name: "a filter that is a list", query: PAGE, variables: { where: [] } },
  { name: "a day that is none", query: PAGE, variables: { asOf: "2016-02-30" } },
  { name: "a number for a day", query: PAGE, variables: { asOf: 2016 } },
  {
    name: "null for what has a default",
    query:
      'query ($inherited: Inherited, $up: RollUp) { blame(inherited: $inherited) { totalCount } incident(slug: "dnc-email-theft") { standing(rollUp: $up) { status } } }',
    variables: { inherited: null, up: null },
  },
  {
    name: "null for one of two",
    query: "query ($up: RollUp) { viewer { canRead } blame(accusedRollUp: $up) { totalCount } }",
    variables: { up: null },
  },
  { name: "a required variable missing", query: "query ($id: ID!) { claim(id: $id) { id } }" },
  { name: "a number as an id", query: "query ($id: ID!) { claim(id: $id) { id } }", variables: { id: 7 } },
  { name: "an object as an id", query: "query ($id: ID!) { claim(id: $id) { id } }", variables: { id: {} } },
  {
    name: "null among ids",
    query: "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }",
    variables: { ids: ["actor:cia", null] },
  },
  {
    name: "one id for a list",
    query: "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }",
    variables: { ids: "actor:cia" },
  },
];

const MISTAKES: readonly Operation[] = [
  { name: "no key", query: "{ actor { id } }" },
  {
    name: "a mistake beside an answer",
    query: '{ claim(id: "x") { id } actor(id: "x", slug: "x") { id } viewer { canRead } }',
  },
  {
    name: "a mistake far down",
    query: '{ actor(slug: "cia") { name claims { nodes { responses(first: 0) { nodes { id } } } } } }',
  },
  { name: "a cursor of another list", query: '{ claims(after: "WzEsIngiLCJ5IiwieiJd") { nodes { id } } }' },
  { name: "too dear", query: "{ claims(first: 200) { nodes { responses(first: 200) { nodes { id } } } } }" },
];

const OPERATIONS: readonly Operation[] = [
  {
    name: "one of two operations",
    query: 'query A { actor(slug: "cia") { id } } query B { actor(slug: "cia") { name } }',
    operationName: "B",
  },
  { name: "none of two operations", query: "query A { __typename } query B { __typename }" },
  { name: "an operation that is not there", query: "query A { __typename }", operationName: "B" },
];

const INTROSPECTION: readonly Operation[] = [
  {
    name: "introspection beside an answer",
    query: '{ __type(name: "Claim") { name fields { name } } actor(slug: "cia") { name } }',
    onlyInGraphqlJs: "Introspection has resolvers of its own.",
  },
];

export const CORPUS: readonly Operation[] = [
  ...shippedQuestions().map((question) => ({ ...question, name: question.operationName })),
  ...guideQuestions().map(({ heading, query, variables }) => ({ name: heading, query, variables })),
  ...SELECTIONS,
  ...DIRECTIVES,
  ...VARIABLES,
  ...MISTAKES,
  ...OPERATIONS,
  ...INTROSPECTION,
];
