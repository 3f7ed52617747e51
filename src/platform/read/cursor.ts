import { BadUserInput } from "./errors";

const VERSION = 1;

/** Where an item stands in its list: the order's key, then what breaks ties. */
export interface Position {
  readonly order: string;
  readonly key: string;
  readonly ties: readonly string[];
}

/** Opaque to clients: base64url of `[version, order, key, ...ties]`. */
export function cursorOf({ order, key, ties }: Position): string {
  return Buffer.from(JSON.stringify([VERSION, order, key, ...ties])).toString("base64url");
}

/** @throws BadUserInput INVALID_CURSOR for text that is no cursor of this list in this order. */
export function parseCursor(text: unknown, order: string, ties: number): Position {
  const parts = decoded(text);
  if (parts === undefined || parts[0] !== VERSION || !areTexts(parts.slice(1), ties + 2)) {
    throw new BadUserInput(
      `Cursor ${JSON.stringify(text)} is not one this list gave out; pass an endCursor, startCursor or edge cursor unchanged.`,
      "INVALID_CURSOR",
    );
  }
  const [cursorOrder = "", key = "", ...rest] = parts.slice(1) as string[];
  if (cursorOrder !== order) {
    const [its, asked] = [shown(cursorOrder), shown(order)];
    throw new BadUserInput(
      its === asked
        ? "The cursor is one of another list in this order, or of this list asked with another asOf, where or roll-up; keep them the same from page to page."
        : `The cursor is one of ${its}, this list is ${asked}; keep the list, its orderBy, asOf, where and roll-ups the same from page to page.`,
      "INVALID_CURSOR",
    );
  }
  return { order, key, ties: rest };
}

/** The key of a position in an order by numbers. @throws BadUserInput INVALID_CURSOR where it is none. */
export function numericKey({ key }: Pick<Position, "key">): number {
  const number = key === "" ? Number.NaN : Number(key);
  if (Number.isSafeInteger(number)) return number;
  throw new BadUserInput(
    `The cursor's place is ${JSON.stringify(key)}, which is no number; pass a cursor that this list gave out.`,
    "INVALID_CURSOR",
  );
}

/** An order in the words of the request, without what it goes by in the graph. */
function shown(order: string): string {
  return order.replace(/ \([^()]*\)$/, "");
}

function decoded(text: unknown): unknown[] | undefined {
  if (typeof text !== "string") return undefined;
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    return Array.isArray(parts) ? parts : undefined;
  } catch {
    return undefined;
  }
}

function areTexts(parts: readonly unknown[], count: number): boolean {
  return parts.length === count && parts.every((part) => typeof part === "string");
}
