import { type Raw, type Service, startService } from "../../support/service";
import {
  aClaim,
  aLeak,
  aLeakChannel,
  anActor,
  anAssessment,
  anIncident,
  aResponse,
  aSource,
  SURROUNDINGS,
} from "../records/builders";

jest.setTimeout(180_000);

const named = (id: string, ...names: readonly (string | Raw)[]) =>
  anActor(id, { names: names.map((name) => (typeof name === "string" ? { value: name } : name)) });

const RECORDS: readonly Raw[] = [
  ...SURROUNDINGS,
  named("c", "C"),
  named("c-plus-plus", "C++"),
  named("c-sharp", "C#"),
  named("apt28", "APT28", "APT-28", "Fancy Bear", "Sofacy"),
  named("apt29", "APT29", "Cozy Bear"),
  named("apt41", "APT-41", "Wicked Panda"),
  named("tb", "tb-"),
  named("slash", "a/b"),
  named("and", "AND"),
  named("or-not", "OR NOT"),
  named("russian", "Песчаный червь"),
  named("chinese", "海莲花"),
  named("arabic", "فريق الظل"),
  named("greek", "Όμηρος"),
  named("accented", "Équipe Ñandú"),
  named("emoji", "Bear 🐻"),
  named("later", "Old Bear", { value: "Zebra Squadron", since: "2021-01-01" }),
  named("twin-a", "Twin Name"),
  named("twin-b", "Twin Name"),
  anIncident("bear-hunt", { title: "The bear hunt", summary: "A hunt for honeypots." }),
  named("guccifer", "Guccifer 2.0"),
  named("stop", "The Of"),
  named("bears", "Bears United", "Fancy Bearing"),
  named("coined", { value: "Grey Heron", coinedBy: "actor:agency", usedIn: ["source:paper"], since: "2019" }),
  named("danish", "Ørsted-28"),
  named("wide", "Ｔａｒｓｅｌ"),
  named("war-at", "WarAt"),
  anIncident("pellund", { title: "Who struck Pellund", summary: "Probably not Ombrey." }),
  anIncident("ombrey", { title: "Ombrey not struck" }),
  aLeakChannel("paste", { name: "Honey Paste" }),
  aLeakChannel("wiki", { name: "WikiLeaks" }),
  aLeak("dump", { what: "Mails about honeypots", publishedOn: "2020-09-01" }),
  aSource("paper", { title: "On honeypots", publishedOn: "2020-01-01" }),
  aClaim("quoted", {
    quote: { text: "We found honeypots everywhere", language: "en" },
    statedOn: "2020-05-01",
  }),
  aClaim("evidenced", {
    evidence: [{ kind: "TIMING", text: "honeypots were hit at noon" }],
    statedOn: "2020-06-01",
  }),
  aResponse("answer", {
    answers: ["claim:quoted"],
    quote: { text: "No honeypots here" },
    statedOn: "2020-07-01",
  }),
  aClaim("rumoured", {
    accusers: [],
    unnamedAccuser: { words: "two officials of the marzipan office" },
    named: [],
    unnamedAccused: "a marmalade gang",
    statedOn: "2020-10-01",
  }),
  aResponse("unnamed", {
    answers: ["claim:quoted"],
    by: [],
    unnamedBy: "a marzipan baker",
    statedOn: "2020-10-02",
  }),
  anAssessment("weighed", { text: "Honeypots matter.", statedOn: "2020-08-01" }),
];

let service: Service;
beforeAll(async () => {
  service = await startService();
  await service.load(RECORDS);
});
afterAll(() => service.close());

const SEARCH = `query ($query: String!, $first: Int! = 20, $kinds: [SearchKind!], $asOf: Date) {
  search(query: $query, first: $first, kinds: $kinds, asOf: $asOf) { field text exact match ranges { start end } snippet record { id } }
}`;

interface Hit {
  readonly field: string;
  readonly text: string;
  readonly exact: boolean;
  readonly match: string;
  readonly record: { readonly id: string };
}

const search = async (query: string, more: Raw = {}): Promise<readonly Hit[]> =>
  (await service.read(SEARCH, { query, ...more })).search;
const found = async (query: string, more: Raw = {}) =>
  (await search(query, more)).map(({ record }) => record.id);

