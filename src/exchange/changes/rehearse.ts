import type { Change } from "../../domain/changes/change";
import type { Graph, Writing } from "../../platform/graph/graph";
import { askIn, askWithin } from "../store/ask";
import { findStored } from "../store/stored-records";
import { isAwaited, writeLocked } from "../store/write-locked";
import { makeChanges } from "./make-changes";

const FIND_CLAIM = `
  MATCH (claim:Claim {kind: 'ATTRIBUTION'})
  WITH claim LIMIT 1
  RETURN claim.id AS row`;

export const REHEARSAL_STATEMENTS: readonly string[] = [FIND_CLAIM];

/** The end of every rehearsal: nothing of it is written. */
class TakenBack extends Error {}

/**
 * Records a source and a claim, corrects another claim, and takes all of it back. A database that has just started takes
 * 5 to 15 s to plan the statements of a first change; this way it is not a person who waits for that. It gives way to
 * whoever wants to write meanwhile: what was planned by then is kept. Without claims there is nothing to rehearse with.
 */
export async function rehearse(graph: Graph, signal: AbortSignal): Promise<void> {
  const [id] = (await askIn(graph)(FIND_CLAIM, {})).map(String);
  if (id === undefined) return;
  const rehearsal = writeLocked(graph, async (transaction) => {
    const yielding: Writing = {
      run(statement, parameters) {
        if (signal.aborted || isAwaited(graph)) throw new TakenBack();
        return transaction.run(statement, parameters);
      },
    };
    const claim = (await findStored(askWithin(yielding), [id])).get(id)?.record;
    if (claim !== undefined) {
      const stamp = { by: "rehearsal", answerable: "rehearsal" };
      await makeChanges(yielding, changesLike(claim), stamp, () => new Date());
    }
    throw new TakenBack();
  });
  await rehearsal.catch((error: unknown) => {
    if (!(error instanceof TakenBack)) throw error;
  });
}

function changesLike(claim: { readonly id: string }): readonly Change[] {
  const [source, other] = ["source:rehearsal", "claim:rehearsal"];
  const path: readonly string[] = [];
  const cited = { citations: [{ source }], quote: { text: "A rehearsal." } };
  return [
    {
      act: "RECORD",
      type: "source",
      fields: { id: source, title: "A rehearsal", kind: "NEWS_ARTICLE" },
      path,
    },
    { act: "RECORD", type: "claim", fields: { ...claim, id: other, ...cited }, path },
    { act: "CORRECT", type: "claim", id: claim.id, idAt: path, fields: cited, path },
  ];
}
