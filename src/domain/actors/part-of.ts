/** How many steps of `partOf` lie above an actor at most: writing refuses more, and reading goes no farther. */
export const MAX_ACTOR_STEPS = 12;
