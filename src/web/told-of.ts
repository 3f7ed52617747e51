import type { Asked } from "./address-asked";
import type { ViewAnswer } from "./view-answer";
import type { Told } from "./views/files/told";
import type { ViewPage } from "./views/pages/view-page";

export function toldOf(
  page: ViewPage<unknown, unknown>,
  { view, link }: Asked,
  { data, title }: ViewAnswer,
  now: Date,
): Told {
  const come = page.claims?.(data);
  return {
    title,
    view,
    link,
    madeOn: now.toISOString().slice(0, 10),
    count: come && { shown: come.nodes.length, total: come.totalCount },
  };
}
