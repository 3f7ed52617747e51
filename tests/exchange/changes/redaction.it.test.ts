import { RECORD_TYPES, type RecordType } from "../../../src/domain/records/fields";
import { parseRecord } from "../../../src/domain/records/parse-record";
import { verifyAudit } from "../../../src/exchange/audit/verify-audit";
import { importRecords } from "../../../src/exchange/import-records";
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
  SURROUNDINGS,
} from "../../domain/records/builders";
import { type Raw, type Service, startService } from "../../support/service";
import { textFields } from "../../support/text-fields";

jest.setTimeout(180_000);

const SECRET = "Jonathan Q. Doe of 7 Elm Street";

/** For each type a record that has text wherever its format may have some, twice in lists. */
const FULL: Readonly<Record<RecordType, (text: (path: string) => string) => Raw>> = {
  actor: (text) =>
    anActor("full", {
      names: [{ value: text("names.value") }, { value: `${text("names.value")} too` }],
      description: text("description"),
      externalIds: [
        { scheme: "x", value: text("externalIds.value"), url: address(text("externalIds.url")) },
        { scheme: "y", value: text("externalIds.value"), url: address(text("externalIds.url")) },
      ],
    }),
  incident: (text) =>
    anIncident("full", {
      title: text("title"),
      summary: text("summary"),
      victims: [
        { actor: "actor:agency", sector: text("victims.sector") },
        { actor: "actor:here", sector: `${text("victims.sector")} too` },
      ],
      externalIds: [
        { scheme: "x", value: `${text("externalIds.value")} of it`, url: address(text("externalIds.url")) },
      ],
    }),
  leakChannel: (text) =>
    aLeakChannel("full", {
      name: text("name"),
      addresses: [address(text("addresses")), address(`${text("addresses")} too`)],
    }),
  leak: (text) => aLeak("full", { what: text("what"), citations: citedAt(text) }),
  claim: (text) =>
    aClaim("full", {
      accusers: [],
      unnamedAccuser: { words: text("unnamedAccuser.words") },
      named: [],
      unnamedAccused: text("unnamedAccused"),
      quote: { text: text("quote.text") },
      likelihood: { words: text("likelihood.words") },
      analyticConfidence: { words: text("analyticConfidence.words") },
      evidence: [
        { kind: "OTHER", text: text("evidence.text") },
        { kind: "OTHER", text: `${text("evidence.text")} too` },
      ],
      citations: citedAt(text),
    }),
  retraction: (text) =>
    aRetraction("full", { quote: { text: text("quote.text") }, citations: citedAt(text) }),
  response: (text) =>
    aResponse("full", {
      by: [],
      unnamedBy: text("unnamedBy"),
      quote: { text: text("quote.text") },
      citations: citedAt(text),
    }),
  assessment: (text) =>
    anAssessment("full", {
      by: [],
      unnamedBy: text("unnamedBy"),
      quote: { text: text("quote.text") },
      text: text("text"),
      citations: citedAt(text),
    }),
  source: (text) =>
    aSource("full", {
      title: text("title"),
      url: address(text("url")),
      archivedUrl: address(text("archivedUrl")),
    }),
};

function citedAt(text: (path: string) => string): readonly Raw[] {
  const locator = text("citations.locator");
  return [
    { source: "source:report", locator },
    { source: "source:report", locator: `${locator} too` },
  ];
}

function address(text: string): string {
  return `https://example.org/${text.replaceAll(" ", "-")}`;
}

