import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";

/** From which address a request comes, over whatever transport. */
export type AddressOf = (request: Pick<IncomingMessage, "headers" | "socket">) => string;

/**
 * The nearest address that is no trusted proxy's: `X-Forwarded-For` grows from left to right, and what stands left of
 * what a trusted proxy wrote may be anybody's invention. Proxies are addresses and networks.
 */
export function addressesBehind(proxies: readonly string[]): AddressOf {
  const trusted = new BlockList();
  for (const proxy of proxies) {
    const [address = "", bits] = proxy.split("/");
    if (bits === undefined) trusted.addAddress(address, familyOf(address));
    else trusted.addSubnet(address, Number(bits), familyOf(address));
  }
  const isTrusted = (address: string) => isIP(address) !== 0 && trusted.check(address, familyOf(address));

  return ({ headers, socket }) => {
    let address = socket.remoteAddress ?? "";
    const forwarded = headers["x-forwarded-for"];
    const hops = (Array.isArray(forwarded) ? forwarded.join(",") : (forwarded ?? "")).split(",");
    while (isTrusted(address)) {
      const hop = hops.pop()?.trim() ?? "";
      if (isIP(hop) === 0) break; // nothing, or nothing that a proxy writes
      address = hop;
    }
    return address;
  };
}

function familyOf(address: string): "ipv4" | "ipv6" {
  return isIP(address) === 6 ? "ipv6" : "ipv4";
}
