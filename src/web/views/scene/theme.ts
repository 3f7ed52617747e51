import type { AttributionClass } from "../generated/types";

/** The colours of a picture by what they stand for. */
export interface Theme {
  readonly ground: string;
  readonly box: string;
  readonly ink: string;
  readonly faint: string;
  readonly rule: string;
  readonly font: string;
  readonly classes: Readonly<Record<AttributionClass | "NOT_STATED", string>>;
}

/**
 * For files and print, on white. The hues are those of Okabe and Ito, told apart by people with any common deficiency of
 * colour vision; a letter stands beside each of them, so that a picture in greys says the same.
 */
export const PAPER: Theme = {
  ground: "#ffffff",
  box: "#ffffff",
  ink: "#1b1b1b",
  faint: "#8a8a8a",
  rule: "#595959",
  font: "system-ui, 'Segoe UI', 'Liberation Sans', Arial, sans-serif",
  classes: {
    TECHNICAL: "#0072b2",
    POLITICAL_OFFICIAL: "#b34a00",
    POLITICAL_UNOFFICIAL: "#a0527f",
    LEGAL: "#007a5a",
    SELF: "#3d3d3d",
    MEDIA: "#5c4f9e",
    NOT_STATED: "#3d3d3d",
  },
};

/** On the screen the stylesheet says which: light, dark, or what the system forces. */
export const SCREEN: Theme = {
  ground: "var(--ground)",
  box: "var(--box)",
  ink: "var(--ink)",
  faint: "var(--faint)",
  rule: "var(--rule)",
  font: "inherit",
  classes: {
    TECHNICAL: "var(--class-technical)",
    POLITICAL_OFFICIAL: "var(--class-official)",
    POLITICAL_UNOFFICIAL: "var(--class-unofficial)",
    LEGAL: "var(--class-legal)",
    SELF: "var(--class-self)",
    MEDIA: "var(--class-media)",
    NOT_STATED: "var(--class-not-stated)",
  },
};

/** For pages of others that are dark. */
export const NIGHT: Theme = {
  ground: "#16181b",
  box: "#1f2226",
  ink: "#ececea",
  faint: "#85857f",
  rule: "#b3b3ae",
  font: PAPER.font,
  classes: {
    TECHNICAL: "#62b5ee",
    POLITICAL_OFFICIAL: "#ee8b4a",
    POLITICAL_UNOFFICIAL: "#dd93bd",
    LEGAL: "#3cc29a",
    SELF: "#cfcfca",
    MEDIA: "#b0a4ec",
    NOT_STATED: "#cfcfca",
  },
};
