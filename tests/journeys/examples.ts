import { readFileSync } from "node:fs";
import { Kind, parse, print } from "graphql";
import { shipped } from "../../src/package-root";

/** A question as examples.graphql asks it: the operation alone, with the variables its comment gives. */
export interface Question {
  readonly name: string;
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export function shippedQuestions(): readonly Question[] {
  const file = readFileSync(shipped("examples.graphql"), "utf8");
  return parse(file).definitions.map((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) throw new Error(`a ${definition.kind} is no question`);
    const name = definition.name?.value ?? "";
    const [comment] = new RegExp(String.raw`(#[^\n]*\n)+query ${name}\b`).exec(file) ?? [""];
    const [, variables = "{}"] = /# variables: (.*)/.exec(comment) ?? [];
    return { name, text: print(definition), variables: JSON.parse(variables) };
  });
}
