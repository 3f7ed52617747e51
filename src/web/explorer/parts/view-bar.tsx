import { lazy, type ReactNode, Suspense } from "react";
import { type Choices, chosenOf, withChosen } from "../../views/address/choices";
import { PARAM_NAMES, UNNAMED, type View, type ViewProblem } from "../../views/address/view";
import type { Operation } from "../../views/operation";
import { NOBODY_NAMED } from "../../views/scene/matrix";
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
  /** What its claims leave to choose. */
  readonly left?: Choices | undefined;
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
export function ViewBar<V>({
  view,
  problems,
  change,
  operation,
  variables,
  left,
  children,
}: ViewBarProps<V>) {
  const { NOT_STATED: _, ...classes } = CLASSES;
  const classLabels = Object.fromEntries(Object.entries(classes).map(([term, { label }]) => [term, label]));
  return (
    <div className="view-bar">
      <KnownAtBanner knownAt={view.knownAt} change={change} />
      <ViewProblems problems={problems} />
      <fieldset className="filters">
        <legend>Narrow</legend>
        <Actors side="accuser" label="Who blames" view={view} left={left} change={change} />
        <Actors side="accused" label="Whom" view={view} left={left} change={change} />
        <Choose
          label="Class"
          value={view.class[0] ?? ""}
          choices={withCounts(choices("any class", classLabels), left, "class")}
          choose={(value) => change({ class: value === "" ? [] : [value as View["class"][number]] })}
        />
        <Choose
          label="Form"
          value={view.form[0] ?? ""}
          choices={withCounts(choices("any form", FORMS), left, "form")}
          choose={(value) => change({ form: value === "" ? [] : [value as View["form"][number]] })}
        />
        <Choose
          label="Answered"
          value={yesNo(view.answered)}
          choices={withCounts(ANSWERED, left, "answered")}
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

/** "technical (12)"; as it is where no claim would be left, or not all are there. */
function withCounts(
  all: readonly Choice[],
  left: Choices | undefined,
  of: "class" | "form" | "answered",
): readonly Choice[] {
  return all.map(([value, label]) => [
    value,
    counted(label, left?.isWhole ? left[of].get(value) : undefined),
  ]);
}

function counted(label: string, claims = 0): string {
  return claims === 0 ? label : `${label} (${claims.toLocaleString("en")})`;
}

/** One of those who have a part in the claims of the view. */
function Actors(
  props: Pick<ViewBarProps<never>, "view" | "left" | "change"> & {
    readonly side: "accuser" | "accused";
    readonly label: string;
  },
) {
  const { side, label, view, left, change } = props;
  const chosen = chosenOf(view, side);
  const actors = withChosen(left?.[side] ?? [], chosen);
  if (actors.length === 0) return null;
  return (
    <Choose
      label={label}
      value={chosen}
      choices={[
        ["", "anybody"],
        ...actors.map(({ id, name, claims }): Choice => [id, counted(name, left?.isWhole ? claims : 0)]),
      ]}
      choose={(value) => change({ [side]: value === "" ? [] : [value] })}
    />
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

/** What narrows the view and has no field of its own, or more than one of a field, each with a way to take it out. */
function Narrowed({ view, change }: Pick<ViewBarProps<never>, "view" | "change">) {
  const given = PARAM_NAMES.flatMap((param) => {
    const words = WORDS[param];
    const value = view[param];
    const text = Array.isArray(value)
      ? value.map((one) => (one === UNNAMED ? NOBODY_NAMED : one)).join(", ")
      : value;
    const isInField = Array.isArray(value) && value.length === 1;
    return words === undefined || text === null || text === "" || isInField
      ? []
      : [{ param, words, text: String(text) }];
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
