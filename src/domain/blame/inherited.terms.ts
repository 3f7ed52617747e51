/** Whether claims about a whole are listed for its parts. */
export const INHERITED = {
  EXCLUDE: "Only claims about the incident itself.",
  INCLUDE:
    "Also claims about a whole that the incident is part of, except where their accuser has a claim of its own about the part.",
} as const;
