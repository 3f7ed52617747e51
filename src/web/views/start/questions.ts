import { searchOf, type View, WHOLE } from "../address/view";
import type { StartDelaysQuery, StartListsQuery, StartMatrixQuery } from "../generated/types";
import { answerSentence, claimSentence } from "../wording/sentences";
import { CLASSES } from "../wording/terms";

/** A small picture of what a question leads to. */
export type Figure =
  | { readonly what: "bars"; readonly bars: readonly Bar[] }
  | { readonly what: "grid"; readonly grid: Grid }
  | {
      readonly what: "mark";
      readonly mark: "contested" | "withheld" | "denial" | "self" | "none";
      readonly count: number;
      readonly unit: string;
      readonly lines: readonly string[];
    };

export interface Bar {
  readonly label: string;
  /** A value for the length of the bar, and how it reads. */
  readonly value: number;
  readonly text: string;
}

export interface Grid {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly claims: number;
    readonly denied: boolean;
  }[];
}

export interface Question {
  readonly question: string;
  readonly address: string;
  /** What the figure says, in words. */
  readonly answer: string;
  readonly figure: Figure;
}

const MOST = 6;
const IN_BARS = 4;
const NOT_NAMED = "not named";

export type Figures = StartMatrixQuery & StartListsQuery;
const NONE = { totalCount: 0, nodes: [] } as const;

/** Of a database that has nothing to ask about. */
export const NO_FIGURES: Figures = {
  blameMatrix: { accusers: [], accused: [], accusersLeftOut: 0, accusedLeftOut: 0, cells: [] },
  contested: NONE,
  withheld: NONE,
  unattributed: NONE,
  denials: NONE,
  selfClaims: NONE,
};

type Delays = StartDelaysQuery["statistics"]["delays"];

/** The first six questions that this database has an answer to. */
export function questionsOf(figures: Figures, delays: Delays): readonly Question[] {
  const all = [
    mostBlamed(figures),
    whoBlamesWhom(figures),
    contested(figures),
    withheld(figures),
    denials(figures),
    fastest(delays),
    selfClaims(figures),
    unattributed(figures),
  ];
  return all.flatMap((one) => one ?? []).slice(0, MOST);
}

function mostBlamed({ blameMatrix }: Figures): Question | undefined {
  const { accused, accusers, cells } = blameMatrix;
  const most = accused.find(({ actor }) => actor !== null)?.actor;
  if (most === null || most === undefined) return undefined;
  const bars = cells
    .filter((cell) => cell.accused?.id === most.id)
    .sort((a, b) => b.claims - a.claims)
    .slice(0, IN_BARS)
    .map((cell): Bar => {
      const by = accusers.find(({ actor }) => actor?.id === cell.accuser?.id)?.actor;
      const denied =
        cell.deniedRows === 0 ? "" : cell.deniedRows === cell.rows ? ", denied" : ", partly denied";
      return { label: by?.name ?? NOT_NAMED, value: cell.claims, text: `${cell.claims}${denied}` };
    });
  return {
    question: `Who blames ${most.name}, and who answers?`,
    address: address("/blame", { accused: [most.id.replace(/^actor:/, "")], rollup: "state" }),
    answer: `Claims that name ${most.name} or a part of it, by accuser: ${bars.map(({ label, text }) => `${label} ${text}`).join("; ")}.`,
    figure: { what: "bars", bars },
  };
}

function whoBlamesWhom({ blameMatrix }: Figures): Question | undefined {
  const { accused, accusers, cells, accusersLeftOut, accusedLeftOut } = blameMatrix;
  if (cells.length === 0) return undefined;
  const at = (heads: Figures["blameMatrix"]["accused"], id: string | undefined) =>
    heads.findIndex(({ actor }) => actor?.id === id);
  const names = (heads: Figures["blameMatrix"]["accused"]) =>
    heads.map(({ actor }) => actor?.name ?? NOT_NAMED);
  return {
    question: "Which accusers blame which accused, how often?",
    address: address("/matrix", { rollup: "state" }),
    answer: `${accusers.length + accusersLeftOut} accusers and ${accused.length + accusedLeftOut} accused, states with their parts; a square is as large as there are claims, a bar above it says that some are denied.`,
    figure: {
      what: "grid",
      grid: {
        rows: names(accusers),
        columns: names(accused),
        cells: cells.map((cell) => ({
          row: at(accusers, cell.accuser?.id),
          column: at(accused, cell.accused?.id),
          claims: cell.claims,
          denied: cell.deniedRows > 0,
        })),
      },
    },
  };
}

