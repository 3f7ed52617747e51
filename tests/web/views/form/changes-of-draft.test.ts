import { changesOfDraft } from "../../../../src/web/views/form/changes-of-draft";
import { commandKey } from "../../../../src/web/views/form/command-key";
import { anAnswer, NO_SOURCE, NOBODY, tidied, WHOLE } from "../../../../src/web/views/form/draft";
import { draftOfChanges, draftOfRecord } from "../../../../src/web/views/form/draft-of-records";
import { draftClaim, draftWith, known, unknown } from "./drafts";

describe("what a draft asks for", () => {
  it("is its records, each naming the others, and nothing that was not stated", () => {
    const { changes, places } = changesOfDraft(draftWith());
    expect(changes).toEqual([
      { record: { source: { id: "source:report-seed1", title: "Report", kind: "NEWS_ARTICLE" } } },
      {
        record: {
          incident: {
            id: "incident:attack-on-the-rail-network-seed1",
            title: "Attack on the rail network",
            kinds: ["DISRUPTION"],
          },
        },
      },
      {
        record: {
          claim: {
            id: "claim:attack-on-the-rail-network-seed1-c1",
            kind: "ATTRIBUTION",
            stance: "ASSERTS",
            accusers: ["actor:cia"],
            named: [{ actor: "actor:velmar", role: "SPONSORED" }],
            about: "incident:attack-on-the-rail-network-seed1",
            citations: [{ source: "source:report-seed1" }],
          },
        },
      },
    ]);
    expect(places).toEqual(["source", "incident", "claims.0"]);
  });

  it("keeps a year a year, a month a month, and says where it is the latest", () => {
    const draft = draftWith({
      source: { ...draftWith().source, publishedOn: { text: "2016", qualifier: "ON" } },
      claims: [draftClaim({ statedOn: { text: " 2016-10 ", qualifier: "BY" } })],
    });
    const [source, , claim] = changesOfDraft(draft).changes;
    expect(source?.record?.source?.publishedOn).toEqual({ date: "2016" });
    expect(claim?.record?.claim?.statedOn).toEqual({ date: "2016-10", qualifier: "BY" });
  });

  it("records somebody new once, however often they are named, and before whoever names them", () => {
    const draft = draftWith({
      claims: [
        draftClaim({
          accusers: [unknown("Velmar"), known("cia")],
          named: [{ actor: unknown(" velmar "), role: "CONDUCTED" }],
        }),
      ],
    });
    const { changes, places } = changesOfDraft(draft);
    expect(changes[0]).toEqual({
      record: { actor: { id: "actor:velmar-seed1", kind: "STATE", names: [{ value: "Velmar" }] } },
    });
    expect(places[0]).toBe("claims.0.accusers.0");
    expect(changes.at(-1)?.record?.claim).toMatchObject({
      accusers: ["actor:velmar-seed1", "actor:cia"],
      named: [{ actor: "actor:velmar-seed1" }],
    });
  });

  it("tells new actors apart whose names an id cannot have", () => {
    const draft = draftWith({ claims: [draftClaim({ accusers: [unknown("Вельмар"), unknown("維爾瑪")] })] });
    expect(changesOfDraft(draft).changes.at(-1)?.record?.claim?.accusers).toEqual([
      "actor:new-seed1",
      "actor:new-seed1-2",
    ]);
  });

  it("takes what is recorded already as it is", () => {
    const draft = draftWith({
      source: { ...NO_SOURCE, id: "source:known", title: "Known" },
      incident: { ...draftWith().incident, id: "incident:known" },
    });
    const { changes } = changesOfDraft(draft);
    expect(changes).toHaveLength(1);
    expect(changes[0]?.record?.claim).toMatchObject({
      about: "incident:known",
      citations: [{ source: "source:known" }],
    });
  });

  it("answers claims of the draft, claims that are there, and the incident", () => {
    const answer = {
      ...anAnswer("r2", ["c1", "claim:known", WHOLE]),
      kind: "DENIAL" as const,
      by: [known("velmar")],
    };
    const { changes } = changesOfDraft(draftWith({ answers: [answer] }));
    expect(changes.at(-1)?.record?.response).toEqual({
      kind: "DENIAL",
      by: ["actor:velmar"],
      answers: [
        "claim:attack-on-the-rail-network-seed1-c1",
        "claim:known",
        "incident:attack-on-the-rail-network-seed1",
      ],
      citations: [{ source: "source:report-seed1" }],
    });
  });

  it("grades in the accuser's words, on a scale only where one was chosen", () => {
    const grades = draftClaim({
      likelihood: { words: "very likely", scale: "ICD_203", term: "VERY_LIKELY" },
      analyticConfidence: { words: "confident", scale: "", term: "" },
    });
    expect(changesOfDraft(draftWith({ claims: [grades] })).changes.at(-1)?.record?.claim).toMatchObject({
      likelihood: { words: "very likely", scale: "ICD_203", term: "VERY_LIKELY" },
      analyticConfidence: { words: "confident" },
    });
  });

  it("leaves rows out in which nothing is written", () => {
    const draft = tidied(
      draftWith({
        claims: [
          draftClaim({ accusers: [NOBODY, known("cia"), NOBODY] }),
          { ...draftClaim({ stance: "", accusers: [NOBODY], named: [] }), key: "c2" },
        ],
        answers: [{ ...anAnswer("r3", ["c1", "c2"]), kind: "DENIAL" }],
      }),
    );
    expect(draft.claims.map(({ accusers }) => accusers.length)).toEqual([1]);
    expect(draft.answers[0]?.to).toEqual(["c1"]);
  });
});

