import { type GuardFault, guardFaults } from "./json-guard";

/** Why bytes are no JSON document that is read here. */
export interface NoJson {
  readonly problem: string;
  readonly remedy: string;
}

export type ReadJson =
  | {
      readonly value: unknown;
      /** What `JSON.parse` lets pass and we do not. */
      readonly guarded: readonly GuardFault[];
      readonly fault?: undefined;
    }
  | { readonly fault: NoJson };

/** The value that bytes in UTF-8 hold; `expected` is what the message says it should be. */
export function readJson(bytes: Uint8Array, expected: string, maxDepth?: number): ReadJson {
  const text = decoded(bytes);
  if (text === undefined) return { fault: NOT_UTF_8 };
  try {
    return { value: JSON.parse(text), guarded: guardFaults(text, maxDepth) };
  } catch (error) {
    // The rest of the message quotes the file, whose characters a terminal should not see raw.
    const [, position] = /at position (\d+)/.exec(error instanceof Error ? error.message : "") ?? [];
    const at = position === undefined ? "" : ` at character ${Number(position) + 1}`;
    return { fault: { problem: `is not JSON${at}`, remedy: expected } };
  }
}

export const NOT_UTF_8 = { problem: "is not UTF-8", remedy: "expected a file in UTF-8" } as const;

/** Whether there is nothing but what JSON takes for white space. */
export function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09);
}

export function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

export function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
