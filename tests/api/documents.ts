export const times = (count: number, make: (index: number) => string, between = " ") =>
  Array.from({ length: count }, (_, index) => make(index)).join(between);

/** 400 fields, none of which merges with another, and what else is given. */
export const distinct = (more = "") =>
  `{ ${times(20, (i) => `a${i}: claim(id: "x") { id kind stance live form accusedMode attributionClass recordedAt recordedBy basis unnamedAccused incident { id title slug summary kinds recordedAt recordedBy } ${i === 0 ? more : ""} }`)} }`;
