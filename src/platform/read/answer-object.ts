const TYPE = Symbol("type");

/**
 * An object of the answer. Its keys are what the client calls its fields, `__proto__` included, so it inherits
 * none, and its type is not among them.
 */
export class AnswerObject {
  [name: string]: unknown;
  readonly [TYPE]: string;

  constructor(type: string) {
    this[TYPE] = type;
  }
}

Object.setPrototypeOf(AnswerObject.prototype, null);

/** The name of the GraphQL type, for interfaces and unions. */
export function typeOfAnswer(value: unknown): string | undefined {
  return value instanceof AnswerObject ? value[TYPE] : undefined;
}
