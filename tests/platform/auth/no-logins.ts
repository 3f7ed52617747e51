import { type Key, signed, signedWithPublicKey, unsigned } from "./provider";

type Claims = Readonly<Record<string, unknown>>;

interface Given {
  /** A key of the provider, and one of somebody else under the same name. */
  readonly rsa: Key;
  readonly stranger: Key;
  /** Those of a token that is good, and more or others. */
  readonly claims: (more?: object) => Claims;
  readonly without: (name: string) => Claims;
  readonly seconds: () => number;
  readonly issuer: () => string;
  readonly attacker: () => string;
}

/** Tokens that are no logins, each with what the log says of it. */
export function noLogins({
  rsa,
  stranger,
  claims,
  without,
  seconds,
  issuer,
  attacker,
}: Given): readonly (readonly [name: string, tokenOf: () => string, fault: RegExp])[] {
  return [
    ["alg none", () => unsigned({ alg: "none", typ: "at+jwt" }, claims()), /ERR_/],
    ["alg NonE", () => unsigned({ alg: "NonE", typ: "at+jwt", kid: "first" }, claims()), /ERR_/],
    ["HS256 signed with the public key", () => signedWithPublicKey(rsa, claims()), /ALG/],
    ["a kid that is a path", () => signed(rsa, claims(), { kid: "../../etc/passwd" }), /NO_MATCHING_KEY/],
    ["a kid that is Cypher", () => signed(rsa, claims(), { kid: "' OR 1=1 //" }), /NO_MATCHING_KEY/],
    [
      "a jku of somebody else",
      () => signed(stranger, claims(), { kid: "x", jku: attacker() }),
      /NO_MATCHING_KEY/,
    ],
    ["an x5u of somebody else", () => signed(stranger, claims(), { x5u: attacker() }), /SIGNATURE/],
    [
      "a jwk in its own header",
      () => signed(stranger, claims(), { jwk: stranger.private.export({ format: "jwk" }) }),
      /SIGNATURE/,
    ],
    ["an issuer with a slash more", () => signed(rsa, claims({ iss: `${issuer()}/` })), /iss/],
    ["an audience without us", () => signed(rsa, claims({ aud: ["others", "still-others"] })), /aud/],
    ["an end 31 seconds ago", () => signed(rsa, claims({ exp: seconds() - 31 })), /EXPIRED exp/],
    ["a beginning in 31 seconds", () => signed(rsa, claims({ nbf: seconds() + 31 })), /nbf/],
    ["no end", () => signed(rsa, without("exp")), /exp/],
    ["no holder", () => signed(rsa, without("sub")), /sub/],
    ["no time of its making", () => signed(rsa, without("iat")), /iat/],
    ["an age of more than a day", () => signed(rsa, claims({ iat: seconds() - 86_431 })), /iat/],
    ["a megabyte", () => signed(rsa, claims({ pad: "x".repeat(1_000_000) })), /too long/],
    ["the typ of an ID token", () => signed(rsa, claims(), { typ: "JWT" }), /typ/],
    ["no typ", () => signed(rsa, claims(), { typ: undefined }), /typ/],
    ["the marks of an ID token", () => signed(rsa, claims({ nonce: "n", at_hash: "h" })), /an ID token/],
    ["another's signature", () => signed(stranger, claims()), /SIGNATURE/],
    ["a critical extension", () => signed(rsa, claims(), { crit: ["x"], x: 1 }), /ERR_/],
    ["no form at all", () => "not a token", /ERR_/],
  ];
}
