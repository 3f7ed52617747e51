import { lazy, type ReactNode, Suspense } from "react";
import { PARAM_NAMES, UNNAMED, type View, type ViewProblem } from "../../views/address/view";
import type { Operation } from "../../views/operation";
import { CLASSES, FORMS } from "../../views/wording/terms";
import { type Choice, Choose, choices, Day } from "./choose";
import { KnownAtBanner } from "./known-at-banner";
import { ShowQuery } from "./show-query";
import { TableTwin } from "./table-twin";
import { ViewProblems } from "./view-problems";

interface ViewBarProps<V> {
  readonly view: View;
  readonly problems: readonly ViewProblem[];
  readonly change: (changes: Partial<View>) => unknown;
  readonly operation: Operation<unknown, V>;
  readonly variables: V;
  /** Fields of one kind of view alone. */
  readonly children?: ReactNode;
}

/** Apart from the screens, for it knows the pictures of all of them. */
const TakeAlong = lazy(async () => ({ default: (await import("./take-along")).TakeAlong }));

const ANSWERED: readonly Choice[] = [
  ["", "answered or not"],
  ["yes", "answered"],
  ["no", "not answered"],
];
const DENIED: readonly Choice[] = [
  ["", "denied or not"],
  ["yes", "denied"],
  ["no", "not denied"],
];

/** How a view is narrowed, what of its address means nothing, and the ways it can be taken along. */
export function ViewBar<V>({ view, problems, change, operation, variables, children }: ViewBarProps<V>) {
  const { NOT_STATED: _, ...classes } = CLASSES;
  const classLabels = Object.fromEntries(Object.entries(classes).map(([term, { label }]) => [term, label]));
  return (
    <div className="view-bar">
      <KnownAtBanner knownAt={view.knownAt} change={change} />
      <ViewProblems problems={problems} />
      <fieldset className="filters">
        <legend>Narrow</legend>
        <Choose
          label="Class"
          value={view.class[0] ?? ""}
          choices={choices("any class", classLabels)}
          choose={(value) => change({ class: value === "" ? [] : [value as View["class"][number]] })}
        />
        <Choose
          label="Form"
          value={view.form[0] ?? ""}
          choices={choices("any form", FORMS)}
          choose={(value) => change({ form: value === "" ? [] : [value as View["form"][number]] })}
        />
        <Choose
          label="Answered"
          value={yesNo(view.answered)}
          choices={ANSWERED}
          choose={(value) => change({ answered: value === "" ? null : value === "yes" })}
        />
        <Choose
          label="Denied"
          value={yesNo(view.denied)}
          choices={DENIED}
          choose={(value) => change({ denied: value === "" ? null : value === "yes" })}
        />
        <Day label="From" value={view.from} choose={(from) => change({ from })} />
        <Day label="To" value={view.to} choose={(to) => change({ to })} />
        {children}
      </fieldset>
      <div className="ways">
        <TableTwin view={view} change={change} />
        <ShowQuery operation={operation} variables={variables} />
        <Suspense>
          <TakeAlong view={view} />
        </Suspense>
      </div>
      <Narrowed view={view} change={change} />
    </div>
  );
}

function yesNo(value: boolean | null): string {
  return value === null ? "" : value ? "yes" : "no";
}

const WORDS: Partial<Record<keyof View, string>> = {
  accuser: "accused by",
  accused: "blaming",
  about: "about",
  q: "with the words",
};

/** What narrows the view and has no field of its own, each with a way to take it out. */
function Narrowed({ view, change }: Pick<ViewBarProps<never>, "view" | "change">) {
  const given = PARAM_NAMES.flatMap((param) => {
    const words = WORDS[param];
    const value = view[param];
    const text = Array.isArray(value)
      ? value.map((one) => (one === UNNAMED ? "nobody named" : one)).join(", ")
      : value;
    return words === undefined || text === null || text === "" ? [] : [{ param, words, text: String(text) }];
  });
  if (given.length === 0) return null;
  return (
    <ul className="chips" aria-label="The view is narrowed to">
      {given.map(({ param, words, text }) => (
        <li key={param}>
          {words} <span dir="auto">{text}</span>{" "}
          <button type="button" onClick={() => change({ [param]: Array.isArray(view[param]) ? [] : null })}>
            remove<span className="unseen"> {words}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
