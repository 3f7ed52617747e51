import { type AuditEntry, entryHash } from "../../../src/platform/audit/chain";
import { Random } from "../../model/random";

type Run = (statement: string, parameters?: object) => Promise<unknown[][]>;

export interface Tampering {
  readonly name: string;
  /** Whether only what was signed outside of the database shows it; undefined where that depends on what it hits. */
  readonly isSignedOnly: boolean | undefined;
  readonly tamper: (run: Run) => Promise<void>;
}

/** What leaves everything in the database in agreement. */
const SIGNED_ONLY = new Set([
  "an entry put under another name, and all after it hashed anew",
  "an entry dated otherwise, and all after it hashed anew",
  "the last act cut off, with all that tells of it",
]);
/** The same where the entry is one of those that wrote no revision. */
const DEPENDING = new Set([
  "an entry deleted, and all after it hashed anew",
  "an entry inserted",
  "the end cut off, with all that it tells of",
]);

const PRESENT = "n.fingerprint IS NOT NULL AND n.knownUntil IS NULL";
const TYPES = [
  "ACCUSES",
  "NAMES",
  "MADE_BY",
  "ABOUT",
  "CITES",
  "RELAYS",
  "SUPERSEDES",
  "RETRACTS",
  "ANSWERS",
  "ASSESSES",
  "HIT",
  "PART_OF",
  "DISCLOSED_BY",
  "PUBLISHED_BY",
  "QUOTES",
  "POSTED_BY",
  "ON_CHANNEL",
  "LEAKS_FROM",
  "COINED_BY",
  "USED_IN",
  "DESCRIBED_IN",
] as const;
const CHILD_TEXTS = [
  ["Name", "value"],
  ["Name", "language"],
  ["Evidence", "text"],
  ["Evidence", "kind"],
  ["ExternalId", "url"],
  ["ExternalId", "value"],
] as const;
const CHILDREN = ["Name", "Evidence", "ExternalId"] as const;
const BOOKKEEPING = ["recordedBy", "recordedAt", "knownFrom"] as const;
const PLACES = [
  ["Claim", "placedOn"],
  ["Claim", "placedKey"],
  ["Claim", "placedOnInferred"],
  ["Response", "denialKey"],
  ["Response", "placedKey"],
  ["Leak", "placedKey"],
] as const;
const STATED_NOWHERE = [
  ["Claim", "likelihoodLow"],
  ["Claim", "likelihoodWords"],
  ["Claim", "attributionClass"],
  ["Incident", "endedOn"],
  ["Actor", "description"],
  ["Assessment", "unnamedBy"],
] as const;
const LABELLED = ["Claim", "Actor", "Incident", "Source", "Response"] as const;
const TOKEN_FIELDS = ["hash", "owner", "name", "expiresAt", "createdBy", "successorId"] as const;
const PAST_TEXTS = [
  ["PastClaim", "quote"],
  ["PastClaim", "stance"],
  ["PastActor", "name"],
  ["PastIncident", "title"],
  ["PastSource", "publishedOn"],
  ["PastName", "value"],
  ["PastEvidence", "text"],
  ["PastExternalId", "value"],
  ["PastClaim", "recordedBy"],
  ["PastClaim", "likelihoodHigh"],
] as const;
const PAST_RELATIONSHIPS = [
  "MADE_BY",
  "ACCUSES",
  "ABOUT",
  "CITES",
  "HAS_NAME",
  "RESTS_ON",
  "PART_OF",
  "HIT",
] as const;

/** Random edits, deletions, insertions, truncations and restampings of what the audit log holds together. */
export function tamperings(seed: number, count: number): readonly Tampering[] {
  const random = new Random(seed);
  const kinds = Object.entries(KINDS);
  return Array.from({ length: count }, (_, index) => {
    const [name, kind] = kinds[index % kinds.length] as (typeof kinds)[number];
    const [a, b] = [random.next(), random.next()];
    return {
      name: `${name} ${a.toFixed(3)} ${b.toFixed(3)}`,
      isSignedOnly: DEPENDING.has(name) ? undefined : SIGNED_ONLY.has(name),
      tamper: (run) => kind(run, a, b),
    };
  });
}

