/** How far an actor is lifted through structure. */
export const ROLL_UPS = {
  NONE: "Not at all: the actor itself.",
  BODY: "To the nearest actor, itself included, marked as a body (a service rather than its unit); itself if there is none.",
  STATE: "To the state, or to the top organisation where no state is above.",
} as const;

export type RollUp = keyof typeof ROLL_UPS;
