import { type GraphQLFieldResolver, type GraphQLSchema, parse, validate } from "graphql";
import { mappings, roots } from "../../../src/domain/mappings";
import { versioned } from "../../../src/domain/records/history";
import { buildDomainSchema } from "../../../src/domain/schema";
import { DatabaseTimeout } from "../../../src/platform/graph/errors";
import type { Graph } from "../../../src/platform/graph/graph";
import { byResponseKey } from "../../../src/platform/graphql/apollo";
import type { Context } from "../../../src/platform/graphql/context";
import { createExecution } from "../../../src/platform/graphql/executor";
import { ANONYMOUS_MAXIMUM } from "../../../src/platform/graphql/request-cost";
import { Reader } from "../../../src/platform/read/reader";
import { everyField } from "../../support/every-field";
import { type Service, startService } from "../../support/service";
import { CORPUS, type Operation } from "./corpus";

jest.setTimeout(300_000);

/** From this time on an operation is answered by compiled code. */
const COMPILED = 3;

let service: Service;
let schema: GraphQLSchema;
let reader: Reader;
beforeAll(async () => {
  service = await startService();
  await service.seed();
  schema = buildDomainSchema();
  const known = new Map<string, unknown[][]>();
  const rows: Graph["rows"] = async (statement, parameters = {}) => {
    const key = `${statement} ${JSON.stringify(parameters)}`;
    const found = known.get(key) ?? (await patiently(() => service.graph.rows(statement, parameters)));
    known.set(key, found);
    return found;
  };
  reader = new Reader({ ...service.graph, rows }, mappings, roots, versioned);
});
afterAll(() => service.close());

/** On a busy machine a database just started may need longer to plan a statement than a request may take. */
async function patiently<Rows>(ask: () => Promise<Rows>, tries = 4): Promise<Rows> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof DatabaseTimeout) || tries === 1) throw error;
    return await patiently(ask, tries - 1);
  }
}

/** What an operation is answered `times` times, by an executor of its own. */
async function answers({ query, variables, operationName }: Operation, compiling: boolean, times: number) {
  let resolved = 0;
  let read: (string | number)[] = [];
  const counting: GraphQLFieldResolver<unknown, Context> = (...given) => {
    resolved += 1;
    return byResponseKey(...given);
  };
  const asking = { role: null, time: new Map(), behind: new Map() };
  const context: Context = {
    requestId: "agreement",
    viewer: { anonymous: true, canRead: true },
    maximumCost: ANONYMOUS_MAXIMUM,
    charge: () => undefined,
    time: asking.time,
    behind: asking.behind,
    tell: async (info, value, mentioned = []) => (await reader.tell(info, asking, value, mentioned)) as never,
    read: async (info, given) => {
      read.push(info.path.key);
      return (await reader.read(info, asking, given)) as never;
    },
  };
  const { execute } = createExecution({ schema, fieldResolver: counting, compiling });
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const found: { answer: string; resolved: number; read: readonly (string | number)[] }[] = [];
  for (let time = 1; time <= times; time++) {
    [resolved, read] = [0, []];
    const result = await execute({ document, variables, operationName, context });
    found.push({ answer: JSON.stringify(result), resolved, read });
  }
  return found;
}

/** Both ways: what the answer is, and whether in the end it needed no graphql-js. */
async function compare(operation: Operation): Promise<{ answer: string; compiled: boolean }> {
  const [expected] = await answers(operation, false, 1);
  const found = await answers(operation, true, COMPILED + 1);
  for (const { answer, read } of found) {
    expect({ operation, answer }).toEqual({ operation, answer: expected?.answer });
    expect(read).toEqual(expected?.read);
  }
  return { answer: expected?.answer ?? "", compiled: found.at(-1)?.resolved === 0 };
}

describe("compiled code and graphql-js answer alike, byte for byte", () => {
  it.each(CORPUS)("$name", async (operation) => {
    const { answer, compiled } = await compare(operation);

    const isWhole = answer.startsWith('{"data":{');
    if (isWhole && operation.onlyInGraphqlJs === undefined) expect(compiled).toBe(true);
  });
});

describe("every field of every type", () => {
  const ARGS: Readonly<Record<string, string>> = {
    actor: '(slug: "guccifer-2.0")',
    incident: '(slug: "dnc-email-theft")',
    leakChannel: '(slug: "wikileaks")',
    claim: '(id: "claim:us-directed-2016-10-07")',
    response: '(id: "response:spokesman-says-rubbish")',
    assessment: '(id: "assessment:dnc-leak-turmoil")',
    source: '(id: "source:fortune-2016-10-08")',
    blame: "(inherited: INCLUDE, accusedRollUp: STATE, accuserRollUp: BODY)",
    timeline: '(incident: "incident:dnc-email-theft", inherited: INCLUDE)',
    search: '(query: "dnc")',
  };

  it.each(Object.keys(ARGS))("of %s", async (root) => {
    const field = schema.getQueryType()?.getFields()[root];
    if (field === undefined) throw new Error(`no root field ${root}`);
    for (const selected of everyField(field.type, 1)) {
      await compare({ name: selected, query: `{ root: ${root}${ARGS[root] ?? ""} { ${selected} } }` });
    }
  });
});
