import { parsedUrl } from "../parsed-url";

/** Whether a page may use the service: `origin` and `host` are the headers of its request. */
export type OriginAllowed = (origin: string | undefined, host: string | undefined) => boolean;

export interface Origins {
  /**
   * For every way in, the WebSocket's among them, of which browsers ask nobody beforehand: no page at all, a page of the
   * service itself, or one of an origin that is listed. `null`, which any sandboxed page can be, never is.
   */
  readonly allowed: OriginAllowed;
  /** Whether the page is another's that is listed, and may read answers. */
  readonly listed: (origin: string | undefined) => origin is string;
}

/** Origins are compared as browsers write them: `https://blame.example.org`, `http://localhost:5173`. */
export function originsAllowed(origins: readonly string[]): Origins {
  const known = new Set(origins);
  const listed = (origin: string | undefined): origin is string => origin !== undefined && known.has(origin);
  return {
    listed,
    allowed: (origin, host) => origin === undefined || listed(origin) || isOwn(origin, host),
  };
}

/**
 * By name and port: behind a proxy that ends TLS the service does not know its own scheme. That the name is one of the
 * service's own is for its list of hosts to say.
 */
function isOwn(origin: string, host = ""): boolean {
  const url = /^https?:\/\/[^/]+$/.test(origin) ? parsedUrl(origin) : undefined;
  if (url === undefined) return false;
  const { protocol, host: own } = url;
  const standard = protocol === "https:" ? ":443" : ":80";
  const asked = host.toLowerCase();
  return own === (asked.endsWith(standard) ? asked.slice(0, -standard.length) : asked);
}
