import { parsedUrl } from "../../platform/parsed-url";

const MAX_URL = 2_048;
/** What a reader does not see, or a browser strips. */
const UNSEEN = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u;
const HOST = /^[\p{L}\p{N}@._:[\]~-]+$/u;

/** An address that may be shown as a link: http or https, no credentials, nothing a browser would strip. */
export function isUsableUrl(value: string): boolean {
  if (value.length > MAX_URL || UNSEEN.test(value) || !/^https?:\/\//i.test(value)) return false;
  const url = parsedUrl(value);
  return url !== undefined && url.username === "" && url.password === "" && url.hostname !== "";
}

/**
 * An address made unusable as a link, `hxxps://example[.]com/post`; one that already is stays as it is.
 * Undefined where the text is not an address.
 */
export function defang(address: string): string | undefined {
  if (address.length > MAX_URL || UNSEEN.test(address)) return undefined;
  const plain = address
    .replace(/\[:\]/g, ":")
    .replace(/\[\.\]|\(\.\)|\[dot\]/gi, ".")
    // `http://hxxp://…` was seen: of several schemes in a row the last is that of the host.
    .replace(/^(?:[a-z][a-z0-9+-]*:\/\/)+(?=[a-z][a-z0-9+-]*:\/\/)/i, "");
  const [, scheme = "", rest = ""] = /^(?:([a-z][a-z0-9+-]*):\/\/)?(.*)$/i.exec(plain) ?? [];
  const hostLength = rest.search(/[/?#]|$/);
  const host = rest.slice(0, hostLength);
  if (!HOST.test(host)) return undefined;
  const named = scheme === "" ? "" : `${scheme.toLowerCase().replace(/^http/, "hxxp")}://`;
  return `${named}${host.replaceAll(".", "[.]")}${rest.slice(hostLength)}`;
}
