import type { Place } from "../../domain/records/faults";
import { FileRefused, type InputFile } from "../input-file";
import { type GuardFault, MAX_DEPTH } from "./json-guard";
import { isBlank, readJson, withoutMark } from "./read-json";

/** An item of the list that a document is read for. */
export interface JsonItem {
  readonly value: unknown;
  readonly where: Place;
  /** What `JSON.parse` lets pass and we do not, by its path within the item. */
  readonly guarded: readonly GuardFault[];
}

/** What a document is, without the items of its list. */
export interface JsonHead {
  readonly value: unknown;
  readonly guarded: readonly GuardFault[];
}

export const MAX_ITEM_BYTES = 1_048_576;
const TOO_LARGE = { problem: "has more than 1 MiB", remedy: "expected at most 1 MiB" };

const [QUOTE, BACKSLASH, COMMA, OPEN_LIST, OPEN_OBJECT, CLOSE_LIST, CLOSE_OBJECT] = Buffer.from('"\\,[{]}');
const KEY_BEFORE = /("(?:[^"\\]|\\.)*")\s*:\s*\[$/;
const KEY_SEEN_BYTES = 1_024;

/**
 * Goes through a JSON document of which one list is too long to be held: the outermost one, or that of a key of the
 * outermost object. Its items are given one by one, in bounded memory, and then what the document is without them.
 * `expected` says in messages what the file should be.
 *
 * @throws FileRefused where it is not JSON in UTF-8, or an item, or all that is beside the list, is over 1 MiB
 */
export async function readItems(
  file: InputFile,
  list: string | undefined,
  expected: string,
  take: (item: JsonItem) => void,
): Promise<JsonHead> {
  const scanner = new Scanner(file.name, list, expected, take);
  let first = true;
  for await (const bytes of file.bytes()) {
    scanner.scan(first ? withoutMark(bytes) : bytes);
    first = false;
  }
  return scanner.end();
}

class Scanner {
  readonly #head = new Piece();
  readonly #item = new Piece();
  /** How deep the items lie. */
  readonly #itemDepth: number;
  #depth = 0;
  #index = 0;
  #inList = false;
  #inText = false;
  #isEscaped = false;

  constructor(
    private readonly file: string,
    private readonly list: string | undefined,
    private readonly expected: string,
    private readonly take: (item: JsonItem) => void,
  ) {
    this.#itemDepth = list === undefined ? 1 : 2;
  }

  scan(bytes: Uint8Array): void {
    let from = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at];
      if (this.#inText) {
        if (this.#isEscaped) this.#isEscaped = false;
        else if (byte === BACKSLASH) this.#isEscaped = true;
        else if (byte === QUOTE) this.#inText = false;
      } else if (byte === QUOTE) this.#inText = true;
      else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
        this.#depth += 1;
        if (byte === OPEN_LIST && !this.#inList && this.#depth === this.#itemDepth) {
          this.#keep(bytes.subarray(from, at + 1));
          from = at + 1;
          this.#inList = this.#isTheList();
        }
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        this.#depth -= 1;
        if (this.#inList && this.#depth < this.#itemDepth) {
          this.#keep(bytes.subarray(from, at));
          from = at;
          this.#giveLast();
          this.#inList = false;
        }
      } else if (byte === COMMA && this.#inList && this.#depth === this.#itemDepth) {
        this.#keep(bytes.subarray(from, at));
        from = at + 1;
        this.#give();
      }
    }
    this.#keep(bytes.subarray(from));
  }

  end(): JsonHead {
    if (this.#inList) {
      throw new FileRefused(this.#where(), { problem: "is where the file ends", remedy: this.expected });
    }
    const read = readJson(this.#head.taken(), this.expected);
    if (read.fault === undefined) return read;
    // The position is one in what is left of the file without its items.
    const problem =
      this.#index === 0 ? read.fault.problem : "is not JSON before or behind the items of its list";
    throw new FileRefused({ file: this.file }, { ...read.fault, problem });
  }

  #keep(bytes: Uint8Array): void {
    const piece = this.#inList ? this.#item : this.#head;
    if (piece.length + bytes.length > MAX_ITEM_BYTES) {
      const where = this.#inList ? this.#where() : { file: this.file };
      const what = this.#inList || this.list === undefined ? "" : ` beside its list ${this.list}`;
      throw new FileRefused(where, { ...TOO_LARGE, problem: `${TOO_LARGE.problem}${what}` });
    }
    piece.add(bytes);
  }

  /** What stands before the bracket that has just been opened. */
  #isTheList(): boolean {
    if (this.list === undefined) return true;
    const [, key] = KEY_BEFORE.exec(this.#head.last(KEY_SEEN_BYTES)) ?? [];
    try {
      return key !== undefined && JSON.parse(key) === this.list;
    } catch {
      return false;
    }
  }

  /** Behind the last comma stands an item, unless there was no comma, and nothing. */
  #giveLast(): void {
    if (this.#index > 0 || !this.#item.isBlank()) this.#give();
    else this.#item.taken();
  }

  #give(): void {
    const where = this.#where();
    const read = readJson(this.#item.taken(), this.expected, MAX_DEPTH - this.#itemDepth);
    if (read.fault !== undefined) throw new FileRefused(where, read.fault);
    this.#index += 1;
    this.take({ value: read.value, where, guarded: read.guarded });
  }

  #where(): Place {
    const list = this.list === undefined ? "" : `/${this.list}`;
    return { file: this.file, pointer: `${list}/${this.#index}` };
  }
}

/** Bytes that come bit by bit. */
class Piece {
  #parts: Uint8Array[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#parts.push(bytes);
    this.#length += bytes.length;
  }

  /** All of it, which is forgotten. */
  taken(): Uint8Array {
    const [first, ...more] = this.#parts;
    const all = first !== undefined && more.length === 0 ? first : Buffer.concat(this.#parts);
    this.#parts = [];
    this.#length = 0;
    return all;
  }

  isBlank(): boolean {
    return this.#parts.every(isBlank);
  }

  /** The last bytes, one character each. */
  last(count: number): string {
    let text = "";
    for (let at = this.#parts.length - 1; at >= 0 && text.length < count; at -= 1) {
      text = Buffer.from(this.#parts[at] as Uint8Array).toString("latin1") + text;
    }
    return text.slice(-count);
  }
}
