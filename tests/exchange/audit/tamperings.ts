import { type AuditEntry, entryHash } from "../../../src/platform/audit/chain";
import { Random } from "../../model/random";

type Run = (statement: string, parameters?: object) => Promise<unknown[][]>;

export interface Tampering {
  readonly name: string;
  readonly tamper: (run: Run) => Promise<void>;
}

/** Random edits, deletions, insertions, truncations and restampings of what the audit log holds together. */
export function tamperings(seed: number, count: number): readonly Tampering[] {
  const random = new Random(seed);
  const kinds = Object.entries(KINDS);
  return Array.from({ length: count }, (_, index) => {
    const [name, kind] = kinds[index % kinds.length] as (typeof kinds)[number];
    const [a, b] = [random.next(), random.next()];
    return { name: `${name} ${a.toFixed(3)} ${b.toFixed(3)}`, tamper: (run) => kind(run, a, b) };
  });
}

type Kind = (run: Run, a: number, b: number) => Promise<void>;

const ENTRY_FIELDS = ["at", "by", "action", "contentHash", "previousHash", "hash"] as const;
const REVISION_FIELDS = ["record", "by", "at", "act", "salt", "recordId"] as const;

const KINDS: Readonly<Record<string, Kind>> = {
  "an entry edited": async (run, a, b) => {
    const field = pick(ENTRY_FIELDS, b);
    await run(`MATCH (e:Audit {sequence: $at}) SET e.${field} = 'x' + coalesce(e.${field}, '')`, {
      at: await anEntry(run, a),
    });
  },
  "an entry deleted": async (run, a) => {
    await run("MATCH (e:Audit {sequence: $at}) DELETE e", { at: await anEntry(run, a) });
  },
  "an entry deleted, and all after it hashed anew": async (run, a) => {
    await restamp(run, await anEntry(run, a), (entries) => entries.slice(1));
  },
  "an entry inserted": async (run, a) => {
    await restamp(run, await anEntry(run, a), ([first, ...others]) =>
      first === undefined
        ? []
        : [
            { ...first, by: "mallory", firstRevision: null, lastRevision: null, contentHash: null },
            first,
            ...others,
          ],
    );
  },
  "an entry put under another name, and all after it hashed anew": async (run, a) => {
    await restamp(run, await anEntry(run, a), ([first, ...others]) =>
      first === undefined ? [] : [{ ...first, by: "mallory" }, ...others],
    );
  },
  "an entry dated otherwise, and all after it hashed anew": async (run, a) => {
    await restamp(run, await anEntry(run, a), ([first, ...others]) =>
      first === undefined ? [] : [{ ...first, at: "2020-01-01T00:00:00.000Z" }, ...others],
    );
  },
  "the end cut off": async (run, a) => {
    const at = await anEntry(run, a);
    await run("MATCH (e:Audit) WHERE e.sequence >= $at DELETE e", { at });
  },
  "the end cut off, with all that it tells of": async (run, a) => {
    const at = await anEntry(run, a);
    const [[first] = []] = await run(
      "MATCH (e:Audit) WHERE e.sequence >= $at AND e.firstRevision IS NOT NULL RETURN min(e.firstRevision)",
      { at },
    );
    if (first !== null && first !== undefined) {
      await run("MATCH (r:Revision) WHERE r.sequence >= $first DETACH DELETE r", { first });
      await run("MATCH (h:FeedHead) SET h.sequence = $last", { last: Number(first) - 1 });
    }
    await restamp(run, at, () => []);
  },
  "a revision edited": async (run, a, b) => {
    const field = pick(REVISION_FIELDS, b);
    await run(`MATCH (r:Revision {sequence: $at}) SET r.${field} = coalesce(r.${field}, '') + 'x'`, {
      at: await aRevision(run, a),
    });
  },
  "a revision deleted": async (run, a) => {
    await run("MATCH (r:Revision {sequence: $at}) DETACH DELETE r", { at: await aRevision(run, a) });
  },
  "a revision inserted": async (run, a) => {
    await run(
      "MATCH (h:FeedHead) SET h.sequence = h.sequence + 1 WITH h.sequence AS next MATCH (r:Revision {sequence: $at})-[:REVISES]->(n) CREATE (m:Revision)-[:REVISES]->(n) SET m = r {.*, sequence: next, id: 'revision:' + next}",
      { at: await aRevision(run, a) },
    );
  },
  "two revisions put in each other's place": async (run, a) => {
    const at = await aRevision(run, a);
    const other = at === 1 ? 2 : at - 1;
    await run(
      "MATCH (one:Revision {sequence: $at}), (two:Revision {sequence: $other}) SET one.sequence = -1 SET two.sequence = $at SET one.sequence = $other",
      { at, other },
    );
  },
  "a redaction made up": async (run, a) => {
    await run(
      "MATCH (r:Revision {sequence: $at}) SET r.sealed = ['0'] + coalesce(r.sealed, []), r.redactions = [1] + coalesce(r.redactions, []), r.reason = 'x'",
      { at: await aRevision(run, a) },
    );
  },
  "a record edited": async (run, a) => {
    await run("MATCH (n {id: $id}) WHERE n.fingerprint IS NOT NULL AND n.knownUntil IS NULL SET n += $set", {
      id: await aRecord(run, a),
      set: { fingerprint: "0" },
    });
  },
  "a claim's words edited": async (run, a) => {
    await run("MATCH (c:Claim) WHERE c.id = $id SET c.quote = 'x', c.stance = 'REJECTS'", {
      id: pick(
        (await run("MATCH (c:Claim) RETURN c.id ORDER BY c.id")).map(([id]) => String(id)),
        a,
      ),
    });
  },
  "a record deleted": async (run, a) => {
    await run(
      "MATCH (n {id: $id}) WHERE n.fingerprint IS NOT NULL AND n.knownUntil IS NULL DETACH DELETE n",
      {
        id: await aRecord(run, a),
      },
    );
  },
  "a record taken out without a word": async (run, a) => {
    await run(
      "MATCH (n {id: $id}) WHERE n.fingerprint IS NOT NULL AND n.knownUntil IS NULL SET n = {id: $id} REMOVE n:Actor:Incident:LeakChannel:Leak:Claim:Retraction:Response:Assessment:Source SET n:Voided",
      { id: await aRecord(run, a) },
    );
  },
  "a record inserted": async (run, a) => {
    await run("CREATE (n:Claim {id: $id})", { id: `claim:made-up-${a}` });
  },
};

