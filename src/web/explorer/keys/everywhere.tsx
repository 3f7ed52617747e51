import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { KeySheet } from "../parts/key-sheet";
import { useKeys } from "./use-keys";

const SHOWN = 2_500; // ms for a short sentence to be read

/** The keys that every screen has. */
export function KeysEverywhere() {
  const navigate = useNavigate();
  const [sheet, setSheet] = useState(false);
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (said === "") return;
    const timer = setTimeout(() => setSaid(""), SHOWN);
    return () => clearTimeout(timer);
  }, [said]);
  const go = (to: string) => () => void navigate({ to });
  useKeys({
    search: () => focusOn("main [data-search], [data-search]"),
    sheet: () => setSheet(true),
    incidents: go("/incidents"),
    actors: go("/actors"),
    matrix: go("/matrix"),
    timeline: go("/timeline"),
    blame: go("/blame"),
    next: () => focusOnClaim(1),
    previous: () => focusOnClaim(-1),
    cite: () => press("[data-cite]"),
    copy: () => {
      navigator.clipboard?.writeText(window.location.href).then(
        () => setSaid("The link to this view is copied."),
        () => setSaid("The browser does not let the link be copied; it is in the address bar."),
      ) ?? setSaid("The browser does not let the link be copied; it is in the address bar.");
    },
  });
  return (
    <>
      <button type="button" className="quiet" aria-keyshortcuts="?" onClick={() => setSheet(true)}>
        Keys
      </button>
      <KeySheet open={sheet} close={() => setSheet(false)} />
      <p className="toast" role="status">
        {said}
      </p>
    </>
  );
}

/** The first that there is, in the order of the page: a screen's own box comes before the one above it only if it is asked first. */
function focusOn(selectors: string): boolean {
  for (const selector of selectors.split(", ")) {
    const found = document.querySelector<HTMLElement>(selector);
    if (found === null) continue;
    found.focus();
    if (found instanceof HTMLInputElement) found.select();
    return true;
  }
  return false;
}

function focusOnClaim(by: 1 | -1): boolean {
  const claims = [...document.querySelectorAll("main [data-claim]")];
  const now = claims.findIndex((claim) => claim.contains(document.activeElement));
  const next = claims[now === -1 ? (by === 1 ? 0 : claims.length - 1) : now + by];
  const link = next?.matches("a") ? next : next?.querySelector("a, button");
  if (!(link instanceof HTMLElement)) return false;
  link.focus();
  return true;
}

function press(selector: string): boolean {
  const found = document.querySelector<HTMLElement>(selector);
  found?.click();
  return found !== null;
}
