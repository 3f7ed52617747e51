import { createContext, useContext } from "react";
import type { Mistake, MistakeAt } from "../../../views/form/mistakes";

const Mistakes = createContext<readonly Mistake[]>([]);

export const MistakesProvider = Mistakes.Provider;

/** The id of the field that is at a place of the draft. */
export function fieldId(place: string): string {
  return `field-${place.replaceAll(".", "-")}`;
}

/** What is wrong with a field, and the attributes by which it is said to whoever comes to it. */
export function useMistakeAt(place: string): MistakeAt {
  const found = useContext(Mistakes).filter((one) => one.place === place);
  const message = found.map((one) => one.message).join(" ");
  return { message, describedBy: message === "" ? undefined : `${fieldId(place)}-mistake` };
}

export function MistakeLine({ place }: { readonly place: string }) {
  const { message } = useMistakeAt(place);
  if (message === "") return null;
  return (
    <p id={`${fieldId(place)}-mistake`} className="mistake">
      {message}
    </p>
  );
}
