import { parseRecord } from "../../../src/domain/records/parse-record";
import { verifyAudit } from "../../../src/exchange/audit/verify-audit";
import { importRecords } from "../../../src/exchange/write-records";
import { aClaim, anActor, SURROUNDINGS } from "../../domain/records/builders";
import { type Raw, type Service, startService } from "../../support/service";

jest.setTimeout(180_000);

const SECRET = "Jonathan Q. Doe of 7 Elm Street";

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
      "redact(input: $input) { blanked sequence record { __typename id } userErrors { code field message } }",
      { input: { reason: "order 12/2026", ...input } },
      "($input: RedactInput!)",
    );
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
      names: [{ value: "[redacted]" }, { value: "Sandworm" }, { value: "[redacted 2]" }],
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
    const again = async () => {
      const records = raws.map((raw, index) => {
        const { record } = parseRecord(raw);
        if (record === undefined) throw new Error("unsound");
        return { record, where: { file: "again", line: index + 1 } };
      });
      return await importRecords(service.graph, records, { by: "test", clock: () => new Date() });
    };
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

    const report = await again();
    expect(report.added).toBe(0);
    expect(report.skipped.map(({ record, problem }) => [record, problem])).toEqual([
      ["actor:bear", "is actor:bear, which was merged into actor:apt here"],
      ["actor:nobody", "is actor:nobody, which was taken out here"],
    ]);
    expect(report.refused.map(({ record, problem }) => [record, problem])).toEqual([
      ["claim:one", "has text at quote.text that was redacted here"],
    ]);
    expect(await everything()).not.toContain("Doe");
    const { claim, actor } = await service.read(
      '{ claim(id: "claim:one") { named { actor { id } } } actor(id: "actor:bear") { id } }',
    );
    expect(claim).toEqual({ named: [{ actor: { id: "actor:apt" } }] });
    expect(actor).toBeNull();
  });
});
