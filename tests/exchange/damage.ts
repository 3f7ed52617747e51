import type { Random } from "../model/random";

/** A way of damaging a file. */
type Damage = (bytes: Uint8Array, random: Random) => Uint8Array;

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytesOf = (content: string) => new TextEncoder().encode(content);
const joined = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);
const place = (bytes: Uint8Array, random: Random) => random.whole(0, Math.max(0, bytes.length - 1));
const put = (bytes: Uint8Array, at: number, what: Uint8Array, instead = 0) =>
  joined(bytes.subarray(0, at), what, bytes.subarray(at + instead));

const lines = (bytes: Uint8Array, change: (all: string[], random: Random) => void, random: Random) => {
  const all = text(bytes).split("\n");
  change(all, random);
  return bytesOf(all.join("\n"));
};

/** By name, for messages. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  "a bit flipped": (bytes, random) => {
    const at = place(bytes, random);
    return put(bytes, at, Uint8Array.of((bytes[at] ?? 0) ^ (1 << random.whole(0, 7))), 1);
  },
  "cut off": (bytes, random) => bytes.subarray(0, place(bytes, random)),
  "a piece taken out": (bytes, random) => {
    const at = place(bytes, random);
    return put(bytes, at, new Uint8Array(), random.whole(1, 200));
  },
  "a piece twice": (bytes, random) => {
    const at = place(bytes, random);
    return put(bytes, at, bytes.subarray(at, at + random.whole(1, 200)));
  },
  "a line twice": (bytes, random) =>
    lines(bytes, (all) => all.splice(random.whole(0, all.length - 1), 0, random.pick(all)), random),
  "a line less": (bytes, random) =>
    lines(bytes, (all) => all.splice(random.whole(0, all.length - 1), 1), random),
  "a huge number": (bytes, random) => {
    const numbers = [...text(bytes).matchAll(/\d+/g)];
    const number = numbers.length === 0 ? undefined : random.pick(numbers);
    if (number === undefined) return bytes;
    const huge = random.pick(["1e400", "9".repeat(400), "-0", "1e-400", "99999999999999999999"]);
    return bytesOf(
      text(bytes).slice(0, number.index) + huge + text(bytes).slice(number.index + number[0].length),
    );
  },
  "a NUL": (bytes, random) => put(bytes, place(bytes, random), Uint8Array.of(0)),
  "a byte order mark": (bytes) => joined(Uint8Array.of(0xef, 0xbb, 0xbf), bytes),
  "a byte order mark within": (bytes, random) =>
    put(bytes, place(bytes, random), Uint8Array.of(0xef, 0xbb, 0xbf)),
  "UTF-16": (bytes) => joined(Uint8Array.of(0xff, 0xfe), Buffer.from(text(bytes), "utf16le")),
  "bad UTF-8": (bytes, random) =>
    put(
      bytes,
      place(bytes, random),
      random.pick([Uint8Array.of(0xff), Uint8Array.of(0xc0, 0x80), Uint8Array.of(0xed, 0xa0, 0x80)]),
    ),
  CRLF: (bytes) => bytesOf(text(bytes).replaceAll("\n", "\r\n")),
  "a quotation mark": (bytes, random) => put(bytes, place(bytes, random), bytesOf('"')),
  "a key that reaches a prototype": (bytes, random) => {
    const keys = [...text(bytes).matchAll(/"\w+":/g)];
    const key = keys.length === 0 ? undefined : random.pick(keys);
    if (key === undefined) return bytes;
    return bytesOf(
      `${text(bytes).slice(0, key.index)}"__proto__":${text(bytes).slice(key.index + key[0].length)}`,
    );
  },
  "two words in each other's place": (bytes, random) => {
    const words = [...text(bytes).matchAll(/\w+/g)];
    if (words.length < 2) return bytes;
    const [one, other] = [random.pick(words)[0], random.pick(words)[0]];
    return bytesOf(text(bytes).replace(one, other));
  },
  deep: (bytes, random) =>
    put(bytes, place(bytes, random), bytesOf(random.pick(["[", '{"a":']).repeat(20_000))),
  "a long word": (bytes, random) => put(bytes, place(bytes, random), bytesOf("x".repeat(2_000_000))),
};

export function damaged(
  bytes: Uint8Array,
  random: Random,
): { readonly how: string; readonly bytes: Uint8Array } {
  const how = random.pick(Object.keys(DAMAGES));
  return { how, bytes: DAMAGES[how]?.(bytes, random) ?? bytes };
}
