import { KEPT_STAMP } from "../../../src/platform/read/kept-answers";
import { planAnew, profile } from "../../platform/read/profile";
import { type Raw, type Service, startService } from "../../support/service";
import { aClaim, anActor, anIncident, aResponse, SURROUNDINGS } from "./builders";

jest.setTimeout(300_000);

const DAYS = {
  recorded: "2026-11-01T12:00:00.000Z",
  corrected: "2026-11-02T12:00:00.000Z",
  denied: "2026-11-03T12:00:00.000Z",
  moved: "2026-11-04T12:00:00.000Z",
} as const;

const WHOLE = { partOf: [{ actor: "actor:there" }], names: [{ value: "Old Bear" }] };
const RECORDS: readonly Raw[] = [
  ...SURROUNDINGS,
  anActor("elsewhere", { kind: "STATE" }),
  anActor("group", { kind: "STATE_BODY", ...WHOLE }),
  aClaim("c", {
    quote: { text: "as first written" },
    statedOn: "2020-02-01",
    named: [{ actor: "actor:group", role: "CONDUCTED" }],
  }),
];

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

/** The moment itself counts, and the one before it does not. */
function justBefore(moment: string): string {
  return new Date(Date.parse(moment) - 1).toISOString();
}

describe("what the database had at a moment", () => {
  beforeAll(async () => {
    await service.empty();
    await service.load(RECORDS, DAYS.recorded);
    await service.load(
      [
        aClaim("c", {
          quote: { text: "as corrected" },
          statedOn: "2020-02-01",
          named: [{ actor: "actor:group", role: "CONDUCTED" }],
        }),
        anActor("group", { ...WHOLE, names: [{ value: "New Bear" }] }),
      ],
      DAYS.corrected,
    );
    await service.load([aResponse("d", { by: ["actor:group"], statedOn: "2020-02-02" })], DAYS.denied);
    await service.load(
      [
        anActor("group", { partOf: [{ actor: "actor:elsewhere" }], names: [{ value: "New Bear" }] }),
        anIncident("theft", { title: "The theft, corrected" }),
      ],
      DAYS.moved,
    );
  });

  it("shows a corrected claim as it read then", async () => {
    const quote = async (knownAt: string) => {
      const { claim } = await service.read(
        'query ($knownAt: DateTime) { claim(id: "claim:c", knownAt: $knownAt) { quote { text } incident { title } } }',
        { knownAt },
      );
      return claim && [claim.quote.text, claim.incident.title];
    };

    expect(await quote(justBefore(DAYS.recorded))).toBeNull();
    expect(await quote(DAYS.recorded)).toEqual(["as first written", "The theft"]);
    expect(await quote(justBefore(DAYS.corrected))).toEqual(["as first written", "The theft"]);
    expect(await quote(DAYS.corrected)).toEqual(["as corrected", "The theft"]);
    expect(await quote("2026-11-04T13:00:00+01:00")).toEqual(["as corrected", "The theft, corrected"]);
    expect(await quote("2099-01-01T00:00:00Z")).toEqual(["as corrected", "The theft, corrected"]);
  });

  it("finds names as they read then, and not by what they read now", async () => {
    const found = async (query: string, knownAt: string) => {
      const { search } = await service.read(
        "query ($query: String!, $knownAt: DateTime) { search(query: $query, knownAt: $knownAt) { text record { id } } }",
        { query, knownAt },
      );
      return search.map(({ text, record }: { text: string; record: { id: string } }) => [record.id, text]);
    };

    expect(await found("old bear", DAYS.recorded)).toEqual([["actor:group", "Old Bear"]]);
    expect(await found("new bear", DAYS.recorded)).not.toContainEqual(["actor:group", "New Bear"]);
    expect(await found("new bear", DAYS.corrected)).toEqual([["actor:group", "New Bear"]]);
    expect(await found("old bear", DAYS.corrected)).not.toContainEqual(["actor:group", "Old Bear"]);
  });

  it("has no denial that was recorded later, in rows, lists and standings", async () => {
    const denied = async (knownAt: string) => {
      const { blame, denials, incident, incidents } = await service.read(
        `query ($knownAt: DateTime) {
          blame(knownAt: $knownAt) { nodes { denied denials { id } } }
          denials(knownAt: $knownAt) { totalCount }
          incident(id: "incident:theft", knownAt: $knownAt) { standing { status denied } }
          incidents(knownAt: $knownAt, where: { denied: true }) { nodes { id } }
        }`,
        { knownAt },
      );
      return [
        blame.nodes[0].denied,
        blame.nodes[0].denials.length,
        denials.totalCount,
        incident.standing.denied,
        incidents.nodes.length,
      ];
    };

    expect(await denied(justBefore(DAYS.denied))).toEqual([false, 0, 0, false, 0]);
    expect(await denied(DAYS.denied)).toEqual([true, 1, 1, true, 1]);
  });

  it("lists incidents by the standing they had, as of a day as well", async () => {
    const attributed = async (time: string) =>
      (await service.read(`{ incidents(${time}, where: { standing: { eq: ATTRIBUTED } }) { totalCount } }`))
        .incidents.totalCount;

    expect(await attributed(`knownAt: "${justBefore(DAYS.recorded)}"`)).toBe(0);
    expect(await attributed(`knownAt: "${DAYS.recorded}"`)).toBe(1);
    expect(await attributed(`knownAt: "${DAYS.recorded}", asOf: "2020-01-31"`)).toBe(0);
    expect(await attributed(`knownAt: "${DAYS.moved}", asOf: "2020-02-01"`)).toBe(1);
  });

  it("rolls up by the structure that was on record", async () => {
    const accused = async (knownAt: string) => {
      const { blame } = await service.read(
        "query ($knownAt: DateTime) { blame(knownAt: $knownAt, accusedRollUp: STATE) { nodes { accused { id } accusedChain { id } } } }",
        { knownAt },
      );
      return blame.nodes[0].accusedChain.map(({ id }: { id: string }) => id);
    };

    expect(await accused(justBefore(DAYS.moved))).toEqual(["actor:group", "actor:there"]);
    expect(await accused(DAYS.moved)).toEqual(["actor:group", "actor:elsewhere"]);
  });

  it("is echoed, beside the day", async () => {
    const time = async (args: string) =>
      (await service.ask(`{ claims(${args}) { totalCount } }`)).extensions?.["time"];

    expect(await time('knownAt: "2026-11-02T13:00:00+01:00"')).toEqual({
      knownAt: DAYS.corrected,
      undatedLeftOut: 0,
    });
    expect(await time(`asOf: "2020-02-01", knownAt: "${DAYS.corrected}"`)).toEqual({
      asOf: "2020-02-01",
      knownAt: DAYS.corrected,
      undatedLeftOut: 0,
    });
  });

  it.each(["2026-11-02", "yesterday", "2026-02-30T00:00:00Z", "2026-11-02T12:00:00"])(
    "is no moment: %s",
    async (knownAt) => {
      const { status, errors } = await service.ask(`{ claims(knownAt: "${knownAt}") { totalCount } }`);

      expect(status).toBe(400);
      expect(errors?.[0]?.message).toMatch(
        /is no moment; expected a date, a time to the second and an offset/,
      );
    },
  );
});

