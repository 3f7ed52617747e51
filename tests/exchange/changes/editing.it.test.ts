import type { Change } from "../../../src/domain/changes/change";
import type { Command } from "../../../src/domain/changes/editing";
import { judgeRecords } from "../../../src/exchange/judge-records";
import { askWithin } from "../../../src/exchange/store/ask";
import { findFeedHead } from "../../../src/exchange/store/feed-head";
import { writeLocked } from "../../../src/exchange/store/write-locked";
import { planWrites } from "../../../src/exchange/write-plan";
import { write } from "../../../src/exchange/write-records";
import type { Principal } from "../../../src/platform/auth/principal";
import { aClaim, aResponse, aSource, SURROUNDINGS, sound } from "../../domain/records/builders";
import { unsound } from "../../support/unsound";
import { correct, lastRevisions, record, sent, take } from "./commands";
import { aDesk } from "./desk";

jest.setTimeout(120_000);

const editor: Principal = { id: "token:edith", name: "edith", role: "EDITOR" };
const other: Principal = { id: "token:edgar", name: "edgar", role: "EDITOR" };
const researcher: Principal = { id: "token:rosa", name: "rosa", role: "RESEARCHER" };

describe("changing records", () => {
  const { graph, editing, reading } = aDesk();

  beforeEach(async () => {
    await change(SURROUNDINGS.map(record));
  });

  const change = (changes: readonly Change[], more: Partial<Command> = {}, by: Principal = editor) =>
    sent(editing, by, { changes, ...more });
  const acts = async (id: string) =>
    await graph.rows(
      "MATCH (r:Revision {recordId: $id}) RETURN r.act, r.by, r.acceptedBy, r.reason ORDER BY r.sequence",
      { id },
    );
  const labels = async (id: string) =>
    (await graph.rows("MATCH (n {id: $id}) WHERE n.knownUntil IS NULL RETURN labels(n)", { id })).map(
      ([found]) => found,
    );
  const everything = () => lastRevisions(graph);

  it("records, corrects and takes out, and keeps how it was", async () => {
    const { faults, records, sequence } = await change([record(aClaim("one"))], {
      reason: "from the report",
    });
    expect(faults).toEqual([]);
    expect(records).toEqual(["claim:one"]);
    expect(sequence).toBe(SURROUNDINGS.length + 1);

    await change([correct("claim:one", { quote: { text: "surely" }, basis: null })], { reason: "the quote" });
    expect(await reading("claim:one")).toMatchObject({ quote: { text: "surely" } });
    await change([take("claim:one")], { reason: "recorded twice" });
    expect(await reading("claim:one")).toBeNull();
    expect(await labels("claim:one")).toEqual([["Voided"]]);
    expect(await acts("claim:one")).toEqual([
      ["RECORDED", "edith", null, "from the report"],
      ["CORRECTED", "edith", null, "the quote"],
      ["VOIDED", "edith", null, "recorded twice"],
    ]);
    const again = await change([record(aClaim("one"))]);
    expect(again.faults).toMatchObject([{ code: "DUPLICATE", field: ["input", "claim", "id"] }]);
  });

  it("tells all that is wrong at once, each with its field, and does nothing then", async () => {
    const before = await everything();
    const { faults, records } = await change([
      record(aClaim("good")),
      record({ type: "claim", id: "claim:bad", kind: "GUESS", citations: [{ source: "source:nowhere" }] }),
      correct("claim:none", {}),
    ]);
    expect(records).toEqual([]);
    expect(faults.map(({ code, field }) => [code, field.join("/")])).toEqual(
      expect.arrayContaining([
        ["INVALID", "input/claim/kind"],
        ["REQUIRED", "input/claim/stance"],
        ["NOT_FOUND", "input/id"],
      ]),
    );
    expect(await everything()).toEqual(before);
    const nowhere = await change([record(aClaim("x", { citations: [{ source: "source:nowhere" }] }))]);
    expect(nowhere.faults).toMatchObject([
      { code: "NOT_FOUND", field: ["input", "claim", "citations", "0", "source"], record: "claim:x" },
    ]);
  });

  it("lays mistakes where they were given, and says what became of what is named", async () => {
    const faultsOf = async (...changes: readonly Change[]) =>
      (await change(changes)).faults.map(({ code, field, message }) => [code, field.join("/"), message]);
    const adding = (entry: object): Change => ({
      act: "CORRECT",
      type: "actor",
      id: "actor:agency",
      idAt: ["input", "actor"],
      fields: {},
      more: { list: "names", entry, path: ["input", "name"] },
      path: ["input"],
    });
    expect(await faultsOf(adding({ value: "" }))).toContainEqual([
      "INVALID",
      "input/name/value",
      'value is ""; expected text, or leave the field out.',
    ]);
    expect(await faultsOf(correct("actor:agency", { id: "actor:accused" }))).toEqual([
      ["INVALID", "input/set/id", 'id is "actor:accused"; a record keeps its id, which is actor:agency.'],
    ]);
    expect(await faultsOf(record(aClaim("one", { accusers: ["actor:nobody"] })))).toEqual([
      [
        "NOT_FOUND",
        "input/claim/accusers/0",
        "accusers[0] is actor:nobody, which is not known; expected one that is recorded, or comes with it.",
      ],
    ]);
    expect(
      await faultsOf({
        act: "MERGE",
        type: "actor",
        from: "actor:accused",
        into: "actor:agency",
        path: ["input"],
      }),
    ).toEqual([]);
    const gone = "was merged into actor:agency; name that one.";
    expect(await faultsOf(correct("actor:accused", { kind: "STATE" }))).toEqual([
      ["NOT_FOUND", "input/id", `id is "actor:accused", which ${gone}`],
    ]);
    expect(
      await faultsOf({
        act: "MERGE",
        type: "actor",
        from: "actor:agency",
        into: "actor:accused",
        path: ["input"],
      }),
    ).toEqual([["NOT_FOUND", "input/into", `into is "actor:accused", which ${gone}`]]);
  });

  it("does nothing without a word why, or where nothing is asked for", async () => {
    const before = await everything();
    const asked = async (more: Partial<Command>) => {
      const { faults } = await change([correct("actor:agency", { kind: "STATE" })], more);
      return faults.map(({ code, field }) => [code, field.join("/")]);
    };
    expect(await asked({ reason: null })).toEqual([["REQUIRED", "input/reason"]]);
    expect(await asked({ reason: " \u200b" })).toEqual([["INVALID", "input/reason"]]);
    expect(await asked({ title: "x".repeat(1_001) })).toEqual([["INVALID", "input/title"]]);
    expect(await asked({ idempotencyKey: "" })).toEqual([["INVALID", "input/idempotencyKey"]]);
    expect(await asked({ changes: [take("actor:agency")], reason: undefined })).toEqual([
      ["REQUIRED", "input/reason"],
    ]);
    expect(await asked({ changes: [] })).toEqual([["REQUIRED", "input/changes"]]);
    expect(await asked({ changes: [], propose: true })).toEqual([["REQUIRED", "input/changes"]]);
    expect(await everything()).toEqual(before);

    const { sequence } = await change([record(aClaim("one"))]);
    expect(sequence).not.toBeNull();
    const again = await change([correct("claim:one", { kind: "ATTRIBUTION" })]);
    expect(again).toMatchObject({ faults: [], records: ["claim:one"], sequence: null });
  });

  it("refuses to take out what others refer to, and takes both out together", async () => {
    await change([record(aClaim("one")), record(aResponse("no", { answers: ["claim:one"] }))]);
    const { faults } = await change([take("claim:one")]);
    expect(faults).toMatchObject([{ code: "INVALID", record: "claim:one" }]);
    expect(faults[0]?.message).toContain("response:no");
    expect((await change([take("claim:one"), take("response:no")])).faults).toEqual([]);
  });

  it("answers a lost race with CONFLICT and the version there is", async () => {
    await change([record(aClaim("one"))]);
    const races = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        change([correct("claim:one", { quote: { text: `version ${index}` } }, 1)]),
      ),
    );
    expect(races.filter(({ faults }) => faults.length === 0)).toHaveLength(1);
    const [lost] = races.flatMap(({ faults }) => faults);
    expect(lost).toMatchObject({ code: "CONFLICT", field: ["input", "expectedVersion"] });
    expect(lost?.message).toContain("version 2");
  });

  it("makes a command once, however often it is sent, and refuses its key for another", async () => {
    const command = { changes: [record(aClaim("one"))], idempotencyKey: "k-1" };
    const [first, second] = [await editing.change(editor, command), await editing.change(editor, command)];
    expect(second).toEqual(first);
    expect(await acts("claim:one")).toHaveLength(1);
    const reused = await change([record(aClaim("two"))], { idempotencyKey: "k-1" });
    expect(reused.faults).toMatchObject([{ code: "KEY_REUSED", field: ["input", "idempotencyKey"] }]);
    const others = await change([record(aClaim("three"))], { idempotencyKey: "k-1" }, other);
    expect(others.faults).toEqual([]);
  });

  it("refuses to record and take out one record in one command, in either order", async () => {
    const { sequence } = await change([record(aClaim("one"))]);
    const before = await everything();
    const both = await change([record(aClaim("two")), take("claim:two")]);
    expect(both.faults).toMatchObject([{ code: "INVALID", field: ["input", "id"], record: "claim:two" }]);
    expect(both.faults[0]?.message).toContain("leave both changes out");
    const again = await change([take("claim:one"), record(aClaim("one"))]);
    expect(again.faults).toMatchObject([{ code: "DUPLICATE", field: ["input", "claim", "id"] }]);
    expect(again.faults[0]?.message).toContain("correct it instead");
    const twice = await change([take("claim:one"), take("claim:one")]);
    expect(twice.faults).toMatchObject([{ code: "NOT_FOUND" }]);
    expect(await everything()).toEqual(before);
    expect((await change([record(aClaim("two"))])).sequence).toBe(Number(sequence) + 1);
    expect(await unsound(graph)).toEqual([]);
  });

  it("has one revision of a record that a command changes twice, called by what became of it", async () => {
    await change([record(aClaim("one"))]);
    await change([correct("claim:one", { quote: { text: "maybe" } }), take("claim:one")]);
    await change([record(aClaim("two")), correct("claim:two", { quote: { text: "surely" } })]);
    expect((await acts("claim:one")).map(([act]) => act)).toEqual(["RECORDED", "VOIDED"]);
    expect((await acts("claim:two")).map(([act]) => act)).toEqual(["RECORDED"]);
    expect(await reading("claim:two")).toMatchObject({ quote: { text: "surely" } });
    expect(await unsound(graph)).toEqual([]);
  });

  it("writes nothing where a revision cannot be made, rather than leave a hole in the feed", async () => {
    const before = await everything();
    const writing = writeLocked(graph, async (transaction) => {
      const ask = askWithin(transaction);
      const source = sound(aSource("new"));
      const judgement = await judgeRecords(ask, [{ record: source, where: { file: "test" } }]);
      const voided = new Map([["claim:never", {}]]);
      const stamp = { by: "test", at: "2026-12-31T00:00:00.000Z" };
      const { sequence } = await findFeedHead(ask);
      const plan = planWrites(judgement, sequence, stamp, { names: new Map(), voided, restored: new Map() });
      await write(transaction, judgement, plan, false);
    });
    await expect(writing).rejects.toThrow("1 of 2 revisions could be made, of source:new, claim:never");
    expect(await everything()).toEqual(before);
    expect(await unsound(graph)).toEqual([]);
  });

  it("lets a researcher propose, be asked for changes, and be accepted by somebody else", async () => {
    const sent = await change(
      [record(aClaim("one")), record(aResponse("no", { answers: ["claim:one"] }))],
      { title: "A claim and its denial", reason: "from the report" },
      researcher,
    );
    expect(sent).toMatchObject({ records: [], faults: [], proposal: { state: "SUBMITTED", mine: true } });
    expect(await labels("claim:one")).toEqual([]);
    const id = sent.proposal?.id ?? "";

    const review = (
      verdict: "ACCEPTED" | "CHANGES_REQUESTED" | "REJECTED",
      reason: string | null,
      by = editor,
    ) => editing.review(by, { proposal: id, verdict, reason });
    expect((await review("CHANGES_REQUESTED", null)).faults).toMatchObject([{ code: "REQUIRED" }]);
    const asked = await review("CHANGES_REQUESTED", "Where in the report?");
    expect(asked.proposal).toMatchObject({ state: "CHANGES_REQUESTED" });
    const seen = await editing.proposal(researcher, id);
    expect(seen?.reviews).toMatchObject([{ by: "edith", reason: "Where in the report?" }]);

    await editing.saveDraft(researcher, {
      proposal: id,
      changes: [record(aClaim("one", { citations: [{ source: "source:report", locator: "p. 3" }] }))],
      title: "A claim",
    });
    await editing.submit(researcher, { proposal: id });
    expect((await review("ACCEPTED", null, { ...researcher, role: "EDITOR" })).faults).toMatchObject([
      { code: "FORBIDDEN" },
    ]);
    const accepted = await review("ACCEPTED", null, other);
    expect(accepted).toMatchObject({ records: ["claim:one"], faults: [], proposal: { state: "ACCEPTED" } });
    expect(await acts("claim:one")).toEqual([["RECORDED", "rosa", "edgar", null]]);
    const answered = await graph.rows(
      "MATCH (a:Audit) RETURN a.by, a.action ORDER BY a.sequence DESC LIMIT 2",
    );
    expect(answered).toEqual([
      ["token:edgar", "PROPOSAL_REVIEWED"],
      ["token:edgar", "WRITTEN"],
    ]);
    expect((await review("REJECTED", "too late")).faults).toMatchObject([{ code: "STATE" }]);
  });

  it("keeps incomplete drafts to their author, and says what they lack", async () => {
    const { proposal } = await editing.saveDraft(researcher, {
      changes: [{ act: "RECORD", type: "claim", fields: { kind: "ATTRIBUTION" }, path: ["input", "claim"] }],
    });
    expect(proposal?.problems).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: "REQUIRED", field: ["input", "claim", "stance"] }),
      ]),
    );
    const id = proposal?.id ?? "";
    expect(await editing.proposal(editor, id)).toBeNull();
    expect((await editing.submit(researcher, { proposal: id })).faults).not.toEqual([]);
    const page = { states: null, mine: null, candidates: null, first: 10, after: null };
    expect((await editing.proposals(editor, page)).totalCount).toBe(0);
    expect((await editing.proposals(researcher, page)).proposals.map((found) => found.id)).toEqual([id]);
  });

  it("keeps a draft to its author that was withdrawn before anybody was shown it", async () => {
    const page = { states: null, mine: null, candidates: null, first: 10, after: null };
    const drafted = await editing.saveDraft(researcher, { changes: [record(aClaim("one"))] });
    const id = drafted.proposal?.id ?? "";
    await editing.withdraw(researcher, { proposal: id });
    expect(await editing.proposal(editor, id)).toBeNull();
    expect((await editing.proposals(editor, page)).totalCount).toBe(0);
    expect(await editing.proposal(researcher, id)).toMatchObject({ state: "WITHDRAWN" });

    const shownOnce = await change([record(aClaim("two"))], {}, researcher);
    await editing.withdraw(researcher, { proposal: shownOnce.proposal?.id ?? "" });
    expect((await editing.proposals(editor, page)).proposals).toMatchObject([{ state: "WITHDRAWN" }]);
  });

  it("refuses a key that came with another kind of command", async () => {
    const { proposal } = await editing.saveDraft(researcher, { changes: [record(aClaim("one"))] });
    const of = { proposal: proposal?.id ?? "", idempotencyKey: "k-2" };
    expect((await editing.submit(researcher, of)).faults).toEqual([]);
    expect((await editing.withdraw(researcher, of)).faults).toMatchObject([{ code: "KEY_REUSED" }]);
    expect(await editing.proposal(researcher, of.proposal)).toMatchObject({ state: "SUBMITTED" });
  });

  it("says of a proposal that what it refers to has moved", async () => {
    await change([record(aClaim("one"))]);
    const denial = record(aResponse("no", { answers: ["claim:one"] }));
    const { proposal } = await change([denial], {}, researcher);
    const id = proposal?.id ?? "";
    expect((await editing.proposal(editor, id))?.moved).toEqual([]);
    await change([correct("claim:one", { quote: { text: "something else" } })]);
    expect((await editing.review(editor, { proposal: id, verdict: "ACCEPTED" })).faults).toMatchObject([
      { code: "CONFLICT", record: "claim:one" },
    ]);
  });

  it("says of a proposal that its ground has moved", async () => {
    await change([record(aClaim("one"))]);
    const { proposal } = await change([correct("claim:one", { quote: { text: "maybe" } })], {}, researcher);
    await change([correct("claim:one", { quote: { text: "surely" } })]);
    const id = proposal?.id ?? "";
    expect((await editing.proposal(editor, id))?.moved).toEqual([
      { recordId: "claim:one", proposedVersion: 1, version: 2 },
    ]);
    const { faults } = await editing.review(editor, { proposal: id, verdict: "ACCEPTED" });
    expect(faults).toMatchObject([{ code: "CONFLICT", record: "claim:one" }]);
    const forced = await editing.review(editor, { proposal: id, verdict: "ACCEPTED", evenIfMoved: true });
    expect(forced.records).toEqual(["claim:one"]);
    expect(await reading("claim:one")).toMatchObject({ quote: { text: "maybe" } });
  });
});
