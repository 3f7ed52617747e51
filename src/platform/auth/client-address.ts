import { isIPv6 } from "node:net";

const V4_IN_V6 = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i;
const NETWORK_GROUPS = 4; // a provider gives each customer a /64 at least, and each may use any address in it

/** By what the limits of somebody without a login are kept: an IPv4 address, or the network of an IPv6 one. */
export function clientKey(address: string): string {
  const v4 = V4_IN_V6.exec(address)?.[1];
  if (v4 !== undefined) return v4;
  if (!isIPv6(address)) return address;
  return `${groupsOf(address).slice(0, NETWORK_GROUPS).join(":")}::/64`;
}

function groupsOf(address: string): string[] {
  const [head = "", tail = ""] = (address.split("%")[0] ?? "").split("::");
  const [before, after] = [head, tail].map((part) => part.split(":").filter((group) => group !== ""));
  const gap = Math.max(0, 8 - (before?.length ?? 0) - (after?.length ?? 0));
  const groups = [...(before ?? []), ...Array<string>(gap).fill("0"), ...(after ?? [])];
  return groups.map((group) => (Number.parseInt(group, 16) || 0).toString(16));
}
