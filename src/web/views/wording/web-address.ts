/** An address that may be a link: http or https, and readable as one. Null for anything else, which stays text. */
export function linkTo(url: string | null | undefined): string | null {
  if (url === null || url === undefined) return null;
  try {
    const { protocol, href } = new URL(url);
    return protocol === "http:" || protocol === "https:" ? href : null;
  } catch {
    return null;
  }
}
