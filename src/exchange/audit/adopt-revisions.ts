import { appendAudit } from "../../platform/audit/append";
import { ContentHash, drawSalt } from "../../platform/audit/chain";
import type { Graph } from "../../platform/graph/graph";
import { askIn, askWithin } from "../store/ask";
import { writeLocked } from "../store/write-locked";
import { currentDigest, revisionsAfter, seal } from "./revisions";

/**
 * Where the adoption stands: no row where there is no feed, or where the log goes its own way already. A log that says it
 * has entries and has not its last one was cut off: that is for `audit verify` to find as it is.
 */
const FIND_UNADOPTED = `
  MATCH (feed:FeedHead)
  OPTIONAL MATCH (audit:AuditHead)
  OPTIONAL MATCH (entry:Audit {sequence: audit.sequence})
  WITH feed, coalesce(entry.lastRevision, 0) AS adopted, coalesce(audit.sequence, 0) AS entries, entry
  WHERE feed.sequence > adopted AND (entries = 0 OR entry.action = 'ADOPTED')
  RETURN adopted AS row`;

export const ADOPT_STATEMENTS: readonly string[] = [FIND_UNADOPTED];

/**
 * Takes the revisions that a database has from before there was an audit log into the log, as they are, a page of them
 * an entry. Broken off, it goes on where it was; once somebody has written, there is nothing left to adopt. Nor is there
 * where a log of the database was signed: then it is that log which was deleted.
 */
export async function adoptRevisions(
  graph: Graph,
  now: () => Date,
  wasSigned: () => Promise<boolean> = async () => false,
): Promise<number> {
  let count = 0;
  for (;;) {
    const [adopted] = await askIn(graph)(FIND_UNADOPTED, {});
    if (adopted === undefined || (await wasSigned())) return count;
    count += await writeLocked(graph, async (transaction) => {
      const ask = askWithin(transaction);
      const [after] = await ask(FIND_UNADOPTED, {}); // another process may have been quicker
      if (after === undefined) return 0;
      const revisions = (await revisionsAfter(ask, Number(after))).map((revision) => ({
        ...revision,
        salt: drawSalt(),
      }));
      const [first, last] = [revisions[0], revisions.at(-1)];
      if (first === undefined || last === undefined)
        throw new Error("the feed has fewer changes than it says");
      await seal(
        ask,
        revisions.map(({ sequence, salt }) => ({ sequence, properties: { salt } })),
      );
      const content = new ContentHash();
      for (const revision of revisions) content.add(revision.sequence, currentDigest(revision));
      await appendAudit(transaction, {
        at: now().toISOString(),
        by: "upgrade",
        action: "ADOPTED",
        firstRevision: first.sequence,
        lastRevision: last.sequence,
        contentHash: content.value(),
      });
      return revisions.length;
    });
  }
}
