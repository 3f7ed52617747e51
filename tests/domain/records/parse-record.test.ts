import { formatProblem, problemAt } from "../../../src/domain/records/faults";
import { parseRecord } from "../../../src/domain/records/parse-record";
import {
  aClaim,
  aLeak,
  aLeakChannel,
  anActor,
  anAssessment,
  anIncident,
  aResponse,
  aRetraction,
  aSource,
} from "./builders";

const messages = (raw: unknown) =>
  (parseRecord(raw).faults ?? []).map((fault) =>
    formatProblem(problemAt({ file: "f.jsonl", line: 1 }, fault)),
  );
const oneMessage = (raw: unknown, expected: string) =>
  expect(messages(raw)).toEqual([`f.jsonl line 1, ${expected}`]);

describe("a sound record", () => {
  it.each([
    anActor("a"),
    anIncident("i"),
    aLeakChannel("l"),
    aLeak("l"),
    aClaim("c"),
    aRetraction("r"),
    aResponse("r"),
    anAssessment("a"),
    aSource("s"),
  ])("of type $type is taken", (raw) => {
    expect(parseRecord(raw)).toMatchObject({ record: raw });
  });

  it("is an actor in normal form: slug and main name spelt out, dates with their qualifier", () => {
    expect(
      parseRecord(
        anActor("unit.26165", {
          kind: "STATE_BODY",
          names: [
            { value: "Unit 26165", language: "en" },
            { value: "Войсковая часть 26165", since: "2014", coinedBy: "actor:mod", usedIn: ["source:s"] },
          ],
          partOf: [{ actor: "actor:gru", from: "1972", to: { date: "2030-01", qualifier: "BY" } }],
          rollUpBody: true,
          description: "A unit.",
          externalIds: [{ scheme: "wikidata", value: "Q1", url: "https://www.wikidata.org/wiki/Q1" }],
        }),
      ).record,
    ).toEqual({
      type: "actor",
      id: "actor:unit.26165",
      slug: "unit.26165",
      kind: "STATE_BODY",
      names: [
        { value: "Unit 26165", language: "en", main: true, usedIn: [] },
        {
          value: "Войсковая часть 26165",
          since: { date: "2014", qualifier: "ON" },
          coinedBy: "actor:mod",
          usedIn: ["source:s"],
        },
      ],
      partOf: [
        {
          actor: "actor:gru",
          from: { date: "1972", qualifier: "ON" },
          to: { date: "2030-01", qualifier: "BY" },
        },
      ],
      rollUpBody: true,
      description: "A unit.",
      externalIds: [{ scheme: "wikidata", value: "Q1", url: "https://www.wikidata.org/wiki/Q1" }],
    });
  });

  it("keeps addresses of leak channels defanged, however they come", () => {
    const addresses = [
      "https://leaks.example.com/a.html?b=c.d",
      "hxxp://x[.]onion",
      "http://hxxp://twice.onion/http://y",
      "t.me/leaks",
      "HTTP://A.B:80",
    ];
    expect(parseRecord(aLeakChannel("l", { addresses })).record).toMatchObject({
      addresses: [
        "hxxps://leaks[.]example[.]com/a.html?b=c.d",
        "hxxp://x[.]onion",
        "hxxp://twice[.]onion/http://y",
        "t[.]me/leaks",
        "hxxp://A[.]B:80",
      ],
    });
  });

  it("may link to one other claim without a list", () => {
    expect(parseRecord(aClaim("c", { repeats: "claim:d" })).record).toMatchObject({ repeats: ["claim:d"] });
  });

  it("keeps words of confidence that no scale has, and a number on its scale", () => {
    const confidences = {
      analyticConfidence: { words: "confident" },
      likelihood: { words: "50", scale: "PERCENT", number: 50, isDefault: true },
    };
    expect(parseRecord(aClaim("c", confidences)).record).toMatchObject(confidences);
  });

  it("keeps free text byte for byte", () => {
    const text = " \u0000\u202e‏ＡＢＣ ﷽ 👩‍👩‍👧 ı ß 狼毒草 \u2011 <script>alert(1)</script>\r\n";
    expect(parseRecord(aClaim("c", { quote: { text } })).record).toMatchObject({ quote: { text } });
  });
});

