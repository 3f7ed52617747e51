import {
  hashOf,
  isWellFormed,
  makeSecret,
  makeTokenId,
  TOKEN_KINDS,
} from "../../../src/platform/auth/token-format";

describe("a token", () => {
  it.each(TOKEN_KINDS)(
    "of the kind %s says so, and is 43 digits of chance and 6 of their checksum",
    (kind) => {
      const secrets = Array.from({ length: 500 }, () => makeSecret(kind));
      for (const secret of secrets) {
        expect(secret).toMatch(new RegExp(`^bg_${kind}_[0-9A-Za-z]{49}$`));
        expect(isWellFormed(secret)).toBe(true);
      }
      expect(new Set(secrets).size).toBe(500);
    },
  );

  it("has the checksum that anybody can compute: CRC-32 of what stands before it, in base 62", () => {
    // As Python has it: a format that changes would make every token worthless, and every scanner blind.
    expect(isWellFormed(`bg_api_${"0".repeat(43)}0FI4ku`)).toBe(true);
  });

  it("is told apart from any that differs in one character", () => {
    const secret = makeSecret("api");
    for (let place = 0; place < secret.length; place++) {
      const other = secret[place] === "x" ? "y" : "x";
      expect(isWellFormed(secret.slice(0, place) + other + secret.slice(place + 1))).toBe(false);
    }
  });

  it.each([
    ["nothing", ""],
    ["one digit less", makeSecret("api").slice(0, -1)],
    ["one digit more", `${makeSecret("api")}0`],
    ["a kind that there is not", makeSecret("api").replace("_api_", "_god_")],
    ["a line end", `${makeSecret("api")}\n`],
    ["something before it", ` ${makeSecret("api")}`],
    ["a megabyte", `bg_api_${"x".repeat(1_000_000)}`],
  ])("is not %s", (_, text) => {
    expect(isWellFormed(text)).toBe(false);
  });

  it("is known by a hash from which it cannot be had, and by an id that has nothing of it", () => {
    expect(hashOf("bg_api_x")).toMatch(/^[0-9a-f]{64}$/);
    expect(hashOf("bg_api_x")).not.toBe(hashOf("bg_api_y"));
    expect(makeTokenId()).toMatch(/^token:[0-9A-Za-z]{17}$/);
  });
});