describe("a correction", () => {
  const before = {
    id: "claim:x",
    type: "claim",
    kind: "ATTRIBUTION",
    stance: "ASSERTS",
    about: "incident:x",
    accusers: ["actor:cia"],
    named: [{ actor: "actor:velmar", role: "SPONSORED" }],
    form: "OTHER",
    quote: { text: "we say so", language: "en" },
    likelihood: { words: "likely", scale: "PERCENT", number: 70 },
    basis: ["VICTIM"],
    citations: [{ source: "source:x", locator: "p. 1" }],
  };
  const correction = { id: "claim:x", version: 4, before };
  const asItIs = { ...draftOfRecord(before, new Map(), "s"), correction };

  it("asks for nothing where nothing was changed", () => {
    expect(changesOfDraft(asItIs).changes).toEqual([
      { correct: { id: "claim:x", expectedVersion: 4, set: { claim: {} } } },
    ]);
  });

  it("sends what was changed, takes out what was emptied, and leaves the rest alone", () => {
    const [claim] = asItIs.claims;
    if (claim === undefined) throw new Error("no claim");
    const draft = {
      ...asItIs,
      claims: [{ ...claim, form: "" as const, statedOn: { text: "2016", qualifier: "ON" as const } }],
    };
    expect(changesOfDraft(draft).changes).toEqual([
      {
        correct: {
          id: "claim:x",
          expectedVersion: 4,
          set: { claim: { form: null, statedOn: { date: "2016" } } },
        },
      },
    ]);
  });
});

describe("a proposal that is gone on with", () => {
  const names = new Map([
    ["actor:cia", { name: "CIA", kind: "STATE_BODY" as const }],
    ["actor:velmar", { name: "Velmar" }],
  ]);
  const asProposed = (draft = draftWith()) =>
    changesOfDraft(draft).changes.map(({ record }) => {
      const [fields] = Object.values(record ?? {}) as { readonly id?: string }[];
      return { act: "RECORD", recordId: fields?.id ?? null, before: null, after: fields };
    });

  it("fills the form as it was", () => {
    const draft = draftWith({
      claims: [
        draftClaim({
          accusers: [known("cia", "CIA")],
          named: [{ actor: unknown("Ostra"), role: "DIRECTED" }],
        }),
      ],
    });
    const restored = draftOfChanges(asProposed(draft), names, "seed1", { id: "proposal:p", version: 3 });
    expect(restored).toEqual({ draft: { ...draft, proposal: { id: "proposal:p", version: 3 } } });
  });

  it("says what the form has no fields for, rather than lose it", () => {
    const changes = [
      ...asProposed(),
      { act: "VOID", recordId: "claim:old", before: {}, after: null },
      { act: "RECORD", recordId: "assessment:a", before: null, after: { id: "assessment:a" } },
    ];
    expect(draftOfChanges(changes, names, "s", null)).toEqual({
      unfit: ["VOID claim:old", "RECORD assessment:a"],
    });
  });

  it("takes no notice of lists with nothing in them, which a record has once it was checked", () => {
    const lists = { basis: [], evidence: [], quotes: [], partOf: [], externalIds: [], supersedes: [] };
    const changes = asProposed(draftWith({ claims: [draftClaim({ accusers: [unknown("Ostra")] })] })).map(
      (change) => {
        const after = { ...lists, ...change.after };
        if ("names" in after) Object.assign(after, { names: [{ value: "Ostra", main: true, usedIn: [] }] });
        if ("citations" in after) Object.assign(after, { citations: [{ source: "source:s", relays: [] }] });
        return { ...change, after };
      },
    );
    expect(draftOfChanges(changes, names, "seed1", null)).toHaveProperty("draft");
  });

  it("says so of citations that it would cut short", () => {
    const citations = [{ source: "source:report-seed1", relays: ["source:other"] }];
    const changes = asProposed().map((change) =>
      change.recordId?.startsWith("claim:") ? { ...change, after: { ...change.after, citations } } : change,
    );
    expect(draftOfChanges(changes, names, "s", null)).toMatchObject({
      unfit: [expect.stringMatching(/^citations of claim:/)],
    });
  });

  it("says so of fields of a claim, too", () => {
    const changes = asProposed().map((change) =>
      change.recordId?.startsWith("claim:")
        ? { ...change, after: { ...change.after, basis: ["VICTIM"] } }
        : change,
    );
    expect(draftOfChanges(changes, names, "s", null)).toMatchObject({
      unfit: [expect.stringMatching(/^basis of claim:/)],
    });
  });
});

describe("the key of a command", () => {
  it("is the same for the same content, and another once anything is changed", () => {
    const key = (title: string) => commandKey("seed1", "record", { title });
    expect(key("a")).toBe(key("a"));
    expect(key("a")).not.toBe(key("b"));
    expect(key("a").length).toBeLessThan(200);
  });
});
