import type { ProposalView } from "../../../src/domain/changes/editing";
import { importRecords } from "../../../src/exchange/import-records";
import type { Principal } from "../../../src/platform/auth/principal";
import { aClaim, anActor, anIncident, SURROUNDINGS, sound } from "../../domain/records/builders";
import { unsound } from "../../support/unsound";
import { correct, patiently, record, sent } from "./commands";
import { aDesk } from "./desk";

jest.setTimeout(180_000);

const ada: Principal = { id: "token:ada", name: "ada", role: "EDITOR" };
const rita: Principal = { id: "token:rita", name: "rita", role: "RESEARCHER" };

type Raw = Readonly<Record<string, unknown>>;

describe("candidates for a merge", () => {
  const { graph, editing, clock } = aDesk();

  beforeEach(async () => {
    await graph.write((transaction) => transaction.run("MATCH (n:Proposal|Import) DETACH DELETE n"));
    await imported(SURROUNDINGS);
  });
  afterEach(async () => {
    expect(await unsound(graph)).toEqual([]);
  });

  const imported = (raws: readonly Raw[], more: Partial<Parameters<typeof importRecords>[2]> = {}) =>
    importRecords(
      graph,
      raws.map((raw, line) => ({ record: sound(raw), where: { file: "a.jsonl", line: line + 1 } })),
      {
        by: "rita",
        clock,
        files: { format: "native", names: ["a.jsonl"], passedOver: new Map() },
        ...more,
      },
    );
  const waiting = async (by = ada): Promise<readonly ProposalView[]> => {
    const asked = { states: ["SUBMITTED"], mine: null, candidates: true, first: 50, after: null } as const;
    return (await editing.proposals(by, asked)).proposals;
  };
  const pairs = async () =>
    (await waiting()).map(({ changes, inCommon }) => [changes[0]?.recordId, ...inCommon].join(" | ")).sort();
  const review = (
    proposal: ProposalView | undefined,
    verdict: "ACCEPTED" | "REJECTED" | "CHANGES_REQUESTED",
  ) =>
    patiently((idempotencyKey) =>
      editing.review(ada, { proposal: proposal?.id ?? "", verdict, reason: "looked at", idempotencyKey }),
    );
  const threat = (id: string, ...names: readonly string[]) =>
    anActor(id, { kind: "THREAT_GROUP", names: names.map((value) => ({ value })) });

  it("are actors of one name, however it is written; none is merged by itself, and a second import finds no more", async () => {
    const raws = [
      threat("bear", "Fancy Bear", "APT-28"),
      threat("sofacy", "Sofacy", "apt 28", "FANCY BEAR"),
      threat("crew", "Crew"),
    ];
    const first = await imported(raws);
    expect(first).toMatchObject({ added: 3, merged: 0, candidates: 1 });
    expect(await pairs()).toEqual(['actor:sofacy | the name "apt 28" | the name "FANCY BEAR"']);
    const [change] = (await waiting())[0]?.changes ?? [];
    const both = [{ value: "Fancy Bear" }, { value: "APT-28" }];
    expect(change).toMatchObject({
      before: { names: [{ value: "Sofacy" }, { value: "apt 28" }, { value: "FANCY BEAR" }] },
      after: null,
      intoBefore: { id: "actor:bear", names: both },
      intoAfter: {
        names: [...both, { value: "Sofacy" }, { value: "apt 28" }, { value: "FANCY BEAR" }],
      },
    });
    const again = await imported(raws.toReversed());
    expect(again).toMatchObject({ added: 0, updated: 0, unchanged: 3, candidates: 0 });
    expect(await pairs()).toHaveLength(1);
    expect(await waiting(rita)).toEqual([]);
    expect((await imported(raws, { dryRun: true })).candidates).toBeNull();
  });

  it("stay what was recorded first, and are found beside what people recorded", async () => {
    await sent(editing, ada, { changes: [record(threat("zz", "Nobelium"))] });
    await imported([threat("aa", "NOBELIUM")]);
    const [candidate] = await waiting();
    expect(candidate).toMatchObject({
      by: "import",
      mine: false,
      isCandidate: true,
      problems: [],
      moved: [],
    });
    const { records, faults } = await review(candidate, "ACCEPTED");
    expect([records, faults]).toEqual([["actor:zz", "actor:aa"], []]);
    const revision = await graph.rows(
      "MATCH (r:Revision {recordId: 'actor:aa', act: 'MERGED'}) RETURN r.by, r.acceptedBy, r.reason",
    );
    expect(revision).toEqual([["import", "ada", "looked at"]]);
  });

  it("are not asked of again once they are decided, and nobody is asked to change them", async () => {
    const raws = [threat("bear", "Bear"), threat("other", "bear")];
    await imported(raws);
    const [candidate] = await waiting();
    expect((await review(candidate, "CHANGES_REQUESTED")).faults).toMatchObject([{ code: "STATE" }]);
    expect((await review(candidate, "REJECTED")).faults).toEqual([]);
    expect((await imported(raws)).candidates).toBe(0);
    expect(await waiting()).toEqual([]);
  });

  it("follow a merge: what was beside the one that went is beside the one that stayed", async () => {
    await imported([threat("a", "Alpha"), threat("b", "Beta", "alpha"), threat("c", "Gamma", "beta")]);
    expect(await pairs()).toEqual(['actor:b | the name "alpha"', 'actor:c | the name "beta"']);
    const alpha = (await waiting()).find(({ changes }) => changes[0]?.recordId === "actor:b");
    expect((await review(alpha, "ACCEPTED")).faults).toEqual([]);
    expect(await pairs()).toEqual(['actor:c | the name "beta"']);
    const [candidate] = await waiting();
    expect(candidate).toMatchObject({ problems: [], moved: [] });
    expect((await review(candidate, "ACCEPTED")).faults).toEqual([]);
    expect(await graph.rows("MATCH (a:Actor) WHERE a.kind = 'THREAT_GROUP' RETURN a.id")).toEqual([
      ["actor:a"],
    ]);
  });

  it("say so where one of the two was changed since", async () => {
    await imported([threat("a", "Alpha"), threat("b", "alpha", "Beta")]);
    await sent(editing, ada, { changes: [correct("actor:b", { names: [{ value: "Beta" }] })] });
    const [candidate] = await waiting();
    expect(candidate).toMatchObject({
      inCommon: [],
      moved: [{ recordId: "actor:b", proposedVersion: 1, version: 2 }],
    });
    expect((await review(candidate, "ACCEPTED")).faults).toMatchObject([{ code: "CONFLICT" }]);
  });

  it("do not come of a name that many have", async () => {
    const many = Array.from({ length: 22 }, (_, index) => threat(`n${index}`, "Hackers", `Group ${index}`));
    expect((await imported(many)).candidates).toBe(0);
    expect((await imported([threat("x", "Group 1")])).candidates).toBe(1);
  });

  it("are incidents of one title, or that hit one victim on one day; a state is hit every day", async () => {
    const on = (id: string, day: string, victim: string, title = `The ${id}`) =>
      anIncident(id, { startedOn: day, victims: [{ actor: `actor:${victim}` }], title });
    const report = await imported([
      on("a", "2017-09", "here", "Operation Sharpshooter"),
      on("b", "2018-01-02", "here", "Operation “Sharpshooter”"),
      on("c", "2019-03-04", "agency"),
      on("d", "2019-03-04", "agency"),
      on("e", "2019-03-04", "here"),
      on("f", "2019-03-04", "here"),
      on("g", "2019", "agency"),
      on("h", "2019", "agency"),
    ]);
    expect(report.candidates).toBe(2);
    expect(await pairs()).toEqual([
      'incident:b | the title "Operation “Sharpshooter”" | the victim actor:here',
      "incident:d | the beginning, 2019-03-04 | the victim actor:agency",
    ]);
    const [candidate] = await waiting();
    expect((await review(candidate, "ACCEPTED")).faults).toEqual([]);
    expect(await pairs()).toHaveLength(1);
  });

  describe("what has an outside id of what is there", () => {
    const mitre = { externalIds: [{ scheme: "mitre-attack", value: "G0007" }] };
    const apt = { ...threat("uuid-1", "APT28", "Sednit"), ...mitre };
    const accusing = aClaim("by-file", { named: [{ actor: "actor:uuid-1", role: "CONDUCTED" }] });

    beforeEach(async () => {
      await sent(editing, ada, { changes: [record({ ...threat("bear", "Fancy Bear"), ...mitre })] });
    });

    const named = async () =>
      await graph.rows("MATCH (:Claim {id: 'claim:by-file'})-[:ACCUSES]->(a:Actor) RETURN a.id");
    const namesOfBear = async () =>
      (
        await graph.rows("MATCH (:Actor {id: 'actor:bear'})-[:HAS_NAME]->(n) RETURN n.value ORDER BY n.id")
      ).flat();

    it.each([
      ["at once", undefined],
      ["in chunks", { whole: 0, chunk: 1 }],
    ])("is merged into it, with what refers to it, %s; again it changes nothing", async (_, sizes) => {
      const report = await imported([apt, accusing], { sizes });
      expect(report).toMatchObject({ added: 1, merged: 1, refused: [], candidates: 0 });
      expect(report.byType.actor).toMatchObject({ added: 0, merged: 1 });
      expect(await namesOfBear()).toEqual(["Fancy Bear", "APT28", "Sednit"]);
      expect(await named()).toEqual([["actor:bear"]]);
      const why = await graph.rows(
        "MATCH (r:Revision {recordId: 'actor:uuid-1', act: 'MERGED'}) RETURN r.by, r.reason",
      );
      expect(why).toEqual([["rita", "They have an outside id in common."]]);

      const head = await graph.rows("MATCH (h:FeedHead) RETURN h.sequence");
      const again = await imported([apt, accusing], { sizes });
      expect(again).toMatchObject({ added: 0, updated: 0, unchanged: 1, merged: 0 });
      expect(again.skipped.map(({ problem }) => problem)).toEqual([
        "is actor:uuid-1, which was merged into actor:bear here",
      ]);
      expect(await graph.rows("MATCH (h:FeedHead) RETURN h.sequence")).toEqual(head);
    });

    it("leaves what is a candidate beside the one that stays to be decided", async () => {
      await imported([threat("panda", "Fancy bear")]);
      expect(await imported([apt])).toMatchObject({ merged: 1 });
      const [candidate, ...more] = await waiting();
      expect([candidate, more]).toMatchObject([{ problems: [], moved: [] }, []]);
      expect((await review(candidate, "ACCEPTED")).faults).toEqual([]);
      expect(await namesOfBear()).toEqual(["Fancy Bear", "APT28", "Sednit", "Fancy bear"]);
    });

    it("is merged in several transactions where it is many", async () => {
      const groups = Array.from({ length: 45 }, (_, number) => ({
        ...threat(`own-${number}`, `Own ${number}`),
        externalIds: [{ scheme: "mitre-attack", value: `G1${number}` }],
      }));
      await imported(groups);
      const theirs = groups.map((group, number) => ({ ...group, id: `actor:uuid-x${number}` }));
      const report = await imported([
        ...theirs,
        aClaim("c", { named: [{ actor: "actor:uuid-x0", role: "CONDUCTED" }] }),
      ]);
      expect(report).toMatchObject({ added: 1, merged: 45, refused: [], skipped: [] });
      const transactions = await graph.rows(
        "MATCH (r:Revision {act: 'MERGED'}) WHERE r.recordId STARTS WITH 'actor:uuid-x' RETURN count(*), count(DISTINCT r.transaction)",
      );
      expect(transactions).toEqual([[45, 45]]);
      const recorded = await graph.rows(
        "MATCH (r:Revision {act: 'RECORDED'}) WHERE r.recordId STARTS WITH 'actor:uuid-x' RETURN count(DISTINCT r.transaction)",
      );
      expect(recorded).toEqual([[3]]);
    });

    it("is told beforehand by a dry run", async () => {
      expect(await imported([apt, accusing], { dryRun: true })).toMatchObject({ added: 1, merged: 1 });
      expect(await namesOfBear()).toEqual(["Fancy Bear"]);
    });

    it("stays beside it where the two cannot be one, and the report says why", async () => {
      const both = aClaim("both", {
        named: [
          { actor: "actor:uuid-1", role: "CONDUCTED" },
          { actor: "actor:bear", role: "DIRECTED" },
        ],
      });
      const report = await imported([apt, both]);
      expect(report).toMatchObject({ added: 2, merged: 0, refused: [] });
      const again = await imported([{ ...apt, kind: "ORGANIZATION" }, both]);
      expect(again).toMatchObject({ added: 0, updated: 1, unchanged: 1, merged: 0, refused: [] });
      expect(again.skipped.map(({ record: id, problem }) => `${id} ${problem}`)).toEqual([
        "actor:uuid-1 has an outside id that actor:bear has, and was left out; the two are two here",
      ]);
      expect(report.skipped.map(({ record: id, problem }) => `${id} ${problem}`)).toEqual([
        "actor:uuid-1 has an outside id that actor:bear has, and was left out; the two could not be made one: claim:both names actor:uuid-1 (CONDUCTED) and actor:bear (DIRECTED), and one actor is named once; correct or void claim:both first, or leave the actors two.",
      ]);
    });

    it("is refused where the same file has both, whether or not one is there already", async () => {
      const bear = { ...threat("bear", "Fancy Bear"), ...mitre };
      for (const _ of ["the first time", "again"]) {
        const report = await imported([bear, apt]);
        expect(report).toMatchObject({ added: 0, updated: 0, merged: 0 });
        expect(report.refused.map(({ record: id }) => id)).toEqual(["actor:uuid-1"]);
      }
    });

    it("is refused where it is of another type, or of two that are there", async () => {
      const other = anIncident("x", mitre);
      const two = {
        ...threat("both", "Both"),
        externalIds: [...mitre.externalIds, { scheme: "own", value: "2" }],
      };
      await sent(editing, ada, {
        changes: [record({ ...threat("second", "Second"), externalIds: [{ scheme: "own", value: "2" }] })],
      });
      const report = await imported([other, two]);
      expect(report).toMatchObject({ added: 0, merged: 0 });
      expect(report.refused.map(({ record: id, problem }) => `${id} ${problem}`)).toEqual([
        'incident:x is "mitre-attack:G0007", which actor:bear has',
        'actor:both is "mitre-attack:G0007", which actor:bear has',
        'actor:both would leave actor:second wrong, whose /externalIds/0 then is "own:2", which actor:both has',
      ]);
    });
  });
});
