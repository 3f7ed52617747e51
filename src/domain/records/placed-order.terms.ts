/** What lists of dated records can be ordered by. */
export const PLACED_ORDER = { PLACED_ON: "By the day the record is placed on." } as const;
