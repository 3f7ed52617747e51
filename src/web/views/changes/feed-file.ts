import { type Drawn, element, textOf } from "../scene/drawn";
import type { FeedEntry } from "./feed-entries";

export interface Feed {
  readonly title: string;
  /** Of this service: `https://blame.example`. */
  readonly origin: string;
  /** The address of the feed itself, and of the screen with the same changes. */
  readonly self: string;
  readonly screen: string;
  readonly entries: readonly FeedEntry[];
}

const NOTHING_YET = "1970-01-01T00:00:00Z"; // a feed has to say when it changed last

/** As Atom: RFC 4287. */
export function atomOf({ title, self, screen, origin, entries }: Feed): string {
  const feed = element(
    "feed",
    { xmlns: "http://www.w3.org/2005/Atom" },
    element("title", {}, title),
    element("id", {}, screen),
    element("updated", {}, entries[0]?.at ?? NOTHING_YET),
    element("link", { rel: "self", href: self }),
    element("link", { rel: "alternate", href: screen }),
    ...entries.map((entry): Drawn => {
      const { at, by } = entry;
      return element(
        "entry",
        {},
        element("title", {}, entry.title),
        element("id", {}, idOf(entry, origin)),
        element("updated", {}, at),
        element("author", {}, element("name", {}, by)),
        element("link", { rel: "alternate", href: linkOf(entry, origin) }),
        element("content", { type: "text" }, entry.lines.join("\n")),
      );
    }),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${textOf(feed)}\n`;
}

/** As JSON Feed 1.1 (jsonfeed.org). */
export function jsonFeedOf({ title, self, screen, origin, entries }: Feed): string {
  return `${JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: screen,
    feed_url: self,
    items: entries.map((entry) => ({
      id: idOf(entry, origin),
      url: linkOf(entry, origin),
      title: entry.title,
      content_text: entry.lines.join("\n"),
      date_published: entry.at,
      authors: [{ name: entry.by }],
    })),
  })}\n`;
}

/** The list that ends with it, which it stays the end of. */
function idOf({ sequence }: FeedEntry, origin: string): string {
  return `${origin}/changes?upTo=${sequence}`;
}

function linkOf(entry: FeedEntry, origin: string): string {
  return entry.path === null ? idOf(entry, origin) : `${origin}${entry.path}`;
}
