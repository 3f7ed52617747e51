import { isUsableUrl } from "../../src/domain/records/urls";
import { parsedUrl } from "../../src/platform/parsed-url";

it.each([
  ["https://example.org/a", "example.org"],
  ["https://exämple.org/ä", "xn--exmple-cua.org"],
  ["no address", undefined],
])("takes %j for an address of the host %j", (text, host) => {
  expect(parsedUrl(text)?.hostname).toBe(host);
});

it("takes an address beyond ASCII for one however often it was asked", () => {
  // As JSON.parse and files give it: a string of one byte a letter, which Node 20 gets wrong in compiled code.
  const address: string = JSON.parse('"https://exämple.org/ä"');
  let refused = 0;
  for (let times = 0; times < 100_000; times += 1) if (!isUsableUrl(address)) refused += 1;
  expect(refused).toBe(0);
});
