/** Ways in which one address is commonly written, to find a document that is there already. */
export function sameAddresses(url: string): readonly string[] {
  const text = url.trim();
  if (!/^https?:\/\//i.test(text)) return [];
  const bare = text.replace(/#.*$/, "").replace(/\/$/, "");
  const other = /^https:/i.test(bare) ? bare.replace(/^https:/i, "http:") : bare.replace(/^http:/i, "https:");
  return [...new Set([text, bare, `${bare}/`, other, `${other}/`])];
}

/** An id with the type that a parameter of an address stands for: `fortune-2016` is `source:fortune-2016`. */
export function idOfParam(type: string, text: string): string {
  return text.startsWith(`${type}:`) ? text : `${type}:${text}`;
}

/** Where to go after a log-in: a path of this origin, never an address of another. */
export function pathWithin(text: string | null | undefined): string {
  return text != null && /^\/(?![/\\])[^\s\\]*$/.test(text) ? text : "/";
}
