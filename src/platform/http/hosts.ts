import { isIPv6 } from "node:net";

/** Whether a request may bear this `Host`. */
export type HostAllowed = (host: string | undefined) => boolean;

const LOOPBACK_NAME = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Names of loopback, and those that are listed: lower case, without ports. Any other may be that of a page that had its
 * own name lead here (DNS rebinding).
 */
export function hostsAllowed(listed: readonly string[]): HostAllowed {
  const allowed = new Set(listed.map((name) => (isIPv6(name) ? `[${name}]` : name)));
  return (host = "") => {
    const name = host.toLowerCase().replace(/:\d+$/, "");
    return LOOPBACK_NAME.test(name) || allowed.has(name);
  };
}
