import type { ViewPage } from "../pages/view-page";

/** What stands behind the path of a view that is wanted as a file; the longest first, for one ends with another. */
export const SUFFIXES = ["answers.csv", "csv", "json", "svg", "md"] as const;
export type Suffix = (typeof SUFFIXES)[number];

export const MEDIA_TYPES: Readonly<Record<Suffix, string>> = {
  "answers.csv": "text/csv; charset=utf-8; header=present",
  csv: "text/csv; charset=utf-8; header=present",
  json: "application/json; charset=utf-8",
  svg: "image/svg+xml; charset=utf-8",
  md: "text/markdown; charset=utf-8",
};

/** Which files a view has: a picture where it has a scene, answers where it is one of claims. */
export function suffixesOf(page: ViewPage<unknown, unknown>): readonly Suffix[] {
  const isOfClaims = page.claims !== undefined;
  const has: Readonly<Record<Suffix, boolean>> = {
    "answers.csv": isOfClaims,
    csv: isOfClaims || page.table !== undefined,
    json: true,
    svg: page.paint !== undefined,
    md: isOfClaims || page.table !== undefined,
  };
  return SUFFIXES.filter((suffix) => has[suffix]);
}

/** `guccifer-2.0.json` is `guccifer-2.0` as JSON: only what it ends with decides, for slugs have dots of their own. */
export function splitSuffix(text: string): { readonly rest: string; readonly suffix: Suffix } | undefined {
  const suffix = SUFFIXES.find((one) => text.endsWith(`.${one}`));
  return suffix && { rest: text.slice(0, -suffix.length - 1), suffix };
}