describe("the present", () => {
  const QUESTIONS = [
    '{ claim(id: "claim:c") { quote { text } accusers { name } accused { actor { name partOf { actor { id } } } } live } }',
    "{ blame(accusedRollUp: STATE) { nodes { accused { name } incident { title } accuser { name } denied } totalCount } }",
    '{ incident(id: "incident:theft") { title claims { nodes { id } totalCount } standing { status denied } timeline { nodes { kind } } } }',
    "{ incidents(where: { standing: { eq: ATTRIBUTED } }) { nodes { id } } }",
    '{ actor(slug: "group") { names { value } accusedIn { totalCount } } }',
    "{ blameMatrix { cells { claims rows } } }",
    '{ actors(where: { partOf: { slug: "there" } }) { nodes { id } } }',
  ];

  async function hits(): Promise<readonly number[]> {
    const found: number[] = [];
    await planAnew(service.graph);
    for (const question of QUESTIONS) {
      const { statements, parameters, errors } = await service.ask(question);
      expect(errors).toBeUndefined();
      const { dbHits } = await profile(statements[0] ?? "", { ...parameters[0], [KEPT_STAMP]: null });
      found.push(dbHits);
    }
    return found;
  }

  it("pays nothing for past versions: the same reads with them and without", async () => {
    await service.empty();
    await service.load(RECORDS, DAYS.recorded);
    for (let day = 2; day <= 9; day++)
      await service.load(RECORDS.map(day % 2 === 0 ? otherwise : asItWas), `2026-11-0${day}T12:00:00.000Z`);
    const [past] = await service.graph.rows(
      "MATCH (past:PastClaim|PastActor|PastIncident) RETURN count(past)",
    );
    const withPast = await hits();
    // Revisions stay: there would be as many if nothing of the past were kept.
    await service.graph.apply(
      "MATCH (past) WHERE any(label IN labels(past) WHERE label STARTS WITH 'Past') DETACH DELETE past",
    );

    expect(Number(past?.[0])).toBe(8 * 8);
    expect(withPast).toEqual(await hits());
  });
});

function asItWas(raw: Raw): Raw {
  return raw;
}

/** What can say something else does. */
function otherwise(raw: Raw): Raw {
  const said = {
    claim: { quote: { text: "another version" } },
    actor: { description: "other" },
    incident: { summary: "other" },
  };
  return { ...raw, ...Reflect.get(said, String(raw["type"])) };
}
