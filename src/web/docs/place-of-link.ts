export type PlaceOfLink = (href: string) => string | undefined;

/** What is linked to beside the pages, and where the service has it. */
const SERVED: Readonly<Record<string, string>> = {
  "../schema/schema.graphql": "/schema.graphql",
  "../examples.graphql": "/examples.graphql",
};

/** Where a link of a file in `docs/` leads from its page; undefined where the service has no such thing. */
export function placeOfLinks(pages: ReadonlySet<string>): PlaceOfLink {
  return (href) => {
    if (/^https?:\/\//.test(href) || /^#|^\/(?!\/)/.test(href)) return href;
    const [, page, anchor = ""] = /^([a-z0-9-]+)\.md(#.*)?$/.exec(href) ?? [];
    if (page !== undefined && pages.has(page)) return `/docs/${page}${anchor}`;
    return SERVED[href];
  };
}

/** Where the service has a picture of a page; undefined for any that is not in `docs/screenshots/`. */
export function pictureAt(src: string): string | undefined {
  return /^screenshots\/[a-z0-9-]+\.png$/.test(src) ? `/docs/${src}` : undefined;
}