describe("a record's shape is refused where", () => {
  it("it is no record", () => {
    expect(messages(7)).toEqual(['f.jsonl line 1: is 7; expected a record such as { "type": "actor", … }.']);
    oneMessage(
      {},
      "/type: is missing; expected one of actor, incident, leakChannel, leak, claim, retraction, response, assessment, source.",
    );
    oneMessage(
      { type: "Actor" },
      '/type: is "Actor"; expected one of actor, incident, leakChannel, leak, claim, retraction, response, assessment, source.',
    );
  });

  it("a field is unknown", () => {
    oneMessage(
      aSource("s", { author: "x" }),
      "/author: is not a field here; expected only fields of a source (type, id, title, kind, publisher, url, archivedUrl, publishedOn, language, reliability, quotes).",
    );
    oneMessage(
      aClaim("c", { citations: [{ source: "source:report", page: 1 }] }),
      "/citations/0/page: is not a field here; expected only the fields that the format has.",
    );
  });

  it("a field is missing", () => {
    const { title: _, ...untitled } = aSource("s");
    oneMessage(untitled, "/title: is missing; expected text.");
  });

  it("an id is of another type or not readable", () => {
    oneMessage(
      anActor("a", { id: "claim:a" }),
      '/id: is "claim:a"; expected an actor id such as "actor:a-readable-name".',
    );
    oneMessage(
      anActor("a", { id: "actor:A b" }),
      '/id: is "actor:A b"; expected an actor id such as "actor:a-readable-name".',
    );
    oneMessage(
      aLeak("l", { channel: 5 }),
      '/channel: is 5; expected a leakChannel id such as "leakChannel:a-readable-name".',
    );
    oneMessage(
      aClaim("c", { about: "source:s" }),
      '/about: is "source:s"; expected an incident id or an actor id.',
    );
  });

  it("a term is not one of its list", () => {
    oneMessage(
      aClaim("c", { stance: "asserts" }),
      '/stance: is "asserts"; expected one of ASSERTS, WITHHOLDS, REJECTS.',
    );
    oneMessage(aSource("s", { reliability: "G" }), '/reliability: is "G"; expected one of A, B, C, D, E, F.');
  });

  it("a date is not one", () => {
    const remedy = "expected a date from 1900 to 2100 such as 2016, 2016-10 or 2016-10-07.";
    oneMessage(aClaim("c", { statedOn: "2015-02-29" }), `/statedOn: is "2015-02-29"; ${remedy}`);
    oneMessage(aClaim("c", { statedOn: 2016 }), `/statedOn: is 2016; ${remedy}`);
    oneMessage(
      aClaim("c", { statedOn: { date: "16", qualifier: "BY" } }),
      `/statedOn/date: is "16"; ${remedy}`,
    );
    oneMessage(
      aClaim("c", { statedOn: { date: "2016", qualifier: "ABOUT" } }),
      '/statedOn/qualifier: is "ABOUT"; expected one of ON, BY.',
    );
  });

  it("a list is empty or repeats itself", () => {
    oneMessage(
      aClaim("c", { citations: [] }),
      "/citations: is empty; expected at least one citation such as { source }.",
    );
    oneMessage(anActor("a", { names: [] }), "/names: is empty; expected at least one name.");
    oneMessage(
      anIncident("i", { kinds: ["OTHER", "OTHER"] }),
      '/kinds/1: is "OTHER" again; expected each entry once.',
    );
    oneMessage(
      aClaim("c", { accusers: ["actor:a", "actor:a"] }),
      '/accusers/1: is "actor:a" again; expected each entry once.',
    );
    oneMessage(
      aClaim("c", {
        named: [
          { actor: "actor:b", role: "CONDUCTED" },
          { actor: "actor:b", role: "DIRECTED" },
        ],
      }),
      '/named/1/actor: is "actor:b" again; expected each actor once: a claim names an actor in one role.',
    );
    oneMessage(
      anIncident("i", { victims: [{ actor: "actor:b", sector: "Energy" }, { actor: "actor:b" }] }),
      '/victims/1/actor: is "actor:b" again; expected each actor once among the victims.',
    );
  });

  it("text is not well-formed, empty or too long", () => {
    oneMessage(
      aClaim("c", { quote: { text: "half \ud800" } }),
      '/quote/text: is "half \\ud800"; expected well-formed Unicode, without half characters.',
    );
    oneMessage(aSource("s", { title: "" }), '/title: is ""; expected text, or leave the field out.');
    expect(messages(aLeak("l", { what: "é".repeat(40_000) }))).toEqual([
      expect.stringMatching(/^f\.jsonl line 1, \/what: is "é+…; expected at most 64 KiB of text\.$/),
    ]);
  });

  it.each([
    ["a\u202eb", "a\\u{202e}b"],
    ["a\u2066b", "a\\u{2066}b"],
    ["a\u200bb", "a\\u{200b}b"],
    ["a\u00adb", "a\\u{ad}b"],
    ["a\u200db", "a\\u{200d}b"],
    ["a\u001b[2J", "a\\u001b[2J"],
    ["a\nb", "a\\nb"],
  ])("a name hides something: %j", (value, shown) => {
    oneMessage(
      anActor("a", { names: [{ value }] }),
      `/names/0/value: is "${shown}"; expected a name without control, direction or invisible characters.`,
    );
  });

  it.each(["نیروی قدس سپاه می\u200cخواهد", "क्\u200dष", "ශ්\u200dරී ලංකා"])(
    "no joiner that a script needs: %s",
    (value) => {
      expect(messages(anActor("a", { names: [{ value }] }))).toEqual([]);
    },
  );

  it("a title shows nothing", () => {
    oneMessage(
      anIncident("i", { title: "   " }),
      '/title: is "   "; expected a title with at least one visible character.',
    );
  });

  it("a name shows nothing", () => {
    oneMessage(
      aLeakChannel("l", { name: " \u00a0" }),
      '/name: is " \u00a0"; expected a name with at least one visible character.',
    );
  });

  it.each([
    "javascript:alert(1)",
    "JaVa\tScript:alert(1)",
    "\u0001javascript:alert(1)",
    "https://example.org/\u202Egpj.exe",
    "data:text/html,x",
    "vbscript:x",
    "//example.com",
    "http:example.com",
    "https://user:pass@example.com",
    "https://user@example.com",
    "ht\ntps://example.com",
    "https://",
    "ftp://example.com",
    "file:///etc/passwd",
    `https://example.com/${"a".repeat(2_048)}`,
  ])("a url cannot be a link: %j", (url) => {
    expect(messages(aSource("s", { url }))).toEqual([
      expect.stringMatching(
        /^f\.jsonl line 1, \/url: is .*; expected an http or https address without credentials, at most 2048 characters\.$/,
      ),
    ]);
  });

  it("an address of a leak channel is none", () => {
    oneMessage(
      aLeakChannel("l", { addresses: ["two words"] }),
      '/addresses/0: is "two words"; expected an address such as hxxps://example[.]com.',
    );
  });

  it.each([Number.POSITIVE_INFINITY, Number.NaN, 2 ** 53, 1.5, -1, 101, -0, "50"])(
    "a number is not sane: %p",
    (number) => {
      expect(messages(aClaim("c", { likelihood: { words: "x", scale: "PERCENT", number } }))[0]).toMatch(
        /^f\.jsonl line 1, \/likelihood\/number: is .*; expected a whole number from 0 to 100\.$/,
      );
    },
  );
});

describe("a record that contradicts itself is refused where", () => {
  it("an actor has two main names", () => {
    const names = [
      { value: "A", main: true },
      { value: "B", main: true },
    ];
    oneMessage(
      anActor("a", { names }),
      "/names: has 2 main names; expected exactly one, which a correction of all names together changes.",
    );
  });

  it("a period ends before it starts", () => {
    oneMessage(
      anActor("a", { partOf: [{ actor: "actor:b", from: "2016", to: "2015-12" }] }),
      "/partOf/0: runs from 2016 to 2015-12; expected an end that is not before the start.",
    );
    oneMessage(
      anIncident("i", { startedOn: "2016-05-02", endedOn: "2016-05-01" }),
      "/endedOn: is 2016-05-01, before the start 2016-05-02; expected an end that is not before the start.",
    );
    expect(messages(anIncident("i", { startedOn: "2016-05-02", endedOn: "2016" }))).toEqual([]);
  });

  it("a claim has no accuser, or a named and an unnamed one", () => {
    oneMessage(
      aClaim("c", { accusers: [] }),
      "/accusers: names nobody who accuses; expected one actor or more, or the words for them in unnamedAccuser.",
    );
    oneMessage(
      aClaim("c", { unnamedAccuser: { words: "officials" } }),
      "/unnamedAccuser: stands beside named accusers; expected it only in a claim without accusers.",
    );
  });

  it("a claim names nobody, unless it withholds or has the words for them", () => {
    oneMessage(
      aClaim("c", { named: [] }),
      "/named: names nobody, which a claim that ASSERTS must; expected one actor or more, or the words for them in unnamedAccused.",
    );
    expect(messages(aClaim("c", { named: [], stance: "WITHHOLDS" }))).toEqual([]);
    expect(messages(aClaim("c", { named: [], unnamedAccused: "a non-state group" }))).toEqual([]);
  });

  it("a role does not fit the kind of claim", () => {
    oneMessage(
      aClaim("c", { named: [{ actor: "actor:b", role: "SAME_AS" }] }),
      '/named/0/role: is "SAME_AS"; expected a role of an ATTRIBUTION claim (CONDUCTED, DIRECTED, AUTHORIZED, SPONSORED, TOLERATED, SUPPORTED, UNSPECIFIED).',
    );
  });

  it("a claim is about the wrong type of thing, or names what it is about", () => {
    oneMessage(
      aClaim("c", { about: "actor:x" }),
      '/about: is "actor:x"; expected the id of an incident, which an ATTRIBUTION claim is about.',
    );
    oneMessage(
      aClaim("c", { kind: "IDENTITY", named: [{ actor: "actor:b", role: "SAME_AS" }] }),
      '/about: is "incident:theft"; expected the id of an actor, which an IDENTITY claim is about.',
    );
    oneMessage(
      aClaim("c", { kind: "IDENTITY", about: "actor:b", named: [{ actor: "actor:b", role: "SAME_AS" }] }),
      '/named/0/actor: is "actor:b", the actor the claim is about; expected another actor.',
    );
  });

  it("a term is not of its scale, or the scale not of what it grades", () => {
    oneMessage(
      aClaim("c", { likelihood: { words: "proven", scale: "ICD_203", term: "proven" } }),
      '/likelihood/term: is "proven"; expected an ICD_203 term (ALMOST_NO_CHANCE, VERY_UNLIKELY, UNLIKELY, ROUGHLY_EVEN_CHANCE, LIKELY, VERY_LIKELY, ALMOST_CERTAIN).',
    );
    oneMessage(
      aClaim("c", { analyticConfidence: { words: "likely", scale: "ICD_203", term: "LIKELY" } }),
      '/analyticConfidence/scale: is "ICD_203", which does not grade this; expected one of ICD_203_CONFIDENCE, STIX_NONE_LOW_MED_HIGH, STIX_0_10, STIX_WEP, STIX_DNI, ADMIRALTY_CREDIBILITY, PERCENT.',
    );
    oneMessage(
      aClaim("c", { likelihood: { words: "likely", term: "LIKELY" } }),
      "/likelihood/scale: is missing; expected the scale that the term or number stands on; words alone need none.",
    );
    oneMessage(
      aClaim("c", { likelihood: { words: "50", scale: "PERCENT" } }),
      "/likelihood/number: is missing; expected a whole number from 0 to 100 in number.",
    );
    oneMessage(
      aClaim("c", { likelihood: { words: "11", scale: "STIX_0_10", number: 11 } }),
      "/likelihood/number: is 11; expected a whole number from 0 to 10 in number.",
    );
    oneMessage(
      aClaim("c", { likelihood: { words: "x", scale: "STIX_WEP", term: "LIKELY", number: 5 } }),
      "/likelihood: has a term and a number; expected one of the two.",
    );
  });

  it("a claim links to itself", () => {
    oneMessage(
      aClaim("c", { answers: "claim:c" }),
      "/answers/0: is the claim itself; expected another claim.",
    );
  });

  it("a citation is relayed by the source it cites", () => {
    oneMessage(
      aClaim("c", { citations: [{ source: "source:a", relays: ["source:b", "source:a"] }] }),
      '/citations/0/relays/1: is "source:a", the source cited itself; expected only the sources that it draws on.',
    );
  });

  it("a response is nobody's, or its counter-claim is missing or out of place", () => {
    oneMessage(
      aResponse("r", { by: [] }),
      "/by: names nobody who responds; expected one actor or more, or the words for them in unnamedBy.",
    );
    oneMessage(
      aResponse("r", { kind: "COUNTER_ACCUSATION" }),
      "/counterClaim: is missing from a COUNTER_ACCUSATION; expected the id of the claim that accuses in turn.",
    );
    oneMessage(
      aResponse("r", { counterClaim: "claim:d" }),
      "/counterClaim: stands in a DENIAL; expected it only in a COUNTER_ACCUSATION.",
    );
  });

  it("an assessment is nobody's or says nothing", () => {
    oneMessage(
      anAssessment("a", { by: [] }),
      "/by: names nobody who assesses; expected one actor or more, or the words for them in unnamedBy.",
    );
    expect(messages(anAssessment("a", { text: undefined }))).toEqual([
      "f.jsonl line 1: says nothing; expected a quote or a text.",
    ]);
  });
});
