import { getNamedType, isInputObjectType } from "graphql";
import { buildDomainSchema } from "../../src/domain/schema";
import {
  aClaim,
  aLeak,
  anAssessment,
  aResponse,
  aRetraction,
  SURROUNDINGS,
} from "../domain/records/builders";
import { type Service, startService } from "../support/service";
import { askOverWebSocket, openSocket, type Socket } from "../support/web-socket";

jest.setTimeout(180_000);

const PAIRS = Number(process.env["PAIRS"] ?? 200);
const AT_ONCE = 10;

/** One record of each type. */
const RECORDS: Readonly<Record<string, string>> = {
  actor: "actor:agency",
  incident: "incident:theft",
  leakChannel: "leakChannel:site",
  leak: "leak:l",
  claim: "claim:c",
  retraction: "retraction:r",
  response: "response:no",
  assessment: "assessment:a",
  source: "source:report",
};
const TYPES = Object.keys(RECORDS);
const schema = buildDomainSchema();
const PAIRS_OF_TYPES = TYPES.flatMap((type) =>
  TYPES.filter((other) => other !== type).map((other) => [type, RECORDS[other] ?? ""] as const),
);
const named = (type: string) => `${type.charAt(0).toUpperCase()}${type.slice(1)}`;

let service: Service;
let tokens: Readonly<Record<"edith" | "rosa", string>>;
/** Ids that are none of a record: of a proposal, of a token. */
let others: Readonly<Record<string, string>>;
beforeAll(async () => {
  service = await startService();
  await service.load([
    ...SURROUNDINGS,
    aClaim("c"),
    aLeak("l"),
    aRetraction("r"),
    aResponse("no"),
    anAssessment("a"),
  ]);
  tokens = { edith: await service.logIn("edith", "EDITOR"), rosa: await service.logIn("rosa", "RESEARCHER") };
  const proposed = await service.askAs(
    tokens.rosa,
    'mutation { recordSource(input: { source: { id: "source:proposed", title: "x", kind: PAPER } }) { proposal { id } } }',
  );
  const owned = await service.askAs(tokens.edith, "{ tokens { id } }");
  others = { proposal: proposed.data.recordSource.proposal.id, token: owned.data.tokens[0].id };
});
afterAll(() => service.close());

/** All that a mutation could change, but the note of a token's last use. */
const everything = async () =>
  JSON.stringify(
    await service.graph.rows(
      "MATCH (n) OPTIONAL MATCH (n)-[r]->(m) WITH n, r, m ORDER BY elementId(n), elementId(r) RETURN labels(n), [key IN keys(n) WHERE key <> 'lastUsedAt' | [key, toStringOrNull(n[key])]], type(r), m.id",
    ),
  );

describe("G21, an id of another type", () => {
  describe("over POST: through every mutation of a record", () => {
    it.each(TYPES)("%s", async (type) => {
      const before = await everything();
      for (const [, id] of PAIRS_OF_TYPES.filter(([of]) => of === type)) {
        const { data } = await service.askAs(
          tokens.edith,
          `mutation ($id: ID!) {
            void${named(type)}(input: { id: $id, reason: "x" }) { voided userErrors { code field } }
            correct${named(type)}(input: { id: $id, set: {}, reason: "x" }) { sequence userErrors { code field } }
          }`,
          { id },
        );
        expect(data).toEqual({
          [`void${named(type)}`]: {
            voided: null,
            userErrors: [{ code: "NOT_FOUND", field: expect.anything() }],
          },
          [`correct${named(type)}`]: {
            sequence: null,
            userErrors: [{ code: "NOT_FOUND", field: expect.anything() }],
          },
        });
      }
      expect(await everything()).toBe(before);
    });
  });

  it("over POST: through every other mutation, in each of its ids that has to be there", async () => {
    const before = await everything();
    const wrong = wrongTypes();
    for (const { mutation, inputType, id, of } of wrong) {
      const { data, errors } = await service.askAs(
        tokens.edith,
        `mutation ($input: ${inputType}!) { ${mutation}(input: $input) { userErrors { code field } } }`,
        { input: { ...sampleOf(mutation), [of]: id } },
      );
      expect([mutation, of, id, errors]).toEqual([mutation, of, id, undefined]);
      const codes = data[mutation].userErrors.map(({ code }: { code: string }) => code);
      expect([mutation, of, id, codes]).toEqual([mutation, of, id, ["NOT_FOUND"]]);
    }
    expect(wrong.length).toBeGreaterThan(100);
    expect(await everything()).toBe(before);
  });

  it("over a WebSocket: by every root field that finds a record by its id", async () => {
    const socket = await openSocket(service.http);
    await socket.init(`Bearer ${tokens.edith}`);
    let asked = 0;
    for (const [type, id] of PAIRS_OF_TYPES) {
      if (schema.getQueryType()?.getFields()[type] === undefined) continue;
      const query = `query ($id: ID!) { ${type}(id: $id) { id } }`;
      const { data } = await socket.ask({ query, variables: { id } });
      expect(data).toEqual({ [type]: null });
      asked += 1;
    }
    await socket.close();
    expect(asked).toBe(7 * 8); // a leak and a retraction have no field of their own
  });

  it("over a WebSocket: no mutation", async () => {
    const before = await everything();
    for (const [type, id] of PAIRS_OF_TYPES.slice(0, 8)) {
      const query = `mutation { void${named(type)}(input: { id: "${id}", reason: "x" }) { voided } }`;
      const { codes } = await askOverWebSocket(service.http, { query }, `Bearer ${tokens.edith}`);
      expect(codes).toEqual(["BAD_REQUEST"]);
    }
    expect(await everything()).toBe(before);
  });
});

