import { BadUserInput } from "./errors";

/**
 * A number of items that was asked for. @throws BadUserInput PAGE_SIZE where it is not 1 to `most`, which `bound`
 * says in words: "A page has 1 to 200 items".
 */
export function within(given: unknown, most: number, bound: string, remedy?: string): number {
  if (typeof given === "number" && given >= 1 && given <= most) return given;
  const instead = remedy === undefined ? "" : `; ${remedy}`;
  throw new BadUserInput(`${bound}, asked for ${String(given)}${instead}.`, "PAGE_SIZE");
}
