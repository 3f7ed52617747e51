/** Something the model has not been taught, or a fault in it: never an answer. */
export class ModelGap extends Error {}

/** What the service has to refuse, and with which code. */
export class Refusal extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}
