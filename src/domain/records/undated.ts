/**
 * Stands for the day of an undated record in derived properties that say since when something holds. It sorts
 * after every day: without `asOf` such a property is there, and under `asOf` its day never comes.
 */
export const UNDATED = "undated";