/** Replaces the log from an entry on, every hash right, the head included. */
async function restamp(
  run: Run,
  from: number,
  change: (entries: readonly AuditEntry[]) => readonly AuditEntry[],
): Promise<void> {
  const before = await run("MATCH (e:Audit {sequence: $at}) RETURN e.hash", { at: from - 1 });
  const rows = await run(
    "MATCH (e:Audit) WHERE e.sequence >= $from RETURN properties(e) ORDER BY e.sequence",
    { from },
  );
  await run("MATCH (e:Audit) WHERE e.sequence >= $from DELETE e", { from });
  const none = { target: null, firstRevision: null, lastRevision: null, contentHash: null };
  let previousHash = String(before[0]?.[0] ?? "");
  let sequence = from - 1;
  for (const entry of change(rows.map(([found]) => ({ ...none, ...(found as AuditEntry) })))) {
    sequence += 1;
    const now = { ...entry, sequence, previousHash };
    previousHash = entryHash(now);
    await run("CREATE (e:Audit) SET e = $entry", { entry: { ...now, hash: previousHash } });
  }
  await run("MATCH (h:AuditHead) SET h.sequence = $sequence, h.hash = $hash", {
    sequence,
    hash: previousHash,
  });
}

async function anEntry(run: Run, at: number): Promise<number> {
  return pick(
    (await run("MATCH (e:Audit) RETURN e.sequence ORDER BY e.sequence")).map(([n]) => Number(n)),
    at,
  );
}

async function aRevision(run: Run, at: number): Promise<number> {
  return pick(
    (await run("MATCH (r:Revision) RETURN r.sequence ORDER BY r.sequence")).map(([n]) => Number(n)),
    at,
  );
}

async function aRecord(run: Run, at: number): Promise<string> {
  const rows = await run(
    "MATCH (n) WHERE n.fingerprint IS NOT NULL AND n.knownUntil IS NULL RETURN n.id ORDER BY n.id",
  );
  return pick(
    rows.map(([id]) => String(id)),
    at,
  );
}

function pick<T>(from: readonly T[], at: number): T {
  const found = from[Math.floor(at * from.length)];
  if (found === undefined) throw new Error("nothing to pick from");
  return found;
}
