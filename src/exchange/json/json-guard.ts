import { shown } from "../../domain/records/faults";

export const MAX_DEPTH = 32;
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** What `JSON.parse` lets pass and we do not, at the path where it stands. */
export interface GuardFault {
  readonly path: readonly (string | number)[];
  readonly problem: string;
  readonly remedy: string;
}

interface Level {
  /** Keys seen so far; undefined in a list. */
  readonly keys: Set<string> | undefined;
  /** The key or index of the value being read. */
  at: string | number;
}

/**
 * Keys that could reach a prototype, keys given twice, and nesting beyond 32 levels of a file, of which the text, valid JSON,
 * has `maxLevels`. After a fault of nesting the rest of that value of the outermost list or object is passed over, so that one
 * has one such fault and those behind it are looked at.
 */
export function guardFaults(text: string, maxLevels = MAX_DEPTH): GuardFault[] {
  const faults: GuardFault[] = [];
  const levels: Level[] = [];
  const path = () => levels.map(({ at }) => at);
  let awaitsKey = false;

  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    const level = levels.at(-1);
    if (character === '"') {
      const end = endOfString(text, index);
      if (awaitsKey && level?.keys !== undefined)
        takeKey(level, level.keys, String(JSON.parse(text.slice(index, end + 1))));
      awaitsKey = false;
      index = end;
    } else if (character === "{" || character === "[") {
      if (levels.length === maxLevels) {
        faults.push({
          path: path(),
          problem: `lies deeper than ${MAX_DEPTH} levels`,
          remedy: "expected a flatter file",
        });
        index = endOfItem(text, index, levels.length);
        levels.length = 1;
        awaitsKey = false;
        continue;
      }
      levels.push(character === "{" ? { keys: new Set(), at: "" } : { keys: undefined, at: 0 });
      awaitsKey = character === "{";
    } else if (character === "}" || character === "]") {
      levels.pop();
      awaitsKey = false;
    } else if (character === "," && level !== undefined) {
      awaitsKey = level.keys !== undefined;
      if (typeof level.at === "number") level.at += 1;
    }
  }
  return faults;

  function takeKey(level: Level, keys: Set<string>, key: string): void {
    level.at = key;
    if (FORBIDDEN.has(key)) {
      faults.push({
        path: path(),
        problem: "is not a field here",
        remedy: `expected no key ${shown(key)} anywhere`,
      });
    } else if (keys.has(key)) {
      faults.push({ path: path(), problem: "stands there twice", remedy: "expected each key once" });
    }
    keys.add(key);
  }
}

/** Where the item of the outermost list or object ends that holds `start`, so many levels deep. */
function endOfItem(text: string, start: number, depth: number): number {
  let open = depth;
  for (let index = start; index < text.length; index += 1) {
    const character = text[index];
    if (character === '"') index = endOfString(text, index);
    else if (character === "{" || character === "[") open += 1;
    else if (character === "}" || character === "]") open -= 1;
    if (open === 1) return index;
  }
  return text.length;
}

function endOfString(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === BACKSLASH) index += 1;
    else if (code === QUOTE) return index;
  }
  return text.length;
}
