/** How many steps of `partOf` lie above an incident at most: writing refuses more, and reading goes no farther. */
export const MAX_INCIDENT_STEPS = 8;
