/** What the last request took and cost, for the status bar. */
export interface LastAnswer {
  readonly milliseconds: number;
  readonly bytes: number;
  readonly requested: number | undefined;
  readonly maximum: number | undefined;
}

let last: LastAnswer | undefined;
const listeners = new Set<() => void>();

export const lastAnswer = {
  get: (): LastAnswer | undefined => last,
  set(answer: LastAnswer): void {
    last = answer;
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
