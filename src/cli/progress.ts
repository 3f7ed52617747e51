import { hush, say, sayInPassing } from "./messages";

const PASSING_EVERY_MS = 100;
const LINE_EVERY_MS = 10_000;

/** What there is to tell: on a terminal a line that passes, elsewhere one that stays; undefined while there is nothing. */
export type Describe = (onTerminal: boolean) => string | undefined;

/** Tells how far something is: on a terminal in passing, else a line every ten seconds; until what is returned is called. */
export function showProgress(describe: Describe): () => void {
  const terminal = process.stderr.isTTY === true;
  const show = (): void => {
    const text = describe(terminal);
    if (text === undefined) return;
    if (terminal) sayInPassing(text);
    else say(text);
  };
  const timer = setInterval(show, terminal ? PASSING_EVERY_MS : LINE_EVERY_MS).unref();
  return () => {
    clearInterval(timer);
    hush();
  };
}
