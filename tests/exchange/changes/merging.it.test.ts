import type { Change } from "../../../src/domain/changes/change";
import { importRecords } from "../../../src/exchange/import-records";
import type { Principal } from "../../../src/platform/auth/principal";
import {
  aClaim,
  aLeak,
  anActor,
  anAssessment,
  anIncident,
  aResponse,
  SURROUNDINGS,
  sound,
} from "../../domain/records/builders";
import { unsound } from "../../support/unsound";
import { correct, lastRevisions, record, sent, take } from "./commands";
import { aDesk } from "./desk";

jest.setTimeout(180_000);

const admin: Principal = { id: "token:ada", name: "ada", role: "ADMIN" };

describe("merging", () => {
  const { graph, editing, reading } = aDesk();

  beforeEach(async () => {
    await change([
      ...SURROUNDINGS.map(record),
      record(anActor("bear", { names: [{ value: "Bear" }, { value: "Old Bear" }], kind: "THREAT_GROUP" })),
      record(anActor("apt", { names: [{ value: "APT" }, { value: "Bear" }], kind: "THREAT_GROUP" })),
      record(anActor("crew", { names: [{ value: "Crew" }], kind: "THREAT_GROUP" })),
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
  });
  afterEach(async () => {
    expect(await unsound(graph)).toEqual([]);
  });

  const change = (changes: readonly Change[]) => sent(editing, admin, { changes });
  const merge = (from: string, into: string) =>
    change([{ act: "MERGE", type: "actor", from: `actor:${from}`, into: `actor:${into}`, path: ["input"] }]);
  const unmerge = (actor: string, records: readonly string[] = []) =>
    change([{ act: "UNMERGE", type: "actor", id: `actor:${actor}`, records, path: ["input"] }]);
  const namedBy = async (id: string) => (await reading(id))?.["named"];
  const everything = () => lastRevisions(graph);
  const named = (...ids: readonly string[]) => ids.map((id) => ({ actor: `actor:${id}`, role: "CONDUCTED" }));

  it("merges two actors and takes them apart again, with what came since where it is said to go", async () => {
    const before = await everything();
    expect((await merge("bear", "apt")).faults).toEqual([]);
    expect(await reading("actor:bear")).toBeNull();
    expect((await reading("actor:apt"))?.["names"]).toEqual([
      { main: true, value: "APT" },
      { value: "Bear" },
      { value: "Old Bear" },
    ]);
    expect(await namedBy("claim:both")).toEqual(named("apt"));

    expect((await unmerge("bear")).faults).toEqual([]);
    expect(await everything()).toEqual(before);
    expect(
      await graph.rows("MATCH (n {id: 'actor:bear'}) WHERE n.knownUntil IS NULL RETURN labels(n)"),
    ).toEqual([[["Actor"]]]);

    await merge("bear", "apt");
    // A record that still names the one that went names the one that is there.
    await change([record(aClaim("since", { named: [{ actor: "actor:bear", role: "DIRECTED" }] }))]);
    expect(await namedBy("claim:since")).toEqual([{ actor: "actor:apt", role: "DIRECTED" }]);
    await change([correct("claim:both", { quote: { text: "both" } })]);
    expect((await unmerge("bear", ["claim:since"])).faults).toEqual([]);
    expect(await namedBy("claim:since")).toEqual([{ actor: "actor:bear", role: "DIRECTED" }]);
    expect(await reading("claim:both")).toMatchObject({
      quote: { text: "both" },
      named: named("apt", "bear"),
    });
  });

  it("keeps what the two said of each other: an accusation of one by the other is of itself then", async () => {
    await change([
      record(aClaim("between", { accusers: ["actor:bear"], named: named("apt", "crew") })),
      record(aResponse("no", { answers: ["claim:between"], by: ["actor:apt", "actor:bear"] })),
    ]);
    const before = await everything();
    expect((await merge("bear", "apt")).faults).toEqual([]);
    expect(await reading("claim:between")).toMatchObject({
      accusers: ["actor:apt"],
      named: named("apt", "crew"),
    });
    expect(await reading("response:no")).toMatchObject({ by: ["actor:apt"] });
    expect((await unmerge("bear")).faults).toEqual([]);
    expect(await everything()).toEqual(before);
  });

  it("refuses where records say of the two what nobody can say of one, and names them", async () => {
    const join = { kind: "IDENTITY", about: "actor:bear", named: [{ actor: "actor:apt", role: "SAME_AS" }] };
    const part = {
      kind: "AFFILIATION",
      about: "actor:apt",
      named: [{ actor: "actor:bear", role: "PART_OF" }],
    };
    const roles = [
      { actor: "actor:bear", role: "CONDUCTED" },
      { actor: "actor:apt", role: "DIRECTED" },
    ];
    const victims = [{ actor: "actor:bear", sector: "energy" }, { actor: "actor:apt" }];
    await change([
      record(aClaim("same", join)),
      record(aClaim("part", part)),
      record(aClaim("roles", { named: roles })),
      record(anIncident("hit", { victims })),
    ]);
    const before = await everything();
    const { faults } = await merge("bear", "apt");
    expect(faults.map(({ code, field, record: id }) => [code, field.join("/"), id]).sort()).toEqual([
      ["STATE", "input/from", "claim:part"],
      ["STATE", "input/from", "claim:roles"],
      ["STATE", "input/from", "claim:same"],
      ["STATE", "input/from", "incident:hit"],
    ]);
    expect(faults.map(({ message }) => message).sort()).toEqual([
      "claim:part is about actor:apt and names actor:bear (PART_OF), which of one actor alone says nothing; correct or void claim:part first, or leave the actors two.",
      "claim:roles names actor:bear (CONDUCTED) and actor:apt (DIRECTED), and one actor is named once; correct or void claim:roles first, or leave the actors two.",
      "claim:same is about actor:bear and names actor:apt (SAME_AS), which of one actor alone says nothing; correct or void claim:same first, or leave the actors two.",
      "incident:hit has actor:bear (energy) and actor:apt (no sector) among its victims, and one actor is there once; correct or void incident:hit first, or leave the actors two.",
    ]);
    expect(await everything()).toEqual(before);

    await change([
      take("claim:same"),
      take("claim:part"),
      correct("claim:roles", { named: named("bear", "apt") }),
      correct("incident:hit", { victims: [{ actor: "actor:apt" }] }),
    ]);
    expect((await merge("bear", "apt")).faults).toEqual([]);
  });

  it("lets nobody write of the merged what of one actor says nothing: neither by a command nor by a file", async () => {
    await merge("bear", "apt");
    const before = await everything();
    const raws = [
      aClaim("same", {
        kind: "IDENTITY",
        about: "actor:bear",
        named: [{ actor: "actor:apt", role: "SAME_AS" }],
      }),
      aClaim("roles", {
        named: [
          { actor: "actor:bear", role: "CONDUCTED" },
          { actor: "actor:apt", role: "DIRECTED" },
        ],
      }),
    ];
    const { faults } = await change(raws.map(record));
    expect(faults.map(({ code, field, record: id }) => [code, field.join("/"), id])).toEqual([
      ["INVALID", "input/claim/named/0/actor", "claim:same"],
      ["INVALID", "input/claim/named/1/actor", "claim:roles"],
    ]);
    expect(await everything()).toEqual(before);

    const answer = aResponse("no", { answers: ["claim:same"] });
    const records = [...raws, answer].map((raw, index) => ({
      record: sound(raw),
      where: { file: "again", line: index + 1 },
    }));
    const clock = () => new Date(Date.UTC(2026, 11, 1));
    for (const sizes of [
      { whole: 10, chunk: 10 },
      { whole: 0, chunk: 1 },
    ]) {
      const { added, refused } = await importRecords(graph, records, { by: "test", clock, sizes });
      expect(added).toBe(0);
      expect(refused.map(({ record: id, pointer, problem }) => [id, pointer, problem])).toEqual([
        ["claim:same", "/named/0/actor", 'is "actor:apt", the actor the claim is about'],
        ["claim:roles", "/named/1/actor", 'is "actor:apt" again'],
        ["response:no", "/answers/0", "is claim:same, which was refused"],
      ]);
    }
    expect(await everything()).toEqual(before);
  });

  it("makes no actor a part of itself", async () => {
    await change([
      correct("actor:bear", { partOf: [{ actor: "actor:apt" }, { actor: "actor:crew", from: "2019" }] }),
      correct("actor:apt", { partOf: [{ actor: "actor:crew", from: "2019" }] }),
    ]);
    const before = await everything();
    expect((await merge("bear", "apt")).faults).toEqual([]);
    expect((await reading("actor:apt"))?.["partOf"]).toEqual([
      { actor: "actor:crew", from: { date: "2019", qualifier: "ON" } },
    ]);
    expect((await unmerge("bear")).faults).toEqual([]);
    expect(await everything()).toEqual(before);

    const { faults } = await merge("bear", "crew");
    expect(faults.map(({ code, field, record: id }) => [code, field.join("/"), id]).sort()).toEqual([
      ["INVALID", "input", "actor:crew"],
      ["INVALID", "input", "actor:crew"],
    ]);
    expect(faults.map(({ message }) => message).sort()).toEqual([
      expect.stringMatching(
        /^actor:crew, .partOf: makes the actor a part of itself through actor:apt, actor:crew/,
      ),
      expect.stringMatching(
        /^actor:crew: would leave actor:apt wrong, whose .partOf then makes the actor a part/,
      ),
    ]);
  });

  it("undoes merges of what was merged in turn, the last one first", async () => {
    const before = await everything();
    await merge("bear", "apt");
    const between = await everything();
    await merge("apt", "crew");
    expect(await namedBy("claim:both")).toEqual(named("crew"));

    const { faults } = await unmerge("bear");
    expect(faults).toEqual([
      {
        code: "STATE",
        field: ["input", "actor"],
        message:
          "actor is actor:bear, which was merged into actor:apt, and that into actor:crew since; unmerge actor:apt first.",
      },
    ]);
    expect((await unmerge("apt")).faults).toEqual([]);
    expect(await everything()).toEqual(between);
    expect((await unmerge("bear")).faults).toEqual([]);
    expect(await everything()).toEqual(before);
  });

  it("undoes the first of two merges into one actor, unless a record names both: then the last one first", async () => {
    await change([take("claim:both")]);
    await merge("bear", "crew");
    await merge("apt", "crew");
    expect((await unmerge("bear")).faults).toEqual([]);
    expect(await namedBy("claim:bear")).toEqual(named("bear"));
    expect(await namedBy("claim:apt")).toEqual(named("crew"));
    expect((await unmerge("apt")).faults).toEqual([]);

    await change([record(aClaim("two", { named: named("bear", "apt") }))]);
    const before = await everything();
    await merge("bear", "crew");
    await merge("apt", "crew");
    expect(await namedBy("claim:two")).toEqual(named("crew"));
    const { faults } = await unmerge("bear");
    expect(faults).toEqual([
      {
        code: "STATE",
        field: ["input", "actor"],
        message:
          "actor is actor:bear, which claim:two refers to beside actor:apt, and actor:apt was merged into actor:crew since; unmerge actor:apt first.",
        record: "claim:two",
      },
    ]);
    expect((await unmerge("apt")).faults).toEqual([]);
    expect((await unmerge("bear")).faults).toEqual([]);
    expect(await everything()).toEqual(before);
  });

  it("brings an actor back whose own references lead to what was merged since", async () => {
    await change([
      correct("actor:bear", {
        partOf: [{ actor: "actor:there" }],
        names: [{ value: "Bear", coinedBy: "actor:bear" }],
      }),
    ]);
    await merge("bear", "apt");
    await change([correct("actor:apt", { partOf: [] })]);
    await merge("there", "here");
    expect((await unmerge("bear")).faults).toEqual([]);
    expect(await reading("actor:bear")).toMatchObject({
      partOf: [{ actor: "actor:here" }],
      names: [{ value: "Bear", coinedBy: "actor:bear" }],
    });
  });

  it("undoes a merge whose actor was redacted since, without the text", async () => {
    await merge("bear", "apt");
    const redaction = { id: "actor:bear", field: "names.value", value: "Old Bear", reason: "a court" };
    expect((await editing.redact(admin, redaction)).faults).toEqual([]);
    expect((await editing.redact(admin, { ...redaction, id: "actor:apt" })).faults).toEqual([]);

    expect((await unmerge("bear")).faults).toEqual([]);
    expect((await reading("actor:bear"))?.["names"]).toEqual([
      { main: true, value: "Bear" },
      { value: "[redacted]" },
    ]);
    expect((await reading("actor:apt"))?.["names"]).toEqual([
      { main: true, value: "APT" },
      { value: "Bear" },
    ]);
    expect(await namedBy("claim:bear")).toEqual(named("bear"));
    expect(JSON.stringify(await graph.rows("MATCH (n) RETURN properties(n)"))).not.toContain("Old Bear");
  });

  describe("merging incidents", () => {
    const mergeIncidents = (from: string, into: string) =>
      change([
        {
          act: "MERGE",
          type: "incident",
          from: `incident:${from}`,
          into: `incident:${into}`,
          path: ["input"],
        },
      ]);
    const unmergeIncident = (id: string, records: readonly string[] = []) =>
      change([{ act: "UNMERGE", type: "incident", id: `incident:${id}`, records, path: ["input"] }]);
    const statusOf = async (id: string) =>
      (await graph.rows("MATCH (i:Incident {id: $id}) RETURN i.standingStatus", { id }))[0]?.[0];

    beforeEach(async () => {
      await change([
        record(
          anIncident("leak", {
            startedOn: "2016-06-14",
            victims: [{ actor: "actor:here", sector: "parties" }, { actor: "actor:crew" }],
            externalIds: [{ scheme: "eurepoc", value: "7" }],
          }),
        ),
        record(
          anIncident("hack", {
            kinds: ["INTRUSION"],
            startedOn: "2016",
            summary: "What happened.",
            disclosedBy: "actor:agency",
            victims: [{ actor: "actor:here", sector: "parties" }, { actor: "actor:agency" }],
            partOf: ["incident:leak", "incident:theft"],
            externalIds: [{ scheme: "attack", value: "C1" }],
          }),
        ),
        record(aClaim("hack", { about: "incident:hack", named: named("bear") })),
        record(aResponse("no", { answers: ["incident:hack", "incident:leak"], by: ["actor:bear"] })),
        record(aLeak("mails", { incident: "incident:hack" })),
        record(anAssessment("felt", { incident: "incident:hack" })),
      ]);
    });

    it("makes one of two, with all that was said of either, and takes them apart again", async () => {
      const before = await everything();
      expect((await mergeIncidents("hack", "leak")).faults).toEqual([]);
      expect(await reading("incident:hack")).toBeNull();
      // Its own beginning stays; of what it does not say it takes the other's.
      expect(await reading("incident:leak")).toMatchObject({
        kinds: ["DATA_THEFT", "INTRUSION"],
        startedOn: { date: "2016-06-14" },
        summary: "What happened.",
        disclosedBy: "actor:agency",
        victims: [
          { actor: "actor:here", sector: "parties" },
          { actor: "actor:crew" },
          { actor: "actor:agency" },
        ],
        partOf: ["incident:theft"],
        externalIds: [
          { scheme: "eurepoc", value: "7" },
          { scheme: "attack", value: "C1" },
        ],
      });
      expect(await reading("claim:hack")).toMatchObject({ about: "incident:leak" });
      expect(await reading("response:no")).toMatchObject({ answers: ["incident:leak"] });
      expect(await reading("leak:mails")).toMatchObject({ incident: "incident:leak" });
      expect(await reading("assessment:felt")).toMatchObject({ incident: "incident:leak" });
      expect(await statusOf("incident:leak")).toBe("ATTRIBUTED");

      await change([record(aClaim("since", { about: "incident:hack", named: named("crew") }))]);
      expect(await reading("claim:since")).toMatchObject({ about: "incident:leak" });
      await change([take("claim:since")]);
      expect((await unmergeIncident("hack")).faults).toEqual([]);
      expect(new Map((await everything()) as [string, unknown][])).toEqual(
        new Map([...before, ["claim:since", null]] as [string, unknown][]),
      );
      expect(await statusOf("incident:leak")).toBe("UNATTRIBUTED");
    });

    it("keeps what was added since where it is said to be, and takes back only what the merge had given", async () => {
      await mergeIncidents("hack", "leak");
      await change([
        correct("incident:leak", { summary: "Told anew.", kinds: ["DATA_THEFT", "INTRUSION", "ESPIONAGE"] }),
        record(aClaim("one", { about: "incident:leak" })),
        record(aClaim("two", { about: "incident:leak" })),
      ]);
      expect((await unmergeIncident("hack", ["claim:two"])).faults).toEqual([]);
      const left = await reading("incident:leak");
      expect(left).toMatchObject({ summary: "Told anew.", kinds: ["DATA_THEFT", "ESPIONAGE"] });
      expect(left).not.toHaveProperty("disclosedBy");
      expect(left?.["victims"]).toEqual([
        { actor: "actor:here", sector: "parties" },
        { actor: "actor:crew" },
      ]);
      expect(await reading("claim:one")).toMatchObject({ about: "incident:leak" });
      expect(await reading("claim:two")).toMatchObject({ about: "incident:hack" });
    });

    it("refuses what cannot be one, and what is of another type", async () => {
      await change([correct("incident:hack", { victims: [{ actor: "actor:here", sector: "media" }] })]);
      const before = await everything();
      expect((await mergeIncidents("hack", "leak")).faults).toEqual([
        {
          code: "STATE",
          field: ["input", "from"],
          message:
            "incident:hack has the victim actor:here (media), which incident:leak has as well (parties), and one is there once; correct or void incident:hack first, or leave the incidents two.",
          record: "incident:hack",
        },
      ]);
      const wrong: Change = {
        act: "MERGE",
        type: "incident",
        from: "actor:bear",
        into: "incident:leak",
        path: ["input"],
      };
      expect((await change([wrong])).faults).toMatchObject([
        {
          code: "NOT_FOUND",
          message: 'from is "actor:bear", which is no incident that is recorded.',
        },
      ]);
      expect((await unmergeIncident("hack")).faults).toMatchObject([
        { code: "NOT_FOUND", field: ["input", "incident"] },
      ]);
      expect(await everything()).toEqual(before);
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
    expect((await change([{ ...split, into: { ...split.into, slug: "apt" } }])).faults).toMatchObject([
      { code: "DUPLICATE", field: ["input", "into", "slug"], record: "actor:two" },
      { code: "INVALID", field: ["input"], record: "claim:two" },
    ]);
    expect((await change([split])).faults).toEqual([]);
    expect((await reading("actor:one"))?.["names"]).toEqual([{ main: true, value: "One" }]);
    expect((await reading("claim:two"))?.["named"]).toEqual([{ actor: "actor:two", role: "CONDUCTED" }]);
  });
});
