import type { Answer } from "./compiler";

/** What is told of a list beside the items of its page, each by an expression. */
export type Beside = Readonly<Record<keyof typeof NOTHING, string>>;

/** The expressions that tell nothing. */
const NOTHING = { total: "null", undated: "0", behind: "0", passed: "false" } as const;

/** Clauses that count, and what holds where the page's cursor has passed an item; undefined where nobody asks. */
export function beside(list: Readonly<Record<keyof Beside, string | undefined>>): Beside {
  const count = (clauses: string | undefined, nothing: string) =>
    clauses === undefined ? nothing : `COUNT { ${clauses} }`;
  return {
    total: count(list.total, NOTHING.total),
    undated: count(list.undated, NOTHING.undated),
    behind: count(list.behind, NOTHING.behind),
    passed: list.passed ?? NOTHING.passed,
  };
}

export const BESIDE = Object.keys(NOTHING);

export function isNothing({ total, undated, behind, passed }: Beside): boolean {
  return (
    total === NOTHING.total &&
    undated === NOTHING.undated &&
    behind === NOTHING.behind &&
    passed === NOTHING.passed
  );
}

/** The values in the order of `BESIDE`. */
export function readBeside([total, undated, behind, passed]: readonly unknown[], answer: Answer) {
  answer.undatedLeftOut += Number(undated ?? 0);
  answer.behind += Number(behind ?? 0);
  return { total: total ?? 0, passed: passed === true };
}
