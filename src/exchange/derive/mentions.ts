import type { Graph } from "../../platform/graph/graph";
import { askIn, askWithin } from "../store/ask";
import { writeLocked } from "../store/write-locked";
import { deriveClaimStates, statesOf } from "./claim-states";
import type { Derivation, Difference, OnProgress } from "./derivation";
import { deriveLifts, liftsOf, MENTIONING_LABELS, type MentioningLabel } from "./lifts";

const PAGE = 1_000;

const COUNT_RECORDS = (label: MentioningLabel) => `MATCH (record:${label}) RETURN count(*) AS row`;

const FIND_PAGE = (label: MentioningLabel) => `
    MATCH (record:${label})
    WHERE record.id > $after
    RETURN record.id AS row ORDER BY record.id LIMIT $limit`;

export const PAGE_STATEMENTS: readonly string[] = MENTIONING_LABELS.flatMap((label) => [
  COUNT_RECORDS(label),
  FIND_PAGE(label),
]);

/** What lies derived on the relationships between records and the actors they mention, and on claims. */
export const mentions: Derivation = {
  name: "mentions",
  version: 2,

  rebuild: (graph, onProgress) =>
    eachPage(graph, onProgress, {
      lifts: (label, ids) => writeLocked(graph, (transaction) => deriveLifts(transaction, label, ids)),
      states: (ids) => writeLocked(graph, (transaction) => deriveClaimStates(transaction, ids)),
    }),

  async check(graph, onProgress) {
    const differences: Difference[] = [];
    const text = ({ state, body }: { state: string | null; body: string | null }) =>
      JSON.stringify({ state, body });
    await eachPage(graph, onProgress, {
      lifts: async (label, ids) => {
        const differing = await writeLocked(graph, (transaction) =>
          liftsOf(askWithin(transaction), label, ids),
        );
        for (const { found, expected } of differing) {
          differences.push({
            record: found.record,
            found: `${found.actor} ${text(found)}`,
            expected: text(expected),
          });
        }
      },
      states: async (ids) => {
        const { found, anew } = await statesAnew(graph, ids);
        for (const [record, expected] of anew) {
          const state = found.get(record) ?? "";
          if (state !== expected) differences.push({ record, found: state, expected });
        }
      },
    });
    return differences;
  },
};

interface Passes {
  readonly lifts: (label: MentioningLabel, ids: readonly string[]) => Promise<void>;
  readonly states: (claims: readonly string[]) => Promise<void>;
}

/** Page by page through all records, then through the claims again: their states rest on what everybody is lifted to. */
async function eachPage(graph: Graph, onProgress: OnProgress, { lifts, states }: Passes): Promise<void> {
  const ask = askIn(graph);
  const passes = [
    ...MENTIONING_LABELS.map((label) => ({ label, work: (ids: readonly string[]) => lifts(label, ids) })),
    { label: "Claim" as const, work: states },
  ];
  let total = 0;
  for (const { label } of passes) total += Number((await ask(COUNT_RECORDS(label), {}))[0]);

  let done = 0;
  for (const { label, work } of passes) {
    let after = "";
    for (;;) {
      const ids = (await ask(FIND_PAGE(label), { after, limit: PAGE })).map(String);
      const last = ids.at(-1);
      if (last === undefined) break;
      await work(ids);
      done += ids.length;
      onProgress(done, total);
      after = last;
    }
  }
}

interface States {
  readonly found: ReadonlyMap<string, string>;
  readonly anew: ReadonlyMap<string, string>;
}

/** The states as they are and as they would be made, in a transaction that is rolled back. */
async function statesAnew(graph: Graph, ids: readonly string[]): Promise<States> {
  let states: States = { found: new Map(), anew: new Map() };
  class Undo extends Error {}
  await writeLocked(graph, async (transaction) => {
    const ask = askWithin(transaction);
    const found = await statesOf(ask, ids);
    await deriveClaimStates(transaction, ids);
    states = { found, anew: await statesOf(ask, ids) };
    throw new Undo();
  }).catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error;
  });
  return states;
}
