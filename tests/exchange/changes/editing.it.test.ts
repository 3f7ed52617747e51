import { join } from "node:path";
import type { Change } from "../../../src/domain/changes/change";
import type { Command, Editing } from "../../../src/domain/changes/editing";
import { editingOf } from "../../../src/exchange/changes/editing";
import type { Principal } from "../../../src/platform/auth/principal";
import { type Graph, openGraph } from "../../../src/platform/graph/graph";
import { applyMigrations } from "../../../src/platform/graph/migrations";
import { aClaim, anActor, aResponse, SURROUNDINGS } from "../../domain/records/builders";
import { emptyDatabase, emptyRecords } from "../../support/empty-database";
import { testNeo4j } from "../../support/neo4j";

const MIGRATIONS = join(__dirname, "../../../schema/migrations");

jest.setTimeout(120_000);

const editor: Principal = { id: "token:edith", name: "edith", role: "EDITOR" };
const other: Principal = { id: "token:edgar", name: "edgar", role: "EDITOR" };
const researcher: Principal = { id: "token:rosa", name: "rosa", role: "RESEARCHER" };

describe("changing records", () => {
  let graph: Graph;
  let editing: Editing;
  let now = 0;

  beforeAll(async () => {
    graph = openGraph(testNeo4j());
    await emptyDatabase(graph);
    await applyMigrations(graph, MIGRATIONS);
    editing = editingOf(graph, () => new Date(Date.UTC(2026, 10, 20) + 1_000 * now++));
  });
  beforeEach(async () => {
    await emptyRecords(graph);
    await change(SURROUNDINGS.map(record));
  });
  afterAll(() => graph.close());

  const change = (changes: readonly Change[], more: Partial<Command> = {}, by: Principal = editor) =>
    editing.change(by, { changes, ...more });
  const record = (raw: object): Change => {
    const { type, ...fields } = raw as { type: Extract<Change, { act: "RECORD" }>["type"] };
    return { act: "RECORD", type, fields, path: ["input", type] };
  };
  const correct = (id: string, fields: object, expectedVersion?: number): Change => {
    const type = id.slice(0, id.indexOf(":")) as Extract<Change, { act: "RECORD" }>["type"];
    return { act: "CORRECT", type, id, fields: fields as never, expectedVersion, path: ["input", "set"] };
  };
  const take = (id: string): Change => {
    const type = id.slice(0, id.indexOf(":")) as Extract<Change, { act: "RECORD" }>["type"];
    return { act: "VOID", type, id, path: ["input"] };
  };
  const acts = async (id: string) =>
    await graph.rows(
      "MATCH (r:Revision {recordId: $id}) RETURN r.act, r.by, r.acceptedBy, r.reason ORDER BY r.sequence",
      { id },
    );
  const json = async (id: string): Promise<Record<string, unknown> | null> => {
    const [row] = await graph.rows(
      "MATCH (r:Revision {recordId: $id}) RETURN r.record ORDER BY r.sequence DESC LIMIT 1",
      { id },
    );
    return typeof row?.[0] === "string" ? JSON.parse(row[0]) : null;
  };
  const labels = async (id: string) =>
    (await graph.rows("MATCH (n {id: $id}) WHERE n.knownUntil IS NULL RETURN labels(n)", { id })).map(
      ([found]) => found,
    );
  const everything = async () =>
    await graph.rows(
      "MATCH (r:Revision) WITH r ORDER BY r.sequence DESC WITH r.recordId AS id, collect(r.record)[0] AS record WHERE record IS NOT NULL RETURN id, record ORDER BY id",
    );

  it("records, corrects and takes out, and keeps how it was", async () => {
    const { faults, records, sequence } = await change([record(aClaim("one"))], {
      reason: "from the report",
    });
    expect(faults).toEqual([]);
    expect(records).toEqual(["claim:one"]);
    expect(sequence).toBe(SURROUNDINGS.length + 1);

    await change([correct("claim:one", { quote: { text: "surely" }, basis: null })], { reason: "the quote" });
    expect(await json("claim:one")).toMatchObject({ quote: { text: "surely" } });
    await change([take("claim:one")], { reason: "recorded twice" });
    expect(await json("claim:one")).toBeNull();
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
        ["NOT_FOUND", "input/set/id"],
      ]),
    );
    expect(await everything()).toEqual(before);
    const nowhere = await change([record(aClaim("x", { citations: [{ source: "source:nowhere" }] }))]);
    expect(nowhere.faults).toMatchObject([
      { code: "NOT_FOUND", field: ["input", "claim", "citations", "0", "source"], record: "claim:x" },
    ]);
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
    expect(lost).toMatchObject({ code: "CONFLICT", field: ["input", "set", "expectedVersion"] });
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

  it("merges two actors and takes them apart again, with what came since where it is said to go", async () => {
    await change([
      record(anActor("bear", { names: [{ value: "Bear" }, { value: "Old Bear" }], kind: "THREAT_GROUP" })),
      record(anActor("apt", { names: [{ value: "APT" }, { value: "Bear" }], kind: "THREAT_GROUP" })),
      record(aClaim("bear", { named: [{ actor: "actor:bear", role: "CONDUCTED" }] })),
      record(aClaim("apt", { named: [{ actor: "actor:apt", role: "CONDUCTED" }] })),
      record(
        aClaim("both", {
          named: [
            { actor: "actor:bear", role: "CONDUCTED" },
            { actor: "actor:apt", role: "CONDUCTED" },
          ],
        }),
      ),
    ]);
    const before = await everything();
    const merge: Change = { act: "MERGE", from: "actor:bear", into: "actor:apt", path: ["input"] };
    expect((await change([merge], { reason: "one group" })).faults).toEqual([]);
    expect(await json("actor:bear")).toBeNull();
    expect((await json("actor:apt"))?.["names"]).toEqual([
      { main: true, value: "APT" },
      { value: "Bear" },
      { value: "Old Bear" },
    ]);
    expect((await json("claim:both"))?.["named"]).toEqual([{ actor: "actor:apt", role: "CONDUCTED" }]);

    const undo = (records: string[]): Change => ({
      act: "UNMERGE",
      actor: "actor:bear",
      records,
      path: ["input"],
    });
    expect((await change([undo([])])).faults).toEqual([]);
    expect(await everything()).toEqual(before);
    expect(await labels("actor:bear")).toEqual([["Actor"]]);

    await change([merge]);
    // A record that still names the one that went names the one that is there.
    await change([record(aClaim("since", { named: [{ actor: "actor:bear", role: "DIRECTED" }] }))]);
    expect((await json("claim:since"))?.["named"]).toEqual([{ actor: "actor:apt", role: "DIRECTED" }]);
    await change([correct("claim:both", { quote: { text: "both" } })]);
    expect((await change([undo(["claim:since"])])).faults).toEqual([]);
    expect((await json("claim:since"))?.["named"]).toEqual([{ actor: "actor:bear", role: "DIRECTED" }]);
    expect(await json("claim:both")).toMatchObject({
      quote: { text: "both" },
      named: [
        { actor: "actor:apt", role: "CONDUCTED" },
        { actor: "actor:bear", role: "CONDUCTED" },
      ],
    });
  });

  it("splits an actor, with the names and records that are the new one's", async () => {
    await change([
      record(anActor("one", { names: [{ value: "One" }, { value: "Two" }] })),
      record(aClaim("two", { named: [{ actor: "actor:one", role: "CONDUCTED" }] })),
    ]);
    const split: Change = {
      act: "SPLIT",
      actor: "actor:one",
      into: { id: "actor:two", kind: "STATE", names: [{ value: "Two" }] },
      names: ["Two"],
      records: ["claim:two"],
      path: ["input"],
    };
    expect((await change([split])).faults).toEqual([]);
    expect((await json("actor:one"))?.["names"]).toEqual([{ main: true, value: "One" }]);
    expect((await json("claim:two"))?.["named"]).toEqual([{ actor: "actor:two", role: "CONDUCTED" }]);
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
    const page = { states: null, mine: null, first: 10, after: null };
    expect((await editing.proposals(editor, page)).totalCount).toBe(0);
    expect((await editing.proposals(researcher, page)).proposals.map((found) => found.id)).toEqual([id]);
  });

  it("keeps a draft to its author that was withdrawn before anybody was shown it", async () => {
    const page = { states: null, mine: null, first: 10, after: null };
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
    expect(await json("claim:one")).toMatchObject({ quote: { text: "maybe" } });
  });
});
