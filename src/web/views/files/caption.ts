import { PARAM_NAMES, type Param, type View, writeView } from "../address/view";
import type { Caption } from "../scene/picture-file";
import { dateInWords } from "../wording/dates";
import type { Told } from "./told";

/** How what narrows a view is put in words; `asOf` and `knownAt` are clocks, the rest changes nothing in a file. */
const NARROWED: Partial<Readonly<Record<Param, string>>> = {
  accuser: "by",
  accused: "blaming",
  about: "about",
  class: "class",
  form: "form",
  answered: "answered",
  denied: "denied",
  from: "from",
  to: "to",
  rollup: "rolled up to",
  q: "with the words",
};

/** What stands below a picture and above a text: filters, how much of how much, both clocks, and when it was made. */
export function captionOf({ title, view, link, madeOn, count }: Told): Caption {
  const filters = filtersOf(view);
  return {
    title,
    lines: [
      ...(count === undefined ? [] : [countInWords(count)]),
      filters.length === 0 ? "Narrowed by nothing." : `Narrowed: ${filters.join("; ")}.`,
      `As said by: ${view.asOf === null ? "all that was ever said" : dateInWords(view.asOf)}. ` +
        `As recorded by: ${view.knownAt ?? dateInWords(madeOn)}.`,
      `Made on ${dateInWords(madeOn)} with Blamegraph, which records who says what of whom, and takes no side.`,
    ],
    link,
  };
}

export function countInWords({ shown, total }: { readonly shown: number; readonly total: number }): string {
  if (shown < total) return `Showing ${shown} of ${total} claims, earliest first.`;
  return `${total} ${total === 1 ? "claim" : "claims"}.`;
}

function filtersOf(view: View): readonly string[] {
  const given = writeView(view);
  return PARAM_NAMES.flatMap((param) => {
    const [words, text] = [NARROWED[param], given[param]];
    return words === undefined || text === undefined ? [] : [`${words} ${text.replaceAll(",", ", ")}`];
  });
}
