import { blamePage } from "./blame";
import { incidentPage } from "./incident";
import { matrixPage } from "./matrix";
import { timelinePage } from "./timeline";
import type { ViewPage } from "./view-page";

/** Every view that can be had as a file. */
export const VIEW_PAGES: readonly ViewPage<unknown, unknown>[] = [
  blamePage,
  incidentPage,
  matrixPage,
  timelinePage,
];

/** The view at the path of a screen, and what thing it is of. */
export function pageAt(
  path: string,
): { readonly page: ViewPage<unknown, unknown>; readonly slug: string } | undefined {
  for (const page of VIEW_PAGES) {
    const slug = page.path.endsWith("/") && path.startsWith(page.path) ? path.slice(page.path.length) : "";
    if (path === page.path || (slug !== "" && !slug.includes("/"))) {
      return { page, slug: decodeURIComponent(slug) };
    }
  }
  return undefined;
}
