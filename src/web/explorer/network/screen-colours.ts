import { SCREEN } from "../../views/scene/theme";

/** The stylesheet's colours as a canvas understands them, in the scheme of the moment. */
export interface ScreenColours {
  readonly ground: string;
  readonly box: string;
  readonly ink: string;
  readonly rule: string;
  readonly said: string;
  readonly focus: string;
  readonly font: string;
  readonly classes: Readonly<Record<keyof typeof SCREEN.classes, string>>;
}

export function screenColours(within: HTMLElement): ScreenColours {
  const probe = document.createElement("span");
  within.append(probe);
  const resolve = (colour: string) => {
    probe.style.color = colour;
    return getComputedStyle(probe).color;
  };
  const colours = {
    ground: resolve(SCREEN.ground),
    box: resolve(SCREEN.box),
    ink: resolve(SCREEN.ink),
    rule: resolve(SCREEN.rule),
    said: resolve(SCREEN.said),
    focus: resolve("var(--focus)"),
    font: getComputedStyle(within).fontFamily,
    classes: Object.fromEntries(
      Object.entries(SCREEN.classes).map(([of, colour]) => [of, resolve(colour)]),
    ) as ScreenColours["classes"],
  };
  probe.remove();
  return colours;
}

const SCHEMES = ["(prefers-color-scheme: dark)", "(forced-colors: active)"];

/** Calls whenever the colours may have become others; gives the way to stop it. */
export function onSchemeChange(changed: () => void): () => void {
  const queries = SCHEMES.map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener("change", changed);
  return () => {
    for (const query of queries) query.removeEventListener("change", changed);
  };
}
