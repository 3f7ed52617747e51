import { dateLabel } from "../wording/dates";
import { LINKS } from "../wording/links";
import { answerSentence, claimSentence } from "../wording/sentences";
import type { LinkRecord, NetworkLink, NetworkNode } from "./network";

/** What a record under a link says; null where nothing can be said of it here. */
export function sentenceOf(record: LinkRecord): string | null {
  switch (record.__typename) {
    case "Claim":
      return claimSentence(record);
    case "Response":
      return answerSentence({ ...record, kind: record.responseKind });
    case "Leak":
      return `${record.what}, ${record.publishedOn === null ? "undated" : dateLabel(record.publishedOn)}.`;
    default:
      return null;
  }
}

/** A link as words, for whoever does not see it: the records that it rests on say by whom and when. */
export function linkLabel(link: NetworkLink, titles: ReadonlyMap<string, NetworkNode>): string {
  const title = (id: string) => titles.get(id)?.title ?? id;
  return `${title(link.from)} ${LINKS[link.kind].says} ${title(link.to)}`;
}
