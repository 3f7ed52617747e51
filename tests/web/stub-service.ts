import { join } from "node:path";
import Fastify, { type FastifyInstance } from "fastify";
import { buildSchema, graphql } from "graphql";
import { registerPlayground } from "../../src/web/playground.routes";

const ROOT = join(__dirname, "../..");

const SDL = `
  type Query {
    "Who is blamed for what by whom, as known on the day \`asOf\`."
    blame(first: Int = 20, asOf: String): [BlameRow!]!
    "The words someone is quoted with."
    words(of: String!): [String!]!
  }
  "One accused, one incident, one accuser."
  type BlameRow { accused: String! incident: String! accuser: String! statedOn: String! }
`;

const ROWS = [
  { accused: "Ada Example", incident: "The Lamp Leak", accuser: "Office of Lamps", statedOn: "2016-10-07" },
  { accused: "Ada Example", incident: "The Door Leak", accuser: "Office of Doors", statedOn: "2016-06-14" },
];

const RESOLVERS = {
  blame: ({ first, asOf }: { first: number; asOf?: string }) =>
    ROWS.filter((row) => asOf === undefined || row.statedOn <= asOf).slice(0, first),
  words: ({ of }: { of: string }) => [`“Rubbish,” said ${of}.`],
};

export interface StubService {
  readonly origin: string;
  /** The bodies that reached `/graphql`, introspection left out. */
  readonly asked: { query: string; operationName?: string; variables?: unknown }[];
  readonly app: FastifyInstance;
}

/** The built playground in front of a two-field GraphQL service, on a free port. */
export async function startStubService(
  examplesFile = join(__dirname, "fixtures/examples.graphql"),
): Promise<StubService> {
  const schema = buildSchema(SDL);
  const asked: StubService["asked"] = [];
  const app = Fastify();
  await registerPlayground(app, { filesDir: join(ROOT, "dist/web/playground"), examplesFile });
  app.get("/schema.graphql", (_request, reply) => reply.type("text/plain; charset=utf-8").send(SDL));
  app.post<{ Body: StubService["asked"][number] }>("/graphql", async ({ body }) => {
    if (body.operationName !== "IntrospectionQuery") asked.push(body);
    const answer = await graphql({
      schema,
      source: body.query,
      rootValue: RESOLVERS,
      variableValues: body.variables as Record<string, unknown>,
      operationName: body.operationName,
    });
    return { ...answer, extensions: { cost: { requested: 2, maximum: 5_000 } } };
  });
  const origin = await app.listen({ host: "127.0.0.1", port: 0 });
  return { origin, asked, app };
}
