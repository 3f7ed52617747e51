import { createHash, randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";

/** What a token is for, readable in the token itself: whoever finds one knows what to revoke. */
export const TOKEN_KINDS = ["api", "admin"] as const;

/** `admin` is the one of the data folder, `api` is every other. */
export type TokenKind = (typeof TOKEN_KINDS)[number];

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const RANDOM_BYTES = 32;
const RANDOM_DIGITS = 43; // 62^43 is just over 2^256
const CHECK_DIGITS = 6; // 62^6 is over 2^32
const FORMAT = new RegExp(
  `^(bg_(?:${TOKEN_KINDS.join("|")})_[0-9A-Za-z]{${RANDOM_DIGITS}})([0-9A-Za-z]{${CHECK_DIGITS}})$`,
);

/**
 * A new token: `bg_<kind>_<43 digits of chance><6 of their checksum>`. By prefix and checksum scanners find leaked ones
 * without asking anybody; a double click selects all of it.
 */
export function makeSecret(kind: TokenKind): string {
  const body = `bg_${kind}_${base62(BigInt(`0x${randomBytes(RANDOM_BYTES).toString("hex")}`), RANDOM_DIGITS)}`;
  return body + checksum(body);
}

/** Whether it can be one of ours at all: found out without the database. */
export function isWellFormed(secret: string): boolean {
  const [, body, check] = FORMAT.exec(secret) ?? [];
  return body !== undefined && checksum(body) === check;
}

/** All that is stored of a token. It is as random as a key, so that a slow hash would protect nothing more. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** `token:4fJx…`: names a token and gives nothing of it away. */
export function makeTokenId(): string {
  return `token:${base62(BigInt(`0x${randomBytes(12).toString("hex")}`), 17)}`;
}

function checksum(body: string): string {
  return base62(BigInt(crc32(body)), CHECK_DIGITS);
}

function base62(value: bigint, length: number): string {
  let text = "";
  for (let rest = value; text.length < length; rest /= 62n) text = (DIGITS[Number(rest % 62n)] ?? "") + text;
  return text;
}
