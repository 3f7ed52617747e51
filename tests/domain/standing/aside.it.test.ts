import { buildIfStale } from "../../journeys/process/command";
import { type Service, startService } from "../../support/service";
import { aClaim, anActor, anIncident, aResponse, aSource, SURROUNDINGS } from "../records/builders";

jest.setTimeout(300_000);

let mockIsAside = true;
const mockAsked = jest.fn();

jest.mock("../../../src/domain/standing/standing.thread", () => {
  const { Thread } = jest.requireActual("../../../src/platform/threads/thread");
  const { ROOT: root } = jest.requireActual("../../journeys/process/command");
  const thread = new Thread(`${root}/dist/domain/standing/standing.worker.js`);
  return {
    thread: {
      ask: (job: unknown) => {
        mockAsked(job);
        return thread.ask(job);
      },
      close: () => thread.close(),
    },
  };
});

jest.mock("../../../src/domain/standing/read-facts", () => {
  const actual = jest.requireActual("../../../src/domain/standing/read-facts");
  return { ...actual, areMany: (value: unknown) => mockIsAside && actual.areMany(value) };
});

const CLAIMS = 60;

/** Many accusers of few actors, with joins, denials, what is undated, and a whole that lends its claims. */
function world() {
  const accusers = Array.from({ length: CLAIMS }, (_, index) => `v${index}`);
  const groups = ["bear", "cat", "dog"];
  return [
    ...SURROUNDINGS,
    aSource("undated"),
    ...accusers.map((id) => anActor(id, { kind: "ORGANIZATION" })),
    ...groups.map((id) => anActor(id, { kind: "THREAT_GROUP" })),
    anIncident("whole"),
    anIncident("hot", { partOf: ["incident:whole"], victims: [{ actor: "actor:here" }] }),
    anIncident("cold"),
    ...accusers.map((id, index) =>
      aClaim(id, {
        about: index % 9 === 0 ? "incident:whole" : "incident:hot",
        accusers: [`actor:${id}`],
        named: [{ actor: `actor:${groups[index % 3]}`, role: "CONDUCTED" }],
        ...(index % 7 === 0
          ? { citations: [{ source: "source:undated" }] }
          : { statedOn: `2020-02-${String(1 + (index % 28)).padStart(2, "0")}` }),
      }),
    ),
    aClaim("join", {
      kind: "IDENTITY",
      about: "actor:bear",
      named: [{ actor: "actor:cat", role: "SAME_AS" }],
      statedOn: "2020-02-03",
    }),
    aClaim("for", {
      kind: "AFFILIATION",
      about: "actor:dog",
      named: [{ actor: "actor:there", role: "ACTS_FOR" }],
      statedOn: "2020-02-04",
    }),
    aResponse("no", { answers: ["incident:hot"], by: ["actor:bear"], statedOn: "2020-02-20" }),
    aClaim("cold", { about: "incident:cold" }),
  ];
}

const EVERYTHING = `status denied victimDenies claimCount originCount changedOn
  accused { actor { id name } lifts { chain { id } } accusers { id } claims { id } since denied deniedOn origins { claims { id } because claims { id } links { claims { id } kind sentence } source { id } } }
  reasons { kind sentence records { id ... on Claim { quote { text } } ... on Response { kind } } }`;

const QUESTIONS = [
  `{ standing(incident: "incident:hot") { ${EVERYTHING} } }`,
  `{ standing(incident: "incident:hot", rollUp: STATE, asOf: "2020-02-15") { ${EVERYTHING} } }`,
  `{ incident(id: "incident:hot") { a: standing { status } b: standing(rollUp: BODY) { originCount } c: standing { reasons { kind } d: reasons { sentence } } } }`,
  `{ incidents(first: 9, asOf: "2020-02-10") { nodes { id standing { status accused { actor { id } } } title } } }`,
];

describe("standings of much that is said", () => {
  let service: Service;

  beforeAll(async () => {
    buildIfStale();
    service = await startService();
    await service.empty();
    await service.load(world());
  });
  afterAll(async () => {
    const { thread } = jest.requireMock("../../../src/domain/standing/standing.thread");
    await thread.close();
    await service?.close();
  });

  const answerTo = async (question: string) => {
    const { data, errors, extensions } = await service.ask(question);
    return { data, errors, time: extensions?.["time"] };
  };

  it.each(QUESTIONS)("are the same, computed in a thread: %s", async (question) => {
    mockIsAside = false;
    mockAsked.mockClear();
    const here = await answerTo(question);
    expect(here.errors).toBeUndefined();
    expect(mockAsked).not.toHaveBeenCalled();
    mockIsAside = true;
    expect(await answerTo(question)).toEqual(here);
    expect(mockAsked).toHaveBeenCalled();
  });

  it("leave those of little where they are", async () => {
    mockAsked.mockClear();
    await answerTo(`{ standing(incident: "incident:cold") { ${EVERYTHING} } }`);
    expect(mockAsked).not.toHaveBeenCalled();
  });
});
