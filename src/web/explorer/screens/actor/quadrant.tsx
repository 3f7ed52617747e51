import type { ReactNode } from "react";
import type { View } from "../../../views/address/view";
import type { ApiError } from "../../api/ask";
import { PageButtons } from "../../parts/page-buttons";
import { Failed, Loading, PartsMissing } from "../../parts/states";

export type Part = Exclude<View["only"], "all">;

/** The parts of the page, as their headings ask. */
const HEADINGS: Readonly<Record<Part, string>> = {
  blamed: "What it is blamed for",
  about: "What it says it did, and what it is said to be",
  answers: "What it answers",
  accuses: "Whom it accuses",
  declined: "Where somebody declines to blame it",
  others: "What else it says of others",
};

const EXPLAINED: Partial<Readonly<Record<Part, string>>> = {
  declined:
    "These claims withhold or reject an attribution to it. They accuse it of nothing, and count nowhere as accusations.",
  others: "These accuse nobody: attributions that it declines or rejects, and what it says that others are.",
};

const EMPTY: Readonly<Record<Part, string>> = {
  blamed: "Nobody on record accuses it of anything.",
  about: "It claims no responsibility on record, and nobody says to whom it belongs.",
  answers: "No answer of its own is on record.",
  accuses: "It accuses nobody on record.",
  declined: "Nobody on record declines to blame it.",
  others: "Nothing else that it says is on record.",
};

export interface PartPage {
  readonly total: number;
  readonly shown: number;
  readonly next: string | null;
  readonly errors: readonly ApiError[];
  readonly items: ReactNode;
  /** What there is to say before the list. */
  readonly summary?: string;
}

export interface QuadrantProps {
  readonly part: Part;
  readonly view: View;
  readonly change: (changes: Partial<View>) => unknown;
  /** Another screen that shows the same claims. */
  readonly elsewhere?: { readonly href: string; readonly label: string } | undefined;
}

interface Asked {
  readonly page: PartPage | undefined;
  readonly error: unknown;
  readonly retry: () => void;
}

/** One part of the page: its first records, or, where it is looked at alone, page by page. */
export function Quadrant({ part, view, change, elsewhere, page, error, retry }: QuadrantProps & Asked) {
  const alone = view.only === part;
  return (
    <section
      className={alone ? "quadrant alone" : "quadrant"}
      data-part={part}
      aria-labelledby={`part-${part}`}
    >
      <h2 id={`part-${part}`}>
        {HEADINGS[part]}
        {page !== undefined && <span className="number"> {page.total.toLocaleString("en-GB")}</span>}
      </h2>
      {EXPLAINED[part] !== undefined && <p className="fine">{EXPLAINED[part]}</p>}
      {error !== null && <Failed error={error} retry={retry} />}
      {page === undefined && error === null && <Loading what={`“${HEADINGS[part]}”`} />}
      {page !== undefined && (
        <>
          <PartsMissing errors={page.errors} />
          {page.summary !== undefined && page.total > 0 && <p className="fine">{page.summary}</p>}
          {page.total === 0 ? <p className="none">{EMPTY[part]}</p> : <ol>{page.items}</ol>}
          {page.total > 0 && (
            <p className="more">
              {alone ? (
                <Pages page={page} view={view} change={change} />
              ) : (
                page.shown < page.total && (
                  <>
                    Showing {page.shown} of {page.total.toLocaleString("en-GB")}, earliest first.{" "}
                    <button type="button" onClick={() => change({ only: part, after: null })}>
                      Page through all<span className="unseen"> of “{HEADINGS[part]}”</span>
                    </button>{" "}
                  </>
                )
              )}
              {elsewhere !== undefined && <a href={elsewhere.href}>{elsewhere.label}</a>}
            </p>
          )}
        </>
      )}
    </section>
  );
}

function Pages({ page, view, change }: Pick<QuadrantProps, "view" | "change"> & { readonly page: PartPage }) {
  return (
    <>
      {view.after === null ? "The first" : "The next"} {page.shown} of {page.total.toLocaleString("en-GB")},
      earliest first. <PageButtons
        after={view.after}
        next={page.next}
        go={(after) => change({ after })}
      />{" "}
    </>
  );
}
