import { useEffect, useRef } from "react";
import { keyPreference } from "./key-preference";
import type { KeyName } from "./keys";
import { read, type Typed } from "./typed";

/** False says that it was not for this listener. */
type Handlers = Partial<Readonly<Record<KeyName, () => unknown>>>;

const listening: { readonly current: Handlers }[] = [];
let first: Typed["first"];

/** Does something on a key for as long as the component is there; whoever came last is asked first. */
export function useKeys(handlers: Handlers): void {
  const mine = useRef(handlers);
  mine.current = handlers;
  useEffect(() => {
    if (listening.length === 0) document.addEventListener("keydown", onKeyDown);
    listening.push(mine);
    return () => {
      listening.splice(listening.indexOf(mine), 1);
      if (listening.length === 0) document.removeEventListener("keydown", onKeyDown);
    };
  }, []);
}

function onKeyDown(event: KeyboardEvent): void {
  const { key, target, ctrlKey, metaKey, altKey, isComposing, defaultPrevented } = event;
  if (ctrlKey || metaKey || altKey || isComposing || defaultPrevented || !keyPreference.on()) return;
  if (target instanceof Element && target.closest(WRITES) !== null) return;
  if (document.querySelector("dialog[open]") !== null) return;
  const typed = read(key, event.timeStamp, first);
  first = typed.first;
  const { name } = typed;
  if (name === undefined) return;
  for (const { current } of [...listening].reverse()) {
    const handler = current[name];
    if (handler === undefined || handler() === false) continue;
    event.preventDefault();
    return;
  }
}

const WRITES = "input:not([type=range], [type=checkbox], [type=radio]), textarea, select, [contenteditable]";
