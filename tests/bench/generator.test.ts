import { createHash } from "node:crypto";
import type { Raw } from "../../bench/generator/raw";
import { worldOf } from "../../bench/generator/world";
import { parseRecord } from "../../src/domain/records/parse-record";
import type { NativeRecord } from "../../src/domain/records/record";
import { referencesOf } from "../../src/domain/records/references";
import { faultsBetween } from "../../src/domain/records/rules-between";
import { placementOf } from "../../src/domain/records/to-graph";

const world = worldOf({ claims: 2_000, seed: 1 });
const raws = [...world.records()];
const earlier = [...world.earlier(500)];
const records = [...raws, ...earlier].map(sound);
const pool = new Map(records.map((record) => [record.id, record]));
const claims = records.filter((record) => record.type === "claim");

function sound(raw: Raw): NativeRecord {
  const { record, faults } = parseRecord(raw);
  if (record === undefined) throw new Error(`${JSON.stringify(raw)}: ${JSON.stringify(faults)}`);
  return record;
}

function bytesOf(found: Iterable<Raw>): string {
  const hash = createHash("sha256");
  for (const raw of found) hash.update(JSON.stringify(raw));
  return hash.digest("hex");
}

const share = (holds: (claim: (typeof claims)[number]) => boolean) =>
  claims.filter(holds).length / claims.length;

describe("a synthetic world", () => {
  it("has the same bytes for the same seed, and others for another", () => {
    const again = worldOf({ claims: 2_000, seed: 1 });

    expect(bytesOf(again.records())).toBe(bytesOf(raws));
    expect(bytesOf(again.earlier(500))).toBe(bytesOf(earlier));
    expect(bytesOf(worldOf({ claims: 2_000, seed: 2 }).records())).not.toBe(bytesOf(raws));
  });

  it("has as many claims as asked for, and each record once", () => {
    expect(raws.filter(({ type }) => type === "claim")).toHaveLength(2_000);
    expect(pool.size).toBe(records.length);
  });

  it("fulfils all rules, within records and between them", () => {
    expect(faultsBetween(pool)).toEqual([]);
  });

  it("refers only to what came before, so that it can be written as it is read", () => {
    const seen = new Set<string>();
    for (const record of records) {
      seen.add(record.id);
      expect(referencesOf(record).filter(({ id }) => !seen.has(id))).toEqual([]);
    }
  });

  it("has what real data has: every kind of record, stance, scale and link", () => {
    expect(new Set(records.map(({ type }) => type)).size).toBe(9);
    expect(new Set(claims.map(({ kind, stance }) => `${kind} ${stance}`)).size).toBeGreaterThanOrEqual(6);
    expect(new Set(claims.map(({ likelihood }) => likelihood?.scale)).size).toBeGreaterThan(4);
    for (const link of ["supersedes", "repeats", "answers", "evidence"] as const) {
      expect(share((claim) => claim[link].length > 0)).toBeGreaterThan(0.001);
    }
    expect(share(({ unnamedAccuser }) => unnamedAccuser !== undefined)).toBeGreaterThan(0.02);
    expect(share(({ unnamedAccused }) => unnamedAccused !== undefined)).toBeGreaterThan(0.01);
    expect(share(({ accusers }) => accusers.length > 3)).toBeGreaterThan(0.005);
    expect(share(({ citations }) => citations.some(({ relays }) => relays.length > 1))).toBeGreaterThan(0.01);
  });

  it("gathers on a few incidents: one claim in ten is about the hottest", () => {
    const counts = new Map<string, number>();
    for (const { about } of claims) counts.set(about, (counts.get(about) ?? 0) + 1);
    const [hottest = 0] = [...counts.values()].sort((a, b) => b - a);

    expect(hottest / claims.length).toBeGreaterThan(0.1);
    expect(counts.size).toBeGreaterThan(150);
  });

  it("leaves as many claims without a date as asked for, about a tenth if not", () => {
    const undated = (found: readonly NativeRecord[]) => {
      const known = new Map(found.map((record) => [record.id, record]));
      const publishedOn = (id: string) => {
        const source = known.get(id);
        return source?.type === "source" ? source.publishedOn : undefined;
      };
      const of = found.filter((record) => record.type === "claim");
      return of.filter((claim) => placementOf(claim, publishedOn) === undefined).length / of.length;
    };

    const [usual, asMany] = [raws, [...worldOf({ claims: 2_000, seed: 1, undated: 0.43 }).records()]].map(
      (found) => undated(found.map(sound)),
    );
    expect(usual).toBeGreaterThan(0.07);
    expect(usual).toBeLessThan(0.13);
    expect(asMany).toBeGreaterThan(0.36);
    expect(asMany).toBeLessThan(0.5);
  });

  it("puts earlier claims before all others, and none of them without a day", () => {
    const days = (found: readonly Raw[]) =>
      found
        .filter(({ type }) => type === "claim")
        .flatMap(({ statedOn }) => (typeof statedOn === "string" ? [statedOn] : []));

    expect(days(earlier).sort().at(-1)).toMatch(/^(199\d|200[0-4])/);
    expect(days(raws).sort()[0]).toMatch(/^2005/);
  });
});
