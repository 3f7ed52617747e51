import { UNNAMED } from "../address/view";
import type { ActorNameFragment, MatrixQuery } from "../generated/types";
import { dateInWords } from "../wording/dates";
import { fitText } from "./fit-text";

/**
 * Accusers × accused before it is painted: heads in the order in which the API has them, and the pairs that have a claim. A
 * page makes a table of it, a file a picture.
 */
export interface Matrix {
  readonly width: number;
  readonly height: number;
  readonly accusers: readonly MatrixHead[];
  readonly accused: readonly MatrixHead[];
  /** By row, then by column. */
  readonly cells: readonly MatrixCell[];
  readonly accusersLeftOut: number;
  readonly accusedLeftOut: number;
}

export interface MatrixHead {
  /** The actor's id as an address has it, or `UNNAMED`. */
  readonly key: string;
  readonly actor: ActorNameFragment | null;
  readonly name: string;
  /** The name, broken to fit a picture. */
  readonly lines: readonly string[];
  readonly claims: number;
  /** Where its row or column begins, and how far it goes. */
  readonly from: number;
  readonly size: number;
}

export interface MatrixCell {
  /** Both keys: `us-dhs russia`. */
  readonly id: string;
  readonly accuser: MatrixHead;
  readonly accused: MatrixHead;
  readonly claims: number;
  readonly incidents: number;
  readonly origins: number;
  /** Claims that anybody answered; null where the answer does not go so far. */
  readonly answered: number | null;
  /** Each accused of each claim once, and how many of these are denied. */
  readonly rows: number;
  readonly denied: number;
  readonly firstOn: string | null;
  readonly lastOn: string | null;
  readonly undated: number;
  /** Of the square whose area says how many claims: from 0 to 1 as a share of the largest there is. */
  readonly side: number;
  readonly sentence: string;
}

export const ROW_HEAD = 236;
export const COLUMN = 136;
const LINE = 16;
const ROW = 56;
const PER_ROW_HEAD = 30;
const PER_COLUMN_HEAD = 18;
const MOST_LINES = 4;

type Answer = MatrixQuery["blameMatrix"];
type Head = Answer["accusers"][number];

export function matrixOf({ blameMatrix, answered }: MatrixQuery): Matrix {
  const top = 40 + LINE * (tallest(blameMatrix.accused, PER_COLUMN_HEAD) + 1);
  const accused = headsOf(blameMatrix.accused, ROW_HEAD, PER_COLUMN_HEAD, () => COLUMN);
  const accusers = headsOf(blameMatrix.accusers, top, PER_ROW_HEAD, (lines) =>
    Math.max(ROW, (lines + 1) * LINE + 12),
  );
  const rowOf = new Map(accusers.map((head) => [head.key, head]));
  const columnOf = new Map(accused.map((head) => [head.key, head]));
  const whole = answered.accusersLeftOut + answered.accusedLeftOut === 0;
  const answers = new Map(answered.cells.map((cell) => [idOf(cell), cell.claims]));
  const most = Math.max(1, ...blameMatrix.cells.map(({ claims }) => claims));
  return {
    width: ROW_HEAD + accused.length * COLUMN,
    height: (accusers.at(-1)?.from ?? top) + (accusers.at(-1)?.size ?? 0) + 1,
    accusers,
    accused,
    cells: blameMatrix.cells.flatMap((cell): readonly MatrixCell[] => {
      const row = rowOf.get(keyOf(cell.accuser));
      const column = columnOf.get(keyOf(cell.accused));
      if (row === undefined || column === undefined) return [];
      const { claims, incidents, origins, rows, deniedRows: denied, firstOn, lastOn, undated } = cell;
      const told = { claims, rows, denied, answered: answers.get(idOf(cell)) ?? (whole ? 0 : null) };
      return [
        {
          ...told,
          ...{ id: idOf(cell), accuser: row, accused: column, incidents, origins, firstOn, lastOn, undated },
          side: Math.sqrt(claims / most),
          sentence: sentenceOf(row, column, told, firstOn, lastOn),
        },
      ];
    }),
    accusersLeftOut: blameMatrix.accusersLeftOut,
    accusedLeftOut: blameMatrix.accusedLeftOut,
  };
}

export const NOBODY_NAMED = "nobody named";

function headsOf(
  heads: readonly Head[],
  start: number,
  perLine: number,
  sizeFor: (lines: number) => number,
): readonly MatrixHead[] {
  let from = start;
  return heads.map(({ actor, claims }) => {
    const name = actor?.name ?? NOBODY_NAMED;
    const lines = fitText(name, perLine, MOST_LINES);
    const head = { key: keyOf(actor), actor, name, lines, claims, from, size: sizeFor(lines.length) };
    from += head.size;
    return head;
  });
}

function tallest(heads: readonly Head[], perLine: number): number {
  const lines = heads.map(({ actor }) => fitText(actor?.name ?? NOBODY_NAMED, perLine, MOST_LINES).length);
  return Math.max(1, ...lines);
}

function keyOf(actor: { readonly id: string } | null): string {
  return actor === null ? UNNAMED : actor.id.replace(/^actor:/, "");
}

function idOf(pair: { readonly accuser: { id: string } | null; readonly accused: { id: string } | null }) {
  return `${keyOf(pair.accuser)} ${keyOf(pair.accused)}`;
}

type Counts = Pick<MatrixCell, "claims" | "rows" | "denied" | "answered">;

/** "3 claims" */
export function claimsInWords({ claims }: Pick<MatrixCell, "claims">): string {
  return `${claims} ${claims === 1 ? "claim" : "claims"}`;
}

/** "2 denied of 4", and how many were answered in any way; nothing where nobody said anything back. */
export function answersInWords({ claims, rows, denied, answered }: Counts): readonly string[] {
  return [
    ...(denied > 0 ? [`${denied} denied of ${rows}`] : []),
    ...(answered !== null && answered > 0 ? [`${answered} answered of ${claims}`] : []),
  ];
}

function sentenceOf(
  { actor: accuser }: MatrixHead,
  { actor: accused }: MatrixHead,
  counts: Counts,
  firstOn: string | null,
  lastOn: string | null,
): string {
  const who = accuser?.name ?? "Somebody who is not named";
  const whom = accused?.name ?? "somebody who is not named";
  const when =
    firstOn === null || lastOn === null
      ? "undated"
      : firstOn === lastOn
        ? dateInWords(firstOn)
        : `${dateInWords(firstOn)} to ${dateInWords(lastOn)}`;
  const blames = accuser !== null && accuser.id === accused?.id ? "names itself" : `blames ${whom}`;
  return `${who} ${blames}: ${[claimsInWords(counts), ...answersInWords(counts), when].join(", ")}.`;
}