describe("redacting", () => {
  let service: Service;
  let admin: string;
  let editor: string;

  beforeAll(async () => {
    service = await startService();
  });
  beforeEach(async () => {
    await service.empty();
    admin = await service.logIn("ada", "ADMIN");
    editor = await service.logIn("edith", "EDITOR");
    await service.load(SURROUNDINGS as readonly Raw[], "2026-11-01T00:00:00.000Z");
  });
  afterEach(async () => {
    expect((await verifyAudit(service.graph, { checkpoints: [], faults: [] })).contradictions).toEqual([]);
  });
  afterAll(() => service.close());

  const mutate = async (token: string, mutation: string, variables: Raw = {}, declared = "") => {
    const { data, errors } = await service.askAs(
      token,
      `mutation ${declared} { answer: ${mutation} }`,
      variables,
    );
    expect(errors).toBeUndefined();
    return data.answer;
  };
  const redact = (input: Raw) =>
    mutate(
      admin,
      "redact(input: $input) { blanked proposals mayAlsoBeIn sequence record { __typename id } userErrors { code field message } }",
      { input: { reason: "order 12/2026", ...input } },
      "($input: RedactInput!)",
    );
  const importAgain = async (raws: readonly Raw[]) => {
    const records = raws.map((raw, index) => {
      const { record } = parseRecord(raw);
      if (record === undefined) throw new Error("unsound");
      return { record, where: { file: "again", line: index + 1 } };
    });
    return await importRecords(service.graph, records, { by: "test", clock: () => new Date() });
  };
  /** The id of the proposal that a researcher's mutation makes. */
  const propose = async (token: string, mutation: string) => {
    const { proposal, userErrors } = await mutate(
      token,
      `${mutation} { proposal { id } userErrors { message } }`,
    );
    expect(userErrors).toEqual([]);
    return String(proposal.id);
  };
  /** Everything the database has, in any node or relationship, as text. */
  const everything = async () => {
    const rows = [
      ...(await service.graph.rows("MATCH (n) RETURN labels(n), properties(n)")),
      ...(await service.graph.rows("MATCH ()-[r]->() WHERE size(keys(r)) > 0 RETURN type(r), properties(r)")),
    ];
    return JSON.stringify(rows);
  };

  it("leaves nothing of the text anywhere: record, past versions, revisions, proposals", async () => {
    await service.load(
      [aClaim("one", { quote: { text: SECRET }, evidence: [{ kind: "OTHER", text: "e" }] })] as Raw[],
      "2026-11-02T00:00:00.000Z",
    );
    await mutate(
      editor,
      'correctClaim(input: { id: "claim:one", set: { form: REPORT }, reason: "r" }) { userErrors { message } }'.replace(
        "REPORT",
        "TECHNICAL_REPORT",
      ),
    );
    await mutate(
      editor,
      `correctClaim(input: { id: "claim:one", set: { quote: { text: "${SECRET}", language: "en" } }, propose: true, reason: "p" }) { userErrors { message } }`,
    );
    expect((await everything()).split(SECRET).length - 1).toBeGreaterThanOrEqual(4);

    expect(await redact({ id: "claim:one", field: "quote.text" })).toEqual({
      blanked: 2,
      proposals: 1,
      mayAlsoBeIn: [],
      sequence: expect.any(Number),
      record: { __typename: "Claim", id: "claim:one" },
      userErrors: [],
    });

    expect(await everything()).not.toContain("Doe");
    const { claim, then } = await service.read(
      `{
        claim(id: "claim:one") { quote { text } version history { nodes { act reason redacted fields before after } } }
        then: claim(id: "claim:one", knownAt: "2026-11-03T00:00:00Z") { quote { text } form }
      }`,
    );
    expect(then).toEqual({ quote: { text: "[redacted]" }, form: null });
    expect(claim).toMatchObject({ quote: { text: "[redacted]" }, version: 3 });
    expect(claim.history.nodes.map(({ act, redacted, fields }: Raw) => [act, redacted, fields])).toEqual([
      ["REDACTED", false, ["quote"]],
      ["CORRECTED", true, ["form"]],
      ["RECORDED", true, expect.arrayContaining(["quote"])],
    ]);
    expect(claim.history.nodes[0]).toMatchObject({ reason: "order 12/2026" });
  });

  it("takes names, outside ids, evidence and places in sources, only those that read so", async () => {
    await service.load([
      anActor("many", {
        names: [{ value: SECRET }, { value: "Sandworm" }, { value: "Doe Jon" }],
        externalIds: [
          { scheme: "passport", value: "Doe-1" },
          { scheme: "mitre", value: "G1" },
        ],
        description: `Known as Doe`,
      }),
      aClaim("cited", {
        citations: [{ source: "source:report", locator: "see Doe, p. 3" }],
        evidence: [
          { kind: "OTHER", text: "what Doe said" },
          { kind: "OTHER", text: "a log" },
        ],
      }),
    ] as Raw[]);
    for (const [id, field, value] of [
      ["actor:many", "names.value", SECRET],
      ["actor:many", "names.value", "Doe Jon"],
      ["actor:many", "externalIds", "passport:Doe-1"],
      ["actor:many", "description", undefined],
      ["claim:cited", "citations.locator", undefined],
      ["claim:cited", "evidence.text", "what Doe said"],
    ] as const) {
      expect(await redact({ id, field, value })).toMatchObject({ userErrors: [] });
    }
    expect(await everything()).not.toContain("Doe");
    expect(await everything()).not.toContain("doe");
    const { actor } = await service.read(
      '{ actor(id: "actor:many") { name names { value } externalIds { scheme value } description } }',
    );
    expect(actor).toEqual({
      name: "[redacted]",
      names: [{ value: "[redacted]" }, { value: "Sandworm" }, { value: "[redacted-2]" }],
      externalIds: [{ scheme: "mitre", value: "G1" }],
      description: "[redacted]",
    });
  });

  it("reaches records that were taken out, and the reasons of revisions", async () => {
    await service.load([anActor("gone", { names: [{ value: SECRET }] })] as Raw[]);
    await mutate(
      editor,
      `voidActor(input: { id: "actor:gone", reason: "it was ${SECRET}" }) { voided userErrors { message } }`,
    );
    expect(await redact({ id: "actor:gone", field: "names.value" })).toMatchObject({
      blanked: 1,
      record: null,
      userErrors: [],
    });
    const [[id] = []] = await service.graph.rows("MATCH (r:Revision {act: 'VOIDED'}) RETURN r.id");
    expect(await redact({ id, field: "reason" })).toMatchObject({ blanked: 1, userErrors: [] });
    expect(await everything()).not.toContain("Doe");
    const { revision } = await service.read(`{ revision(id: "${id}") { reason redacted act } }`);
    expect(revision).toEqual({ reason: "[redacted]", redacted: true, act: "VOIDED" });
  });

  it("refuses what cannot be blanked, and says why", async () => {
    await service.load([aClaim("one", { quote: { text: "words" } })] as Raw[]);
    const faults = async (input: Raw) =>
      (await redact(input)).userErrors.map(({ code, field }: Raw) => [code, field]);
    expect(await faults({ id: "claim:none", field: "quote.text" })).toEqual([["NOT_FOUND", ["input", "id"]]]);
    expect(await faults({ id: "nonsense", field: "quote.text" })).toEqual([["NOT_FOUND", ["input", "id"]]]);
    expect(await faults({ id: "claim:one", field: "quote.tex" })).toEqual([
      ["NOT_FOUND", ["input", "field"]],
    ]);
    expect(await faults({ id: "claim:one", field: "quote.text", value: "other" })).toEqual([
      ["NOT_FOUND", ["input", "field"]],
    ]);
    expect(await faults({ id: "claim:one", field: "stance" })).toEqual([["INVALID", ["input", "field"]]]);
    expect(await faults({ id: "claim:one", field: "about" })).toEqual([["INVALID", ["input", "field"]]]);
    expect(await faults({ id: "claim:one", field: "quote.text", expectedVersion: 7 })).toEqual([
      ["CONFLICT", ["input", "expectedVersion"]],
    ]);
    expect(await faults({ id: "revision:1", field: "record" })).toEqual([["NOT_FOUND", ["input", "field"]]]);
    expect(await faults({ id: "revision:999999", field: "reason" })).toEqual([
      ["NOT_FOUND", ["input", "id"]],
    ]);
  });

  it("is not undone by importing the file again, nor are voids and merges", async () => {
    const raws = [
      anActor("bear", { names: [{ value: "Fancy Bear" }] }),
      anActor("apt", { names: [{ value: "APT 28" }] }),
      anActor("nobody", { names: [{ value: "Nobody" }] }),
      aClaim("one", { named: [{ actor: "actor:bear", role: "CONDUCTED" }], quote: { text: SECRET } }),
    ] as Raw[];
    await service.load(raws);
    await redact({ id: "claim:one", field: "quote.text" });
    await mutate(
      editor,
      'mergeActors(input: { from: "actor:bear", into: "actor:apt", reason: "one" }) { userErrors { message } }',
    );
    await mutate(
      editor,
      'voidActor(input: { id: "actor:nobody", reason: "none" }) { userErrors { message } }',
    );

    const report = await importAgain(raws);
    expect(report.added).toBe(0);
    expect(report.skipped.map(({ record, problem }) => [record, problem])).toEqual([
      ["actor:bear", "is actor:bear, which was merged into actor:apt here"],
      ["actor:nobody", "is actor:nobody, which was taken out here"],
    ]);
    expect(report.refused.map(({ record, pointer, problem }) => [record, pointer, problem])).toEqual([
      ["claim:one", "/quote", "would be changed, and text of it was redacted here"],
    ]);
    expect(await everything()).not.toContain("Doe");
    const { claim, actor } = await service.read(
      '{ claim(id: "claim:one") { named { actor { id } } } actor(id: "actor:bear") { id } }',
    );
    expect(claim).toEqual({ named: [{ actor: { id: "actor:apt" } }] });
    expect(actor).toBeNull();
  });

  it.each(RECORD_TYPES)("leaves nothing of any text that a record of type %s may have", async (type) => {
    const paths = new Set<string>();
    const { id } = FULL[type]((path) => {
      paths.add(path);
      return path;
    });
    // A field that is new in the format has to be given above, and found by a redaction below.
    expect([...paths].sort()).toEqual([...textFields(type)].sort());

    await service.load([aClaim("c")] as Raw[]);
    for (const [index, when] of ["first", "second", "third"].entries())
      await service.load(
        [FULL[type]((path) => `Secret ${path} ${when}`)],
        `2026-11-2${index + 1}T00:00:00.000Z`,
      );
    // What takes a part out whole comes after what is blanked in it.
    for (const field of [...textFields(type)].reverse())
      expect([field, await redact({ id, field })]).toEqual([
        field,
        expect.objectContaining({ userErrors: [], blanked: expect.any(Number) }),
      ]);
    expect((await everything()).match(/.{0,80}secret.{0,40}/gi)).toBeNull();
  });

  it("answers what was known without the sector of a victim", async () => {
    const hit = (sector: string) =>
      anIncident("hit", { victims: [{ actor: "actor:agency" }, { actor: "actor:here", sector }] });
    await service.load([hit(`clients of ${SECRET}`)] as Raw[], "2026-11-02T00:00:00.000Z");
    await service.load([hit("energy")] as Raw[], "2026-11-04T00:00:00.000Z");
    await redact({ id: "incident:hit", field: "victims.sector", value: `clients of ${SECRET}` });
    const { then, now } = await service.read(`{
      then: incident(id: "incident:hit", knownAt: "2026-11-03T00:00:00Z") { victims { sector } }
      now: incident(id: "incident:hit") { victims { sector } }
    }`);
    expect(then).toEqual({ victims: [{ sector: null }, { sector: "[redacted]" }] });
    expect(now).toEqual({ victims: [{ sector: null }, { sector: "energy" }] });
  });

  it("is not undone by an import where no marker is left", async () => {
    const raws = [
      anActor("many", { externalIds: [{ scheme: "passport", value: "Doe-1" }] }),
      aClaim("one", { quote: { text: SECRET } }),
    ] as Raw[];
    await service.load(raws);
    await redact({ id: "actor:many", field: "externalIds" });
    await redact({ id: "claim:one", field: "quote.text" });
    await mutate(
      editor,
      'correctClaim(input: { id: "claim:one", set: { quote: { text: "as it may be said" } }, reason: "r" }) { userErrors { message } }',
    );
    const { refused, updated } = await importAgain(raws);
    expect(updated).toBe(0);
    expect(refused.map(({ record, pointer }) => [record, pointer])).toEqual([
      ["actor:many", "/externalIds"],
      ["claim:one", "/quote"],
    ]);
    expect(await everything()).not.toContain("Doe");

    const exported = [
      anActor("many", { description: "An export may say more." }),
      aClaim("one", { quote: { text: "as it may be said" }, form: "TECHNICAL_REPORT" }),
    ] as Raw[];
    expect(await importAgain(exported)).toMatchObject({ refused: [], updated: 2 });
  });

  it("judges others by a record as it stays where an import of it is refused", async () => {
    const source = (title: string, publishedOn: string) => aSource("dated", { title, publishedOn });
    const citations = [{ source: "source:dated" }];
    await service.load([source(SECRET, "2020-03-10"), aClaim("before", { citations })] as Raw[]);
    await redact({ id: "source:dated", field: "title" });
    const again = [
      source(SECRET, "2021-01-01"),
      aClaim("with", { citations }),
      aClaim("more", { quote: { text: "words" } }),
    ];
    const { refused, added } = await importAgain(again as Raw[]);
    expect([refused.map(({ record }) => record), added]).toEqual([["source:dated"], 2]);
    const dates = await service.graph.rows(
      "MATCH (c:Claim)-[:CITES]->(:Source {id: 'source:dated'}) RETURN c.id, c.placedOn ORDER BY c.id",
    );
    expect(dates).toEqual([
      ["claim:before", "2020-03-10"],
      ["claim:with", "2020-03-10"],
    ]);
  });

  it("takes a reason from the proposal, from all that was changed with it, and from reviews", async () => {
    const rosa = await service.logIn("rosa", "RESEARCHER");
    const proposed = () =>
      propose(
        rosa,
        `changeRecords(input: { title: "About ${SECRET}", reason: "by ${SECRET}", changes: [
          { record: { source: { title: "One", kind: REPORT } } }, { record: { source: { title: "Two", kind: REPORT } } }
        ] })`.replaceAll("kind: REPORT", "kind: NEWS_ARTICLE"),
      );
    const first = await proposed();
    await mutate(
      editor,
      `requestChanges(input: { proposal: "${first}", reason: "not for ${SECRET}" }) { userErrors { message } }`,
    );
    await mutate(rosa, `submitProposal(input: { proposal: "${first}" }) { userErrors { message } }`);
    await mutate(editor, `acceptProposal(input: { proposal: "${first}" }) { userErrors { message } }`);
    const [[revision] = []] = await service.graph.rows(
      "MATCH (r:Revision) WHERE r.reason IS NOT NULL RETURN r.id ORDER BY r.sequence LIMIT 1",
    );
    expect(await redact({ id: revision, field: "reason" })).toMatchObject({
      blanked: 2,
      proposals: 1,
      record: null,
      userErrors: [],
    });
    expect(await redact({ id: first, field: "title" })).toMatchObject({ blanked: 0, proposals: 1 });
    expect(await redact({ id: first, field: "reviews.reason" })).toMatchObject({ proposals: 1 });
    expect(await everything()).not.toContain("Doe");

    const second = await proposed();
    await mutate(editor, `acceptProposal(input: { proposal: "${second}" }) { userErrors { message } }`);
    await redact({ id: second, field: "title" });
    expect(await redact({ id: second, field: "reason" })).toMatchObject({ blanked: 2, proposals: 1 });
    expect(await everything()).not.toContain("Doe");
    const { data } = await service.askAs(
      editor,
      `{ proposal(id: "${first}") { title reason reviews { reason } } }`,
    );
    expect(data.proposal).toEqual({
      title: "[redacted]",
      reason: "[redacted]",
      reviews: [{ reason: "[redacted]" }, { reason: null }],
    });
  });

  it("takes names from splits that are proposed", async () => {
    const rosa = await service.logIn("rosa", "RESEARCHER");
    await service.load([anActor("two", { names: [{ value: "Two" }, { value: SECRET }] })] as Raw[]);
    const id = await propose(
      rosa,
      `splitActor(input: { actor: "actor:two", into: { id: "actor:other", kind: PERSON, names: [{ value: "${SECRET}" }], description: "another" }, names: ["${SECRET}"], reason: "two" })`,
    );
    await redact({ id: "actor:two", field: "names.value", value: SECRET });
    expect(await everything()).not.toContain("Doe");
    const { data } = await service.askAs(editor, `{ proposal(id: "${id}") { problems { message } } }`);
    expect(data.proposal).toEqual({ problems: [] });
    await mutate(
      editor,
      `acceptProposal(input: { proposal: "${id}", evenIfMoved: true }) { userErrors { message } }`,
    );
    const { actor } = await service.read('{ actor(id: "actor:other") { names { value } description } }');
    expect(actor).toEqual({ names: [{ value: "[redacted]" }], description: "another" });
  });

  it("takes text from a proposal that came to nothing", async () => {
    const rosa = await service.logIn("rosa", "RESEARCHER");
    const id = await propose(
      rosa,
      `recordActor(input: { actor: { id: "actor:doe", kind: PERSON, names: [{ value: "${SECRET}" }, { value: "Nobody" }] }, reason: "r" })`,
    );
    await mutate(
      editor,
      `rejectProposal(input: { proposal: "${id}", reason: "no" }) { userErrors { message } }`,
    );
    expect((await redact({ id: "actor:doe", field: "names.value" })).userErrors).toMatchObject([
      { code: "NOT_FOUND", message: expect.stringContaining("by the id of the proposal") },
    ]);
    const faults = async (input: Raw) =>
      (await redact({ id, ...input })).userErrors.map(({ code, field }: Raw) => [code, field]);
    expect(await faults({ field: "changes.names.value", value: "Somebody" })).toEqual([
      ["NOT_FOUND", ["input", "field"]],
    ]);
    expect(await faults({ field: "title" })).toEqual([["NOT_FOUND", ["input", "field"]]]);
    expect(await faults({ field: "reason", expectedVersion: 1 })).toEqual([
      ["CONFLICT", ["input", "expectedVersion"]],
    ]);
    expect(await faults({ id: "proposal:none", field: "reason" })).toEqual([["NOT_FOUND", ["input", "id"]]]);
    for (const [field, value] of [
      ["changes.names.value", SECRET],
      ["id", "actor:doe"],
    ])
      expect(await redact({ id, field, value })).toMatchObject({ blanked: 0, proposals: 1, userErrors: [] });
    const { data } = await service.askAs(editor, `{ proposal(id: "${id}") { changes { after } } }`);
    expect(data.proposal.changes).toEqual([
      { after: { id: "[redacted]", kind: "PERSON", names: [{ value: "[redacted]" }, { value: "Nobody" }] } },
    ]);
    const [left] = await service.graph.rows("MATCH (p:Proposal) RETURN p.changes");
    expect(JSON.stringify(left)).not.toMatch(/doe/i);
  });

  it("tells of actors that the text may be in by a merge", async () => {
    await service.load([
      anActor("gone", { names: [{ value: SECRET }] }),
      anActor("kept", { names: [{ value: "Kept" }] }),
    ] as Raw[]);
    await mutate(
      editor,
      'mergeActors(input: { from: "actor:gone", into: "actor:kept", reason: "one" }) { userErrors { message } }',
    );
    expect(await redact({ id: "actor:kept", field: "names.value", value: SECRET })).toMatchObject({
      mayAlsoBeIn: ["actor:gone"],
    });
    expect(await redact({ id: "actor:gone", field: "names.value" })).toMatchObject({
      mayAlsoBeIn: ["actor:kept"],
    });
    expect(await everything()).not.toContain("Doe");
  });

  it("keeps of commands what cannot be found out by trying, and nothing of those whose text is gone", async () => {
    const record = (id: string, idempotencyKey: string) =>
      mutate(
        editor,
        `recordSource(input: { source: { id: "source:${id}", title: "${SECRET}", kind: NEWS_ARTICLE }, idempotencyKey: "${idempotencyKey}" }) { sequence userErrors { code } }`,
      );
    const first = await record("a", "a");
    const kept = () =>
      service.graph.rows("MATCH (c:Command) RETURN c.key, c.payload, c.salt, c.result ORDER BY c.at");
    const [[, payload, salt] = []] = await kept();
    expect(payload).toMatch(/^[0-9a-f]{64}$/);
    expect(salt).toMatch(/^[0-9a-f]{32}$/);
    expect(await record("a", "a")).toEqual(first);
    expect(await record("b", "a")).toMatchObject({ userErrors: [{ code: "KEY_REUSED" }] });

    await record("b", "b");
    await redact({ id: "source:a", field: "title" });
    const [a, b, redaction] = await kept();
    expect(a?.slice(1, 3)).toEqual(["", null]);
    expect(b?.[1]).toMatch(/^[0-9a-f]{64}$/);
    expect(redaction?.slice(1, 3)).toEqual([null, null]);
    expect(await record("a", "a")).toMatchObject({ userErrors: [{ code: "KEY_REUSED" }] });
  });

  it("is done for the text that was asked for, and once for a key", async () => {
    await service.load([
      anActor("many", { names: [{ value: "Sandworm" }, { value: SECRET }, { value: "John Roe" }] }),
    ] as Raw[]);
    const one = { id: "actor:many", field: "names.value", value: SECRET, idempotencyKey: "k" };
    const first = await redact(one);
    expect(first).toMatchObject({ blanked: 1, userErrors: [] });
    expect((await redact({ ...one, value: "John Roe" })).userErrors).toMatchObject([
      { code: "KEY_REUSED", field: ["input", "idempotencyKey"] },
    ]);
    await redact({ ...one, value: "John Roe", idempotencyKey: "l" });
    expect(await redact(one)).toEqual(first);
  });
});