describe("a search", () => {
  it.each([
    ["C++", "actor:c-plus-plus"],
    ["c++", "actor:c-plus-plus"],
    ["C#", "actor:c-sharp"],
    ["C", "actor:c"],
    ["APT-28", "actor:apt28"],
    ["APT28", "actor:apt28"],
    ["apt 28", "actor:apt28"],
    ["APT41", "actor:apt41"],
    ["wickedpanda", "actor:apt41"],
    ["tb-", "actor:tb"],
    ["a/b", "actor:slash"],
    ["AND", "actor:and"],
    ["OR NOT", "actor:or-not"],
    ["Песчаный", "actor:russian"],
    ["песчаный ЧЕРВЬ", "actor:russian"],
    ["海莲花", "actor:chinese"],
    ["فريق", "actor:arabic"],
    ["Όμηρος", "actor:greek"],
    ["équipe", "actor:accented"],
    ["Ñandú", "actor:accented"],
    ["Bear 🐻", "actor:emoji"],
    ["Sofa", "actor:apt28"],
    ["bear FANCY", "actor:apt28"],
    ["equipe nandu", "actor:accented"],
    ["Équipe", "actor:accented"],
    ["Guccifr", "actor:guccifer"],
    ["Fansy Bear", "actor:apt28"],
    ["apt2", "actor:apt28"],
    ["fancyb", "actor:apt28"],
    ["the of", "actor:stop"],
    ["on honeypots", "source:paper"],
    ["wiki leaks", "leakChannel:wiki"],
    ["Wiki-Leaks", "leakChannel:wiki"],
    ["wiki l", "leakChannel:wiki"],
    ["honeypaste", "leakChannel:paste"],
    ["war at", "actor:war-at"],
  ])("for %s finds its record first", async (query, id) => {
    expect((await found(query))[0]).toBe(id);
  });

  it("finds every kind of record, each by its own text", async () => {
    const hits = await search("honeypots");

    expect(Object.fromEntries(hits.map(({ record, field, text }) => [record.id, [field, text]]))).toEqual({
      "incident:bear-hunt": ["SUMMARY", "A hunt for honeypots."],
      "source:paper": ["TITLE", "On honeypots"],
      "claim:quoted": ["QUOTE", "We found honeypots everywhere"],
      "claim:evidenced": ["EVIDENCE", "honeypots were hit at noon"],
      "response:answer": ["QUOTE", "No honeypots here"],
      "assessment:weighed": ["TEXT", "Honeypots matter."],
      "leak:dump": ["WHAT", "Mails about honeypots"],
    });
  });

  it("finds claims and responses by the words for whoever is not named", async () => {
    const fields = async (query: string) =>
      (await search(query)).map(({ record, field }) => `${record.id} ${field}`);

    expect(await fields("marzipan")).toEqual([
      "claim:rumoured UNNAMED_ACCUSER",
      "response:unnamed UNNAMED_BY",
    ]);
    expect(await fields("marmalade gang")).toEqual(["claim:rumoured UNNAMED_ACCUSED"]);
  });

  it("takes words in quotation marks as they are, one after the other", async () => {
    expect(await found('"fancy bear"')).toEqual(["actor:apt28"]);
    expect(await found('"bear fancy"')).toEqual([]);
    expect(await found('"fancy" bea')).toEqual(["actor:apt28", "actor:bears"]);
  });

  it("finds only what has the stop words that stand beside others", async () => {
    expect(await found('"not Ombrey"')).toEqual(["incident:pellund"]);
    expect(await found("not ombrey")).toEqual(["incident:pellund", "incident:ombrey"]);
    expect(await found("who pellund no")).toEqual(["incident:pellund"]);
    expect(await found("pellund the")).toEqual([]);
    expect(await found('pellund "no"')).toEqual([]);
    expect(await found('"not Ombrey"', { kinds: ["ACTOR"], asOf: "2021-01-01" })).toEqual([]);
  });

  it("tells exact matches, beginnings, phrases, words and typing errors apart, in that order", async () => {
    const matches = async (query: string) =>
      (await search(query)).map(({ record, match }) => `${match} ${record.id}`);

    expect(await matches("bear")).toEqual([
      "EXACT actor:emoji",
      "PREFIX actor:bears",
      "WORDS actor:later",
      "WORDS actor:apt29",
      "WORDS actor:apt28",
      "WORDS incident:bear-hunt",
    ]);
    expect(await matches("fancy bear")).toEqual(["EXACT actor:apt28", "PREFIX actor:bears"]);
    expect(await matches("the bear hunt")).toEqual(["EXACT incident:bear-hunt"]);
    expect(await matches("bear hunt")).toEqual(["PHRASE incident:bear-hunt"]);
    expect((await matches("coz bear"))[0]).toBe("WORDS actor:apt29");
    expect((await matches("cosy bear"))[0]).toBe("FUZZY actor:apt29");
    expect(await matches("guccifr")).toEqual(["FUZZY actor:guccifer"]);
    expect(await matches("orsted-28")).toEqual(["EXACT actor:danish"]);
    expect(await matches("orsted 28")).toEqual(["EXACT actor:danish"]);
    expect(await matches("orsted")).toEqual(["PREFIX actor:danish"]);
    expect(await matches("not Ombrey")).toEqual(["PHRASE incident:pellund", "WORDS incident:ombrey"]);
    expect(await matches("wiki-leaks")).toEqual(["EXACT leakChannel:wiki"]);
    expect(await matches("wiki le")).toEqual(["PREFIX leakChannel:wiki"]);
  });

  it("says which name matched, who coined it and which sources use it", async () => {
    const { search: hits } = await service.read(
      '{ search(query: "heron") { text ranges { start end } snippet name { value coinedBy { id } usedIn { id } since { date } } } other: search(query: "honey paste") { name { value } } }',
    );

    expect(hits).toEqual([
      {
        text: "Grey Heron",
        ranges: [{ start: 5, end: 10 }],
        snippet: "Grey Heron",
        name: {
          value: "Grey Heron",
          coinedBy: { id: "actor:agency" },
          usedIn: [{ id: "source:paper" }],
          since: { date: "2019" },
        },
      },
    ]);
  });

  it("is for some kinds only where they are given, also when the plan is kept", async () => {
    expect(await found("honeypots", { kinds: ["SOURCE"] })).toEqual(["source:paper"]);
    expect((await found("honeypots", { kinds: ["CLAIM"] })).sort()).toEqual([
      "claim:evidenced",
      "claim:quoted",
    ]);
    expect(await found("honeypots", { kinds: [] })).toEqual([]);
    expect(await found("honeypots")).toHaveLength(7);
    expect(await found("honey", { kinds: ["LEAK_CHANNEL", "ACTOR"] })).toEqual(["leakChannel:paste"]);
  });

  it("shows an actor once, by the name that matches best", async () => {
    const hits = await search("apt-28");

    expect(hits.filter(({ record }) => record.id === "actor:apt28")).toHaveLength(1);
    expect(hits[0]).toMatchObject({
      field: "NAME",
      text: "APT-28",
      exact: true,
      match: "EXACT",
      record: { id: "actor:apt28" },
    });
  });

  it("needs all words", async () => {
    expect(await found("fancy nothing")).toEqual([]);
    expect(await found("cozy bear")).toEqual(["actor:apt29"]);
  });

  it("gives as many as asked for, the best first", async () => {
    const all = await found("bear");

    expect(all.length).toBeGreaterThan(3);
    expect(await found("bear", { first: 2 })).toEqual(all.slice(0, 2));
  });

  it("has one order, ties by id", async () => {
    const first = await found("twin name");
    for (const _ of [1, 2, 3]) expect(await found("twin name")).toEqual(first);

    expect(first).toEqual(["actor:twin-a", "actor:twin-b"]);
  });

  it("is one statement", async () => {
    const { statements } = await service.ask(
      '{ search(query: "honeypots") { record { __typename id ... on Claim { accusers { name } incident { title standing { status } } } } } }',
    );

    expect(statements).toHaveLength(1);
  });
});

