import { parseRecord } from "../../../src/domain/records/parse-record";
import { verifyAudit } from "../../../src/exchange/audit/verify-audit";
import { deriveStale } from "../../../src/exchange/derive/standing-periods";
import { importRecords } from "../../../src/exchange/import-records";
import { aClaim, anActor, anIncident, aResponse, SURROUNDINGS } from "../../domain/records/builders";
import { type Raw, type Service, startService } from "../../support/service";

jest.setTimeout(180_000);

interface Change {
  readonly incidentId: string;
  readonly before: Raw | null;
  readonly after: Raw | null;
  readonly why: string;
  readonly because: readonly { readonly sequence: number }[];
}

interface Entry {
  readonly sequence: number;
  readonly act: string;
  readonly recordId: string | null;
  readonly standingChanges: readonly Change[];
}

describe("standings that change", () => {
  let service: Service;
  let editor: string;

  beforeAll(async () => {
    service = await startService();
  });
  beforeEach(async () => {
    await service.empty();
    editor = await service.logIn("edith", "EDITOR");
    await service.load(SURROUNDINGS as readonly Raw[]);
  });
  afterAll(() => service.close());

  /** The feed after a number, whole. */
  const feed = async (after: number): Promise<readonly Entry[]> => {
    const { changes } = await service.read(
      `query($after: Int!) { changes(after: $after, first: 200) { changes {
        sequence act recordId
        standingChanges { incidentId incident { id } before { ...V } after { ...V } why because { sequence } }
      } } }
      fragment V on StandingValues { status denied victimDenies claims origins }`,
      { after },
    );
    return changes.changes;
  };
  const head = async () => (await feed(0)).at(-1)?.sequence ?? 0;
  const moved = (entries: readonly Entry[]) =>
    entries.flatMap(({ sequence, standingChanges }) =>
      standingChanges.map(({ incidentId, why, because }) => [
        sequence,
        incidentId,
        why,
        because.map((cause) => cause.sequence),
      ]),
    );

  it("are told of in the feed, with what they were, what they are, and why", async () => {
    const start = await head();
    expect(moved(await feed(0)).map(([, incident]) => incident)).toEqual(
      SURROUNDINGS.filter(({ type }) => type === "incident")
        .map(({ id }) => id)
        .sort(),
    );

    await service.load([aClaim("c")] as Raw[]);
    await service.load([aResponse("no")] as Raw[]);
    await service.askAs(
      editor,
      'mutation { voidResponse(input: { id: "response:no", reason: "r" }) { voided } }',
    );
    // Words alone change no standing.
    await service.load([aClaim("c", { quote: { text: "other words" } })] as Raw[]);

    const entries = await feed(start);
    const [first] = entries.flatMap(({ standingChanges }) => standingChanges);
    const incident = first?.incidentId;
    expect(first?.before).toMatchObject({ status: "UNATTRIBUTED", claims: 0, origins: 0, denied: false });
    expect(first?.after).toMatchObject({ status: "ATTRIBUTED", claims: 1, origins: 1, denied: false });
    expect(moved(entries)).toEqual([
      [
        start + 1,
        incident,
        "It stands as ATTRIBUTED instead of UNATTRIBUTED, 1 claim counts instead of 0, from 1 origin instead of 0, because claim:c was recorded.",
        [start + 1],
      ],
      [start + 2, incident, "An accused denies it now, because response:no was recorded.", [start + 2]],
      [start + 3, incident, "No accused denies it any more, because response:no was taken out.", [start + 3]],
    ]);
  });

  it("are told of once, at the last of the changes made together", async () => {
    const start = await head();
    await service.load([aClaim("c"), aClaim("two"), anActor("bystander")] as Raw[]);
    const entries = await feed(start);
    const claims = entries
      .filter(({ recordId }) => recordId?.startsWith("claim:"))
      .map(({ sequence }) => sequence);
    expect(moved(entries)).toEqual([
      [
        claims.at(-1),
        expect.any(String),
        expect.stringContaining("claim:c was recorded and claim:two was recorded"),
        claims,
      ],
    ]);
  });

  it("are told of when the incident is taken out", async () => {
    await service.load([anIncident("brief")] as Raw[]);
    const start = await head();
    await service.askAs(
      editor,
      'mutation { voidIncident(input: { id: "incident:brief", reason: "r" }) { voided } }',
    );
    expect(moved(await feed(start))).toEqual([
      [
        start + 1,
        "incident:brief",
        "The incident has no standing any more, because incident:brief was taken out.",
        [start + 1],
      ],
    ]);
  });

  it("have an entry of their own where they are derived after the records", async () => {
    const start = await head();
    const records = [aClaim("c"), aClaim("two")].map((raw, index) => {
      const { record } = parseRecord(raw);
      if (record === undefined) throw new Error("unsound");
      return { record, where: { file: "test", line: index + 1 } };
    });
    const options = {
      by: "test",
      clock: () => new Date("2026-11-25T00:00:00Z"),
      sizes: { whole: 1, chunk: 1 },
    };
    await importRecords(service.graph, records, options);
    const entries = await feed(start);
    expect(entries.map(({ sequence, act, recordId }) => [sequence, act, recordId])).toEqual([
      [start + 1, "RECORDED", "claim:c"],
      [start + 2, "RECORDED", "claim:two"],
      [start + 3, "DERIVED", null],
    ]);
    expect(moved(entries)).toEqual([
      [
        start + 3,
        expect.any(String),
        expect.stringContaining("because of what was written from 2026-11-25T00:00:00.000Z on."),
        [start + 3],
      ],
    ]);
    // Nothing is left to derive, and nothing is told twice.
    await deriveStale(service.graph);
    expect(await head()).toBe(start + 3);
    expect((await verifyAudit(service.graph, { checkpoints: [], faults: [] })).contradictions).toEqual([]);
  });

  it("come to what the incidents have when the whole feed is replayed", async () => {
    await service.load([aClaim("c"), aResponse("no"), aClaim("two")] as Raw[]);
    await service.askAs(
      editor,
      'mutation { retractClaim(input: { retraction: { claim: "claim:two", citations: [{ source: "source:report" }] } }) { userErrors { message } } }',
    );
    const last = new Map<string, Raw | null>();
    for (const { standingChanges } of await feed(0))
      for (const { incidentId, after } of standingChanges) last.set(incidentId, after);
    const rows = await service.graph.rows(
      "MATCH (i:Incident) RETURN i.id, {status: i.standingStatus, denied: i.standingDenied, victimDenies: i.standingVictimDenies, claims: i.standingClaims, origins: i.standingOrigins}",
    );
    expect(Object.fromEntries(last)).toEqual(Object.fromEntries(rows));
  });
});
