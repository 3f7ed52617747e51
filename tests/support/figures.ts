import { writeFileSync } from "node:fs";

/** For the campaign that runs this test in greater numbers. */
export function keepFigures(figures: object): void {
  const { FIGURES: file } = process.env;
  if (file !== undefined) writeFileSync(file, JSON.stringify(figures));
}