describe("a search under asOf", () => {
  it("hides what was said and names that were coined later", async () => {
    const on = async (asOf: string) => (await found("honeypots", { asOf })).sort();

    expect(await on("2020-04-30")).toEqual(["incident:bear-hunt", "source:paper"]);
    expect(await on("2020-06-01")).toEqual([
      "claim:evidenced",
      "claim:quoted",
      "incident:bear-hunt",
      "source:paper",
    ]);
    expect(await on("2020-08-01")).toHaveLength(6);
    expect(await found("zebra", { asOf: "2020-12-31" })).toEqual([]);
    expect(await found("zebra", { asOf: "2021-01-01" })).toEqual(["actor:later"]);
  });
});

describe("what would be syntax to the index", () => {
  const OPERATORS = [
    "+",
    "-",
    "&&",
    "||",
    "!",
    "(",
    ")",
    "{",
    "}",
    "[",
    "]",
    "^",
    '"',
    "~",
    "*",
    "?",
    ":",
    "\\",
    "/",
    "bear AND",
    "OR bear",
    "NOT bear",
    "bear~2",
    "bear^4",
    "be?r",
    "*ear",
    "[a TO z]",
    "{bear TO bees}",
    "name:bear",
    '"bear',
    "(bear",
    "bear)",
    "+bear -fancy",
    "bear && !cozy",
    "/b.*r/",
    "\\bear",
    "bear\\",
    "_exists_:name",
  ];

  it.each(OPERATORS)("is not: %s is looked for, or refused with a reason", async (query) => {
    const { status, data, errors } = await service.ask(SEARCH, { query });

    if (/[\p{L}\p{N}]/u.test(query)) {
      expect(errors).toBeUndefined();
      expect(Array.isArray(data.search)).toBe(true);
    } else {
      expect([status, errors?.[0]?.extensions.code]).toEqual([400, "BAD_USER_INPUT"]);
      expect(errors?.[0]?.message).toMatch(/no letter or digit/);
    }
  });

  it.each<readonly [string, string, RegExp]>([
    ["empty", "", /no letter or digit/],
    ["too long", "x".repeat(257), /257 characters, at most 256/],
    ["of too many words", "a ".repeat(17), /17 words, at most 16/],
    ["of stop words in quotation marks only", '"not the"', /not in the index \(not, the\)/],
    ["half a character", "x\ud800", /well-formed/],
  ])("nor a query that is %s: it is refused", async (_, query, message) => {
    const { status, errors, statements } = await service.ask(SEARCH, { query });

    expect(errors?.[0]?.message).toMatch(message);
    expect([status, statements]).toEqual([400, []]);
  });

  it.each([0, 51, -1, 2_147_483_647])("nor a number of hits like %d: it is refused", async (first) => {
    const { status, errors } = await service.ask(SEARCH, { query: "bear", first });

    expect([status, errors?.[0]?.extensions.code]).toEqual([400, "PAGE_SIZE"]);
  });
});
