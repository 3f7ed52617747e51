import { picking, type View } from "../../views/address/view";
import type { DayOfChange } from "../../views/scene/days";
import { useKeys } from "./use-keys";

interface ViewKeys {
  readonly view: View;
  readonly change: (changes: Partial<View>, how?: { readonly inPlace?: boolean }) => unknown;
  /** Those on which something changes, where the view has a slider. */
  readonly days?: readonly Pick<DayOfChange, "day">[];
}

/** The keys of every view: table or picture, denials only, close the panel, and from change to change. */
export function useViewKeys({ view, change, days = [] }: ViewKeys): void {
  const { asOf } = view;
  const step = (to: string | null | undefined) =>
    to === undefined ? false : change({ asOf: to }, { inPlace: true });
  useKeys({
    twin: () => change({ view: view.view === "table" ? "picture" : "table" }),
    denials: () => change({ denied: view.denied === true ? null : true }),
    close: () => (view.sel === null ? false : change(picking(null))),
    earlier: () => step(days.findLast(({ day }) => asOf === null || day < asOf)?.day),
    later: () => (asOf === null ? false : step(days.find(({ day }) => day > asOf)?.day ?? null)),
  });
}