/** Of each mutation that is not of a single record, or of any (`redact`): each of its ids, of each type that it is not of. */
function wrongTypes() {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  return mutations.flatMap(({ name: mutation, args }) => {
    const input = args[0] && getNamedType(args[0].type);
    if (!isInputObjectType(input) || /^(record|correct|void|retract|change|redact)/.test(mutation)) return [];
    return Object.values(input.getFields()).flatMap(({ name: of, type }) => {
      if (String(type) !== "ID!" && !(mutation === "saveDraft" && of === "proposal")) return [];
      const merged = mutation === "mergeIncidents" ? "incident" : "actor";
      const right = { from: merged, into: merged, supersedes: "claim", repeats: "claim" }[of] ?? of;
      const ids = Object.entries({ ...RECORDS, ...others }).filter(([other]) => other !== right);
      return ids.map(([, id]) => ({ mutation, inputType: input.name, of, id }));
    });
  });
}

/** What a mutation needs beside its ids. */
function sampleOf(mutation: string): Readonly<Record<string, unknown>> {
  const SAMPLES: Readonly<Record<string, object>> = {
    addName: { name: { value: "x" } },
    addMembership: { partOf: { actor: "actor:here" } },
    answerClaim: {
      response: { kind: "DENIAL", by: ["actor:accused"], citations: [{ source: "source:report" }] },
    },
    repeatClaim: { claim: { accusers: ["actor:here"], citations: [{ source: "source:report" }] } },
    supersedeClaim: { claim: { citations: [{ source: "source:report" }] } },
    mergeActors: { from: "actor:accused", into: "actor:here" },
    unmergeActors: { records: [] },
    mergeIncidents: { from: "incident:theft", into: "incident:theft" },
    unmergeIncidents: { records: [] },
    splitActor: { into: { kind: "STATE", names: [{ value: "x" }] }, names: [], records: [] },
    saveDraft: { changes: [] },
    requestChanges: { reason: "x" },
    rejectProposal: { reason: "x" },
  };
  return { ...SAMPLES[mutation] };
}

describe("G22, two logins that ask in turns", () => {
  const QUERY = "{ viewer { name role } tokens { owner } }";
  const NAMES = ["edith", "rosa"] as const;
  const own = (name: (typeof NAMES)[number]) => ({
    viewer: { name, role: name === "edith" ? "EDITOR" : "RESEARCHER" },
    tokens: [{ owner: name }],
  });

  /** So many times two at once, with others between. */
  async function interleaved(ask: (name: (typeof NAMES)[number]) => Promise<unknown>): Promise<void> {
    for (let pair = 0; pair < PAIRS; pair += AT_ONCE) {
      const names = Array.from({ length: 2 * AT_ONCE }, (_, index) => NAMES[index % 2] ?? "edith");
      expect(await Promise.all(names.map(ask))).toEqual(names.map(own));
    }
  }

  it(`over POST: of ${PAIRS} pairs each is answered as who they are`, () =>
    interleaved(async (name) => {
      const response = await service.inject({
        method: "POST",
        url: "/graphql",
        payload: { query: QUERY },
        headers: { authorization: `Bearer ${tokens[name]}` },
      });
      return response.json().data ?? response.json();
    }));

  it(`over a WebSocket: of ${PAIRS} pairs each is answered as who they are`, async () => {
    const idle: Record<string, Socket[]> = { edith: [], rosa: [] };
    const all = NAMES.flatMap((name) => Array.from({ length: AT_ONCE }, () => name));
    for (const name of all) {
      const socket = await openSocket(service.http);
      expect(await socket.init(`Bearer ${tokens[name]}`)).toBe(true);
      idle[name]?.push(socket);
    }
    const sockets = Object.values(idle).flat();
    await interleaved(async (name) => {
      const socket = idle[name]?.pop();
      const answer = await socket?.ask({ query: QUERY });
      if (socket !== undefined) idle[name]?.push(socket);
      return answer?.data ?? answer;
    });
    await Promise.all(sockets.map((socket) => socket.close()));
  });

  it("over a WebSocket: what is proposed is no event, not even for editors", async () => {
    const socket = await openSocket(service.http);
    await socket.init(`Bearer ${tokens.edith}`);
    const { data } = await socket.ask({
      query:
        "subscription { changes(after: 0) { changes { recordId record { id ... on Source { title } } } } }",
    });
    await socket.close();
    const ids = data.changes.changes.map(({ recordId }: { recordId: string }) => recordId);
    expect(ids).toContain("source:report");
    expect(ids).not.toContain("source:proposed");
    expect(data.changes.changes).toContainEqual({
      recordId: "source:report",
      record: { id: "source:report", title: "The report" },
    });
  });
});