/** One of each kind is so many. */
export function countOfKinds(): number {
  return Object.keys(KINDS).length;
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
  "a record inserted that has no id": async (run) => {
    await run("MATCH (c:Claim) WITH c ORDER BY c.id LIMIT 1 CREATE (n:Claim) SET n = c {.*, id: null}");
  },
  "the last act cut off, with all that tells of it": async (run) => {
    const [[last] = []] = await run("MATCH (h:AuditHead) RETURN h.sequence");
    await run("MATCH (t:ApiToken) REMOVE t.revokedAt");
    await restamp(run, Number(last), () => []);
  },
  "a relationship led elsewhere": async (run, a, b) => {
    const type = pick(TYPES, b);
    await one(
      run,
      `MATCH (from)-[r:${type}]->(to) MATCH (other) WHERE labels(other) = labels(to) AND other <> to AND other <> from
       WITH from, r, other ORDER BY coalesce(from.id, from.key), other.id`,
      `CREATE (from)-[m:${type}]->(other) SET m = properties(r) DELETE r`,
      a,
    );
  },
  "an accused exchanged": async (run, a) => {
    await one(
      run,
      "MATCH (from:Claim)-[r:ACCUSES]->(to:Actor) MATCH (other:Actor) WHERE NOT (from)-[:ACCUSES]->(other) WITH from, r, other ORDER BY from.id, other.id",
      "CREATE (from)-[m:ACCUSES]->(other) SET m = properties(r) DELETE r",
      a,
    );
  },
  "a relationship deleted": async (run, a, b) => {
    const type = pick(TYPES, b);
    await one(
      run,
      `MATCH (from)-[r:${type}]->(to) WITH r ORDER BY coalesce(from.id, from.key), to.id`,
      "DELETE r",
      a,
    );
  },
  "a relationship made": async (run, a, b) => {
    const type = pick(["ACCUSES", "NAMES", "SUPERSEDES", "REPEATS", "CITES"] as const, b);
    await one(
      run,
      `MATCH (from:Claim), (to:${type === "CITES" ? "Source" : type === "ACCUSES" || type === "NAMES" ? "Actor" : "Claim"}) WITH from, to ORDER BY from.id, to.id`,
      `CREATE (from)-[:${type} {position: 7}]->(to)`,
      a,
    );
  },
  "what a relationship says edited": async (run, a, b) => {
    const [type, property] = pick(
      [
        ["ACCUSES", "role"],
        ["ACCUSES", "position"],
        ["CITES", "locator"],
        ["HIT", "sector"],
        ["PART_OF", "validFrom"],
        ["HAS_NAME", "position"],
        ["PUBLISHED_BY", "made"],
      ] as const,
      b,
    );
    await one(
      run,
      `MATCH (from)-[r:${type}]->(to) WITH r ORDER BY coalesce(from.id, from.key), coalesce(to.id, to.key)`,
      `SET r.${property} = 'x'`,
      a,
    );
  },
  "text of a child edited": async (run, a, b) => {
    const [label, property] = pick(CHILD_TEXTS, b);
    await one(
      run,
      `MATCH (n:${label}) WITH n ORDER BY coalesce(n.id, n.key)`,
      `SET n.${property} = coalesce(n.${property}, '') + 'x'`,
      a,
    );
  },
  "a child deleted": async (run, a, b) => {
    const label = pick(CHILDREN, b);
    await one(run, `MATCH (n:${label}) WITH n ORDER BY coalesce(n.id, n.key)`, "DETACH DELETE n", a);
  },
  "a child given to another, too": async (run, a) => {
    await one(
      run,
      "MATCH (n:Name), (other:Actor) WHERE NOT (other)-[:HAS_NAME]->(n) WITH n, other ORDER BY n.id, other.id",
      "CREATE (other)-[:HAS_NAME {position: 9}]->(n)",
      a,
    );
  },
  "a child made that is of nothing": async (run, a, b) => {
    const label = pick([...CHILDREN, "PastName", "PastEvidence"], b);
    await run(`CREATE (n:${label} {id: $id, key: $id, value: 'x'})`, { id: `made up ${a}` });
  },
  "who recorded it, or when, edited": async (run, a, b) => {
    const property = pick(BOOKKEEPING, b);
    await one(
      run,
      `MATCH (n) WHERE ${PRESENT} WITH n ORDER BY n.id`,
      `SET n.${property} = '2026-10-31T00:00:00.000Z'`,
      a,
    );
  },
  "something put in that nobody stated": async (run, a, b) => {
    const [label, property] = pick(STATED_NOWHERE, b);
    await one(
      run,
      `MATCH (n:${label}) WHERE n.${property} IS NULL WITH n ORDER BY n.id`,
      `SET n.${property} = 'x'`,
      a,
    );
  },
  "a place in time edited": async (run, a, b) => {
    const [label, property] = pick(PLACES, b);
    await one(run, `MATCH (n:${label}) WITH n ORDER BY n.id`, `SET n.${property} = '1999-01-01'`, a);
  },
  "a label taken from a record": async (run, a, b) => {
    const label = pick(LABELLED, b);
    await one(run, `MATCH (n:${label}) WITH n ORDER BY n.id`, `REMOVE n:${label}`, a);
  },
  "a label exchanged": async (run, a, b) => {
    const label = pick(LABELLED, b);
    const other = label === "Claim" ? "Voided" : "Claim";
    await one(run, `MATCH (n:${label}) WITH n ORDER BY n.id`, `REMOVE n:${label} SET n:${other}`, a);
  },
  "a label put on a record": async (run, a, b) => {
    const label = pick(["Voided", "Name", "Foreign"] as const, b);
    await one(run, `MATCH (n) WHERE ${PRESENT} WITH n ORDER BY n.id`, `SET n:${label}`, a);
  },
  "something left of what was taken out": async (run, a, b) => {
    await one(
      run,
      "MATCH (n:Voided) WITH n ORDER BY n.id",
      b < 0.5
        ? "SET n.name = 'John Roe'"
        : "WITH n MATCH (other:Actor {id: 'actor:here'}) CREATE (n)-[:PART_OF]->(other)",
      a,
    );
  },
  "what was known edited": async (run, a, b) => {
    const [label, property] = pick(PAST_TEXTS, b);
    await one(
      run,
      `MATCH (n:${label}) WITH n ORDER BY coalesce(n.id, n.key), n.knownFrom, elementId(n)`,
      `SET n.${property} = coalesce(n.${property}, '') + 'x'`,
      a,
    );
  },
  "a past version deleted": async (run, a) => {
    await one(
      run,
      "MATCH (n) WHERE n.knownUntil IS NOT NULL AND NOT n:PastStandingPeriod WITH n ORDER BY n.id, n.knownFrom",
      "DETACH DELETE n",
      a,
    );
  },
  "the past of a record deleted, as if it had always read so": async (run, a) => {
    await one(
      run,
      `MATCH (n)<-[:REVISES]-()-[:HAS_VERSION]->() WHERE ${PRESENT} WITH DISTINCT n ORDER BY n.id`,
      "SET n.knownFrom = n.recordedAt WITH n MATCH (n)<-[:REVISES]-()-[:HAS_VERSION]->(past) DETACH DELETE past",
      a,
    );
  },
  "a past version made": async (run, a) => {
    await one(
      run,
      "MATCH (first:Revision)-[:HAS_VERSION]->(n) WITH first, n ORDER BY n.id, n.knownFrom",
      "CREATE (first)-[:HAS_VERSION]->(m:PastClaim) SET m = properties(n)",
      a,
    );
  },
  "from when a version was known edited": async (run, a, b) => {
    const property = pick(["knownFrom", "knownUntil"] as const, b);
    await one(
      run,
      "MATCH (n) WHERE n.knownUntil IS NOT NULL AND NOT n:PastStandingPeriod WITH n ORDER BY n.id, n.knownFrom",
      `SET n.${property} = '2026-11-01T12:00:00.000Z'`,
      a,
    );
  },
  "when a version took another's place edited": async (run, a) => {
    await one(
      run,
      `MATCH (n)<-[:REVISES]-(r) WHERE ${PRESENT} AND r.at > n.recordedAt AND n.knownFrom = r.at MATCH (n)<-[:REVISES]-()-[:HAS_VERSION]->(past {knownUntil: n.knownFrom}) WITH DISTINCT n, past ORDER BY n.id`,
      "SET n.knownFrom = '2026-11-01T12:00:00.000Z', past.knownUntil = '2026-11-01T12:00:00.000Z'",
      a,
    );
  },
  "a past version hung on another record": async (run, a) => {
    await one(
      run,
      "MATCH (first:Revision)-[r:HAS_VERSION]->(n) MATCH (other:Revision) WHERE other.recordId <> n.id WITH r, n, other ORDER BY n.id, n.knownFrom, other.sequence",
      "CREATE (other)-[:HAS_VERSION]->(n) DELETE r",
      a,
    );
  },
  "a past relationship led elsewhere": async (run, a, b) => {
    const type = `PAST_${pick(PAST_RELATIONSHIPS, b)}`;
    await one(
      run,
      `MATCH (from)-[r:${type}]->(to) MATCH (other) WHERE labels(other) = labels(to) AND other <> to
       WITH from, r, other ORDER BY from.id, from.knownFrom, coalesce(other.sequence, other.id, other.key)`,
      `CREATE (from)-[m:${type}]->(other) SET m = properties(r) DELETE r`,
      a,
    );
  },
  "a token edited": async (run, a, b) => {
    const field = pick(TOKEN_FIELDS, b);
    await one(
      run,
      "MATCH (t:ApiToken) WITH t ORDER BY t.id",
      `SET t.${field} = coalesce(t.${field}, '') + 'x'`,
      a,
    );
  },
  "a token given the role of an ADMIN": async (run, a) => {
    await one(
      run,
      "MATCH (t:ApiToken) WHERE t.role <> 'ADMIN' WITH t ORDER BY t.id",
      "SET t.role = 'ADMIN'",
      a,
    );
  },
  "a token inserted": async (run, a) => {
    await one(
      run,
      "MATCH (t:ApiToken) WITH t ORDER BY t.id",
      "CREATE (n:ApiToken) SET n = t {.*, id: t.id + 'x', hash: t.hash + 'x'}",
      a,
    );
  },
  "a token deleted": async (run, a) => {
    await one(run, "MATCH (t:ApiToken) WITH t ORDER BY t.id", "DELETE t", a);
  },
  "a token that was revoked made to hold again": async (run, a) => {
    await one(
      run,
      "MATCH (t:ApiToken) WHERE t.revokedAt IS NOT NULL WITH t ORDER BY t.id",
      "REMOVE t.revokedAt",
      a,
    );
  },
  "a past relationship deleted": async (run, a, b) => {
    const type = `PAST_${pick(PAST_RELATIONSHIPS, b)}`;
    await one(
      run,
      `MATCH (from)-[r:${type}]->(to) WITH from, r, to ORDER BY from.id, from.knownFrom, coalesce(to.recordId, to.id, to.key)`,
      "DELETE r",
      a,
    );
  },
};

/** What is done to one of those that are found, in their order. */
async function one(run: Run, find: string, change: string, at: number): Promise<void> {
  const [[count] = [0]] = await run(`${find} RETURN count(*)`);
  await run(`${find} SKIP toInteger($at) LIMIT 1 ${change}`, { at: Math.floor(at * Number(count)) });
  if (count === 0) throw new Error(`there is nothing such as ${find}`);
}

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
