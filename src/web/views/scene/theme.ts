import type { AttributionClass } from "../generated/types";

/** The colours of a picture by what they stand for. */
export interface Theme {
  readonly ground: string;
  readonly box: string;
  readonly ink: string;
  readonly faint: string;
  readonly rule: string;
  /** Of what is said and has no hue: answers, and lines of several classes. As dark as every hue, so that nobody's word is darker. */
  readonly said: string;
  readonly font: string;
  readonly classes: Readonly<Record<AttributionClass | "NOT_STATED", string>>;
}

/**
 * For files and print, on white. The hues are those of Okabe and Ito, told apart by people with any common deficiency of
 * colour vision, all of one lightness; a letter stands beside each of them, so that a picture in greys says the same.
 */
export const PAPER: Theme = {
  ground: "#ffffff",
  box: "#ffffff",
  ink: "#1b1b1b",
  faint: "#8a8a8a",
  rule: "#595959",
  said: "#6a6a6a",
  font: "system-ui, 'Segoe UI', 'Liberation Sans', Arial, sans-serif",
  classes: {
    TECHNICAL: "#006ca8",
    POLITICAL_OFFICIAL: "#af4800",
    POLITICAL_UNOFFICIAL: "#a0527f",
    LEGAL: "#007a5a",
    SELF: "#6a6a6a",
    MEDIA: "#6d61ab",
    NOT_STATED: "#6a6a6a",
  },
};

/** On the screen the stylesheet says which: light, dark, or what the system forces. */
export const SCREEN: Theme = {
  ground: "var(--ground)",
  box: "var(--box)",
  ink: "var(--ink)",
  faint: "var(--faint)",
  rule: "var(--rule)",
  said: "var(--said)",
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
  said: "#adadad",
  font: PAPER.font,
  classes: {
    TECHNICAL: "#62b5ee",
    POLITICAL_OFFICIAL: "#f19558",
    POLITICAL_UNOFFICIAL: "#dd93bd",
    LEGAL: "#3cc29a",
    SELF: "#adadad",
    MEDIA: "#b0a4ec",
    NOT_STATED: "#adadad",
  },
};
