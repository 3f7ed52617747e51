/** How far an actor is lifted through structure. */
export const ROLL_UPS = {
  NONE: "Not at all: the actor itself.",
  BODY: "To the nearest actor, itself included, marked as a body (a service rather than its unit); itself if there is none.",
  STATE: "To the state, or to the top organisation where no state is above.",
} as const;

export type RollUp = keyof typeof ROLL_UPS;

/** By what an actor is lifted. */
export const THROUGH = {
  STRUCTURE: "By uncontested structure (`partOf`) alone.",
  STRUCTURE_AND_CLAIMS:
    "Also, one hop, by what live claims say that the actor is part of, acts for, is sponsored by or is the same as; whoever is reached so is lifted again, as structure was on the day of that claim.",
} as const;

export type Through = keyof typeof THROUGH;