function contested({ contested: { totalCount, nodes } }: Figures): Question | undefined {
  if (totalCount === 0) return undefined;
  return {
    question: "Where do accusers contradict each other?",
    address: address("/incidents", { standing: ["CONTESTED"] }),
    answer: "Incidents for which rivals are named, or whose accusation a third party rejects.",
    figure: {
      what: "mark",
      mark: "contested",
      count: totalCount,
      unit: incidents(totalCount),
      lines: nodes.map(({ title }) => title),
    },
  };
}

function withheld({ withheld: { totalCount, nodes } }: Figures): Question | undefined {
  if (totalCount === 0) return undefined;
  return {
    question: "What was expressly not attributed?",
    address: address("/incidents", { standing: ["WITHHELD"] }),
    answer: "Somebody said that they cannot, or do not, attribute it; nobody is accused.",
    figure: {
      what: "mark",
      mark: "withheld",
      count: totalCount,
      unit: incidents(totalCount),
      lines: nodes.map(({ title }) => title),
    },
  };
}

function unattributed({ unattributed: { totalCount, nodes } }: Figures): Question | undefined {
  if (totalCount === 0) return undefined;
  return {
    question: "For what was nobody ever blamed?",
    address: address("/incidents", { standing: ["UNATTRIBUTED"] }),
    answer: "Incidents without a claim on record.",
    figure: {
      what: "mark",
      mark: "none",
      count: totalCount,
      unit: incidents(totalCount),
      lines: nodes.map(({ title }) => title),
    },
  };
}

function denials({ denials: { totalCount, nodes } }: Figures): Question | undefined {
  if (totalCount === 0) return undefined;
  return {
    question: "Who denies it, and in what words?",
    address: address("/blame", { denied: true }),
    answer: "The latest denials on record.",
    figure: {
      what: "mark",
      mark: "denial",
      count: totalCount,
      unit: totalCount === 1 ? "denial" : "denials",
      lines: nodes.map(answerSentence),
    },
  };
}

function selfClaims({ selfClaims: { totalCount, nodes } }: Figures): Question | undefined {
  if (totalCount === 0) return undefined;
  return {
    question: "Who says that they did it themselves?",
    address: address("/blame", { class: ["SELF"] }),
    answer: "Claims whose accuser is among the accused.",
    figure: {
      what: "mark",
      mark: "self",
      count: totalCount,
      unit: totalCount === 1 ? "claim" : "claims",
      lines: nodes.map(claimSentence),
    },
  };
}

function fastest(delays: Delays): Question | undefined {
  const known = [...delays].sort((a, b) => a.median - b.median).slice(0, IN_BARS);
  if (known.length === 0) return undefined;
  const bars = known.map(({ attributionClass, median, incidents: count }): Bar => {
    const days = Math.round(median);
    return {
      label: CLASSES[attributionClass ?? "NOT_STATED"].label,
      value: median,
      text: `${days} ${days === 1 ? "day" : "days"} (${count})`,
    };
  });
  return {
    question: "How long until somebody blames, and who is fastest?",
    address: "/timeline",
    answer: `Median days from start to first claim, by class, with the number of incidents: ${bars.map(({ label, text }) => `${label} ${text}`).join("; ")}.`,
    figure: { what: "bars", bars },
  };
}

function incidents(count: number): string {
  return count === 1 ? "incident" : "incidents";
}

function address(path: string, changes: Partial<View>): string {
  return `${path}${searchOf({ ...WHOLE, ...changes })}`;
}
