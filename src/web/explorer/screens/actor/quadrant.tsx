import type { ReactNode } from "react";
import type { View } from "../../../views/address/view";

type Part = Exclude<View["only"], "all">;

/** The parts of the page, as their headings ask. */
export const HEADINGS: Readonly<Record<Part, string>> = {
  blamed: "What it is blamed for",
  about: "What it says it did, and what it is said to be",
  answers: "What it answers",
  accuses: "Whom it accuses",
  declined: "Where somebody declines to blame it",
  others: "What else it says of others",
};

export const EXPLAINED: Partial<Readonly<Record<Part, string>>> = {
  declined:
    "These claims withhold or reject an attribution to it. They accuse it of nothing, and count nowhere as accusations.",
  others: "These accuse nobody: attributions that it declines or rejects, and what it says that others are.",
};

interface QuadrantProps {
  readonly part: Part;
  readonly total: number;
  readonly shown: number;
  readonly empty: string;
  readonly showAll: (part: Part) => void;
  /** What there is to say before the list. */
  readonly children?: ReactNode;
  readonly items: ReactNode;
  /** Another screen that shows the same claims. */
  readonly elsewhere?: { readonly href: string; readonly label: string };
}

export function Quadrant({ part, total, shown, empty, showAll, children, items, elsewhere }: QuadrantProps) {
  return (
    <section className="quadrant" data-part={part} aria-labelledby={`part-${part}`}>
      <h2 id={`part-${part}`}>
        {HEADINGS[part]} <span className="number">{total.toLocaleString("en-GB")}</span>
      </h2>
      {EXPLAINED[part] !== undefined && <p className="fine">{EXPLAINED[part]}</p>}
      {children}
      {total === 0 ? <p className="none">{empty}</p> : <ol>{items}</ol>}
      {total > 0 && (
        <p className="more">
          {shown < total && (
            <>
              Showing {shown} of {total.toLocaleString("en-GB")}, earliest first.{" "}
              <button type="button" onClick={() => showAll(part)}>
                Page through all<span className="unseen"> of “{HEADINGS[part]}”</span>
              </button>{" "}
            </>
          )}
          {elsewhere !== undefined && <a href={elsewhere.href}>{elsewhere.label}</a>}
        </p>
      )}
    </section>
  );
}
