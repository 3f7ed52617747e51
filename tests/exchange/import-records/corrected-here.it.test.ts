import { type ImportOptions, importRecords } from "../../../src/exchange/import-records";
import type { PlacedRecord } from "../../../src/exchange/placed-record";
import type { Principal } from "../../../src/platform/auth/principal";
import { anActor, anIncident, SURROUNDINGS, sound } from "../../domain/records/builders";
import { unsound } from "../../support/unsound";
import { correct, sent } from "../changes/commands";
import { aDesk } from "../changes/desk";

jest.setTimeout(180_000);

const ada: Principal = { id: "token:ada", name: "ada", role: "EDITOR" };

type Raw = Readonly<Record<string, unknown>>;

describe("a data set of others that comes again", () => {
  const { graph, editing, clock, reading } = aDesk();

  beforeEach(async () => {
    await imported(SURROUNDINGS);
  });
  afterEach(async () => {
    expect(await unsound(graph)).toEqual([]);
  });

  const imported = async (
    raws: readonly Raw[],
    ofOthers = true,
    more: Partial<ImportOptions> = {},
    beside: Pick<PlacedRecord, "ours"> = {},
  ) => {
    const entries = raws.map((raw, line) => ({
      record: sound(raw),
      where: { file: "a.json", line: line + 1 },
      ...beside,
    }));
    const { added, updated, unchanged, skipped, refused } = await importRecords(graph, entries, {
      by: "import",
      clock,
      ofOthers,
      ...more,
    });
    const told = [...skipped, ...refused].map(
      ({ record, pointer, problem }) => `${record}${pointer} ${problem}`,
    );
    return { added, updated, unchanged, told };
  };
  const corrected = (id: string, fields: Raw) => sent(editing, ada, { changes: [correct(id, fields)] });
  const namesOf = async (id: string) =>
    ((await reading(id))["names"] as readonly { value: string }[]).map(({ value }) => value);
  const acts = async (id: string) =>
    (await graph.rows("MATCH (r:Revision {recordId: $id}) RETURN r.act ORDER BY r.sequence", { id })).flat();
  const threat = (id: string, ...names: readonly string[]) =>
    anActor(id, { kind: "THREAT_GROUP", names: names.map((value) => ({ value })) });
  const same = { added: 0, updated: 0, unchanged: 1, told: [] };
  const differs = (id: string, field: string) =>
    `${id}/${field} was corrected here, and the file has something else in it than it had then; the correction stays`;

  it("leaves what was corrected, and brings what is new beside it", async () => {
    const hack = anIncident("x", { title: "Teh hack", startedOn: "2020" });
    await imported([hack]);
    await corrected("incident:x", { title: "The hack" });
    expect(await imported([hack])).toEqual(same);
    expect(await imported([{ ...hack, startedOn: "2020-03" }])).toEqual({
      ...same,
      updated: 1,
      unchanged: 0,
    });
    expect(await reading("incident:x")).toMatchObject({ title: "The hack", startedOn: { date: "2020-03" } });
    expect(await acts("incident:x")).toEqual(["RECORDED", "CORRECTED", "UPDATED"]);
    // What came with the correction beside it is not taken for what the file had.
    expect(await imported([{ ...hack, startedOn: "2020-03" }])).toEqual(same);
  });

  it("leaves a correction where the file has something else by now, and says so until the two agree", async () => {
    const hack = anIncident("x", { title: "Teh hack" });
    await imported([hack]);
    await corrected("incident:x", { title: "The hack" });
    const newer = { ...hack, title: "A hack" };
    for (const _ of ["once", "again"])
      expect(await imported([newer])).toEqual({ ...same, told: [differs("incident:x", "title")] });
    await corrected("incident:x", { title: "A hack" });
    expect(await imported([newer])).toEqual(same);
  });

  it("follows the file again in what was corrected back", async () => {
    const hack = anIncident("x", { title: "Teh hack" });
    await imported([hack]);
    await corrected("incident:x", { title: "The hack" });
    await corrected("incident:x", { title: "Teh hack" });
    expect(await imported([{ ...hack, title: "A hack" }])).toMatchObject({ updated: 1, told: [] });
    expect(await reading("incident:x")).toMatchObject({ title: "A hack" });
  });

  it("leaves out what was taken out of a record, and keeps what was added to it", async () => {
    const hack = anIncident("x", { summary: "Wrong.", startedOn: "2020" });
    await imported([hack]);
    await corrected("incident:x", { summary: null, endedOn: "2021" });
    expect(await imported([hack])).toEqual(same);
    expect(await imported([{ ...hack, title: "Other" }])).toMatchObject({ updated: 1, told: [] });
    const { summary, endedOn, title } = await reading("incident:x");
    expect([summary, endedOn, title]).toMatchObject([undefined, { date: "2021" }, "Other"]);
  });

  it("brings new names to an actor that another was merged into, and takes out those that the file has no more", async () => {
    await imported([threat("bear", "Bear", "Sofacy"), threat("sednit", "Sednit")]);
    await sent(editing, ada, {
      changes: [{ act: "MERGE", type: "actor", from: "actor:sednit", into: "actor:bear", path: [] }],
    });
    expect(await imported([threat("bear", "Bear", "Sofacy")])).toEqual(same);
    expect(await imported([threat("bear", "Bear", "Strontium")])).toMatchObject({ updated: 1, told: [] });
    expect(await namesOf("actor:bear")).toEqual(["Bear", "Sednit", "Strontium"]);
    expect(await imported([threat("bear", "Bear", "Strontium")])).toEqual(same);
  });

  it("does not give a name back that went to another actor", async () => {
    await imported([threat("bear", "Bear", "Cozy", "Duke")]);
    const into = { id: "actor:cozy", kind: "THREAT_GROUP", names: [{ value: "Cozy Bear" }] };
    await sent(editing, ada, {
      changes: [{ act: "SPLIT", actor: "actor:bear", into, names: ["Cozy"], records: [], path: [] }],
    });
    expect(await imported([threat("bear", "Bear", "Cozy", "Duke", "New")])).toMatchObject({
      updated: 1,
      told: [],
    });
    expect(await namesOf("actor:bear")).toEqual(["Bear", "Duke", "New"]);
  });

  it("does not bring an entry back that was taken out here, whatever the file says of it by now, and says so", async () => {
    const names = (...usedIn: readonly string[]) => [
      { value: "Bear" },
      { value: "Cozy", usedIn },
      { value: "Duke" },
    ];
    const bear = (...usedIn: readonly string[]) =>
      anActor("bear", { kind: "THREAT_GROUP", names: names(...usedIn) });
    const hack = (sector: string) =>
      anIncident("x", { victims: [{ actor: "actor:agency", sector }, { actor: "actor:here" }] });
    await imported([bear("source:report"), hack("ENERGY")]);
    const into = { id: "actor:cozy", kind: "THREAT_GROUP", names: [{ value: "Cozy Bear" }] };
    await sent(editing, ada, {
      changes: [{ act: "SPLIT", actor: "actor:bear", into, names: ["Cozy"], records: [], path: [] }],
    });
    await corrected("incident:x", { victims: [{ actor: "actor:here" }] });
    expect(await imported([bear(), hack("HEALTH")])).toEqual({
      ...same,
      unchanged: 2,
      told: [differs("actor:bear", "names"), differs("incident:x", "victims")],
    });
    expect(await namesOf("actor:bear")).toEqual(["Bear", "Duke"]);
  });

  it("has an entry once that a merge brought and the file has by now as well", async () => {
    await imported([threat("bear", "Bear"), threat("sednit", "Sednit")]);
    await sent(editing, ada, {
      changes: [{ act: "MERGE", type: "actor", from: "actor:sednit", into: "actor:bear", path: [] }],
    });
    const both = anActor("bear", {
      kind: "THREAT_GROUP",
      names: [{ value: "Bear" }, { value: "Sednit", usedIn: ["source:report"] }, { value: "New" }],
    });
    expect(await imported([both])).toMatchObject({ updated: 1, told: [differs("actor:bear", "names")] });
    expect(await namesOf("actor:bear")).toEqual(["Bear", "Sednit", "New"]);
  });

  it("does not break a record that was corrected so that its victims could be merged", async () => {
    const victim = (name: string, sector: string) => ({ actor: `actor:${name}`, sector });
    const hack = anIncident("x", { victims: [victim("bear", "ENERGY"), victim("sednit", "HEALTH")] });
    await imported([threat("bear", "Bear"), threat("sednit", "Sednit"), hack]);
    await corrected("incident:x", { victims: [victim("bear", "ENERGY")] });
    await sent(editing, ada, {
      changes: [{ act: "MERGE", type: "actor", from: "actor:sednit", into: "actor:bear", path: [] }],
    });
    expect(await imported([hack])).toEqual(same);
    expect(await imported([{ ...hack, title: "Other" }])).toMatchObject({ updated: 1, told: [] });
  });

  it("takes out what it has no more, also where that leads elsewhere since a merge", async () => {
    const hack = anIncident("x", { victims: [{ actor: "actor:sednit" }] });
    await imported([threat("bear", "Bear"), threat("sednit", "Sednit"), hack]);
    await sent(editing, ada, {
      changes: [{ act: "MERGE", type: "actor", from: "actor:sednit", into: "actor:bear", path: [] }],
    });
    expect(await imported([anIncident("x", { victims: [] })])).toMatchObject({ updated: 1, told: [] });
    expect((await reading("incident:x"))["victims"]).toBeUndefined();
  });

  it("is told once of what stays as it is, however many transactions it takes", async () => {
    const hack = anIncident("x", { title: "Teh hack", startedOn: "2020" });
    await imported([hack]);
    await corrected("incident:x", { title: "The hack" });
    const newer = { ...hack, title: "A hack", startedOn: "2021" };
    const sizes = { whole: 0, chunk: 1 };
    expect(await imported([newer, threat("bear", "Bear")], true, { sizes })).toEqual({
      added: 1,
      updated: 1,
      unchanged: 0,
      told: [differs("incident:x", "title")],
    });
  });

  it("is not what this service wrote, though it comes in the form of others", async () => {
    const hack = anIncident("x", { title: "Teh hack" });
    await imported([hack]);
    await corrected("incident:x", { title: "The hack" });
    expect(await imported([{ ...hack, title: "A hack" }], true, {}, { ours: true })).toMatchObject({
      updated: 1,
      told: [],
    });
    expect(await acts("incident:x")).toEqual(["RECORDED", "CORRECTED", "CORRECTED"]);
  });

  it("keeps a list as it was corrected where a new entry would break a rule beside it", async () => {
    await imported([threat("bear", "Bear", "Sofacy")]);
    await corrected("actor:bear", { names: [{ value: "Bear" }, { value: "Own", main: true }] });
    const newer = anActor("bear", {
      kind: "THREAT_GROUP",
      names: [{ value: "Bear" }, { value: "Sofacy" }, { value: "Fancy", main: true }],
    });
    expect(await imported([newer])).toEqual({ ...same, told: [differs("actor:bear", "names")] });
    expect(await namesOf("actor:bear")).toEqual(["Bear", "Own"]);
  });

  it("does not take a reference for a change of the file that leads to another record since a merge", async () => {
    const hack = anIncident("x", { victims: [{ actor: "actor:sednit" }] });
    await imported([threat("bear", "Bear"), threat("sednit", "Sednit"), hack]);
    await corrected("incident:x", { victims: [{ actor: "actor:agency" }] });
    await sent(editing, ada, {
      changes: [{ act: "MERGE", type: "actor", from: "actor:sednit", into: "actor:bear", path: [] }],
    });
    expect(await imported([hack])).toEqual(same);
  });

  it("is not what people import of their own: there the file says how it reads from now on", async () => {
    const hack = anIncident("x", { title: "Teh hack" });
    await imported([hack]);
    await corrected("incident:x", { title: "The hack" });
    expect(await imported([hack], false)).toMatchObject({ updated: 1, told: [] });
    expect(await reading("incident:x")).toMatchObject({ title: "Teh hack" });
    // And that counts as a correction.
    expect(await acts("incident:x")).toEqual(["RECORDED", "CORRECTED", "CORRECTED"]);
  });

  it("does not bring text back that was redacted", async () => {
    const hack = anIncident("x", { summary: "Jane Doe did it.", startedOn: "2020" });
    await imported([hack]);
    await corrected("incident:x", { startedOn: "2021" });
    await editing.redact(
      { ...ada, role: "ADMIN" },
      { id: "incident:x", field: "summary", reason: "a court" },
    );
    expect((await imported([hack])).told).toEqual([
      "incident:x/summary would be changed, and text of it was redacted here",
    ]);
    expect(await reading("incident:x")).toMatchObject({ startedOn: { date: "2021" } });
  });
});
