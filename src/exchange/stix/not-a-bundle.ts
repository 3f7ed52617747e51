import { formatProblem, type Problem } from "../../domain/records/faults";

/** A file that is no STIX bundle: nothing of it is read. */
export class NotABundle extends Error {
  constructor(readonly problem: Problem) {
    super(formatProblem(problem));
    this.name = "NotABundle";
  }
}
