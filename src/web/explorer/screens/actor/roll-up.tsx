import { ladderOf, liftsTo, type StepUp } from "../../../views/actor/ladder";
import { searchOf, type View } from "../../../views/address/view";
import type { ActorPageQuery } from "../../../views/generated/types";

interface RollUpProps {
  readonly actor: NonNullable<ActorPageQuery["actor"]>;
  readonly view: View;
  readonly change: (changes: Partial<View>) => unknown;
}

const LABELS = {
  none: "of it alone",
  body: "of it and of its parts below",
  state: "of it and of all that belongs to it",
} as const;

/** Whether what is said of an actor's parts is shown as well; offered only where a roll-up ends. */
export function RollUp({ actor, view, change }: RollUpProps) {
  const offered = liftsTo(actor);
  const asked = view.rollup;
  if (asked !== "none" && !offered.includes(asked)) {
    const top = ladderOf(actor, actor.partOf as readonly StepUp[])[0]?.actor;
    return (
      <p className="notice" role="status">
        Nothing is rolled up to it: what concerns it is lifted past it.{" "}
        {asked === "state" && top !== undefined && (
          <a href={`/a/${encodeURIComponent(top.slug)}${searchOf(view)}`} dir="auto">
            See {top.name} with all that belongs to it
          </a>
        )}{" "}
        <button type="button" onClick={() => change({ rollup: "none" })}>
          Show it alone
        </button>
      </p>
    );
  }
  if (offered.length === 0) return null;
  return (
    <fieldset className="filters roll-up">
      <legend>Show what is said</legend>
      {(["none", ...offered] as const).map((to) => (
        <label key={to}>
          <input
            type="radio"
            name="rollup"
            checked={asked === to}
            onChange={() => change({ rollup: to, after: null })}
          />
          {LABELS[to]}
        </label>
      ))}
    </fieldset>
  );
}
