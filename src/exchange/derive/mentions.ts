import type { Graph } from "../../platform/graph/graph";
import { askWithin } from "../store/ask";
import { writeLocked } from "../store/write-locked";
import { deriveClaimStates, statesOf } from "./claim-states";
import type { Derivation, Difference } from "./derivation";
import { deriveLifts, liftsOf, MENTIONING_LABELS, type MentioningLabel } from "./lifts";
import { eachPage, type Pass } from "./pages";

/** What lies derived on the relationships between records and the actors they mention, and on claims. */
export const mentions: Derivation = {
  name: "mentions",
  version: 2,

  rebuild: (graph, onProgress) =>
    eachPage(
      graph,
      onProgress,
      passesOf({
        lifts: (label, ids) => writeLocked(graph, (transaction) => deriveLifts(transaction, label, ids)),
        states: (ids) => writeLocked(graph, (transaction) => deriveClaimStates(transaction, ids)),
      }),
    ),

  async check(graph, onProgress) {
    const differences: Difference[] = [];
    const text = ({ state, body }: { state: string | null; body: string | null }) =>
      JSON.stringify({ state, body });
    await eachPage(
      graph,
      onProgress,
      passesOf({
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
      }),
    );
    return differences;
  },
};

interface Passes {
  readonly lifts: (label: MentioningLabel, ids: readonly string[]) => Promise<void>;
  readonly states: (claims: readonly string[]) => Promise<void>;
}

/** Through all records, then through the claims again: their states rest on what everybody is lifted to. */
function passesOf({ lifts, states }: Passes): readonly Pass[] {
  return [
    ...MENTIONING_LABELS.map((label) => ({ label, work: (ids: readonly string[]) => lifts(label, ids) })),
    { label: "Claim", work: states },
  ];
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
