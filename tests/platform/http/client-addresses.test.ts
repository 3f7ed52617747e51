import type { IncomingMessage } from "node:http";
import { addressesBehind } from "../../../src/platform/http/client-addresses";

const PROXIES = ["10.0.0.2", "10.1.0.0/16", "fd00::/8"];

describe("the address that a request comes from", () => {
  it.each<[string, string, string | undefined, string]>([
    ["is the other end's", "192.0.2.1", undefined, "192.0.2.1"],
    ["is the other end's, whatever it says", "192.0.2.1", "198.51.100.7", "192.0.2.1"],
    ["is what a proxy says", "10.0.0.2", "192.0.2.1", "192.0.2.1"],
    ["is what a proxy says over a socket of both families", "::ffff:10.0.0.2", "192.0.2.1", "192.0.2.1"],
    ["is behind several proxies", "10.0.0.2", "192.0.2.1, 10.1.2.3", "192.0.2.1"],
    ["is behind one over IPv6", "fd00::1", "2001:db8::1", "2001:db8::1"],
    ["is not what a client made up before the proxy", "10.0.0.2", "203.0.113.9, 192.0.2.1", "192.0.2.1"],
    ["is not a proxy's that a client made up", "10.0.0.2", "203.0.113.9, 10.1.0.1, 192.0.2.1", "192.0.2.1"],
    ["is a proxy's that says nothing", "10.0.0.2", undefined, "10.0.0.2"],
    ["is a proxy's that says what is no address", "10.0.0.2", "unknown", "10.0.0.2"],
    ["is a proxy's that asks for itself", "10.1.0.1", "10.1.0.2", "10.1.0.2"],
  ])("%s", (_, remoteAddress, forwarded, expected) => {
    const request = {
      headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
      socket: { remoteAddress },
    } as unknown as IncomingMessage;
    expect(addressesBehind(PROXIES)(request)).toBe(expected);
  });

  it("is nobody's word where no proxy is trusted", () => {
    const request = { headers: { "x-forwarded-for": "192.0.2.1" }, socket: { remoteAddress: "127.0.0.1" } };
    expect(addressesBehind([])(request as unknown as IncomingMessage)).toBe("127.0.0.1");
  });
});
