import type { Problem } from "../domain/records/faults";

const KEPT = 1_000;

/** What is wrong: as much of it as anybody reads, and how much there is. */
export class ProblemList {
  readonly #first: Problem[] = [];
  #count = 0;

  /** How many there are. */
  get count(): number {
    return this.#count;
  }

  /** The first 1,000 of them. */
  get first(): readonly Problem[] {
    return this.#first;
  }

  add(problem: Problem): void {
    this.#count += 1;
    if (this.#first.length < KEPT) this.#first.push(problem);
  }
}
