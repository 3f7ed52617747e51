import { readFileSync } from "node:fs";
import { Kind, parse, print, separateOperations } from "graphql";
import { shipped } from "./package-root";

/** One operation of examples.graphql as the body of a request, with the variables its comment gives. */
export interface Question {
  readonly query: string;
  readonly operationName: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Each by itself: the whole file has more operations than one request may. */
export function shippedQuestions(): Question[] {
  const text = readFileSync(shipped("examples.graphql"), "utf8");
  const document = parse(text);
  const separate = separateOperations(document);
  return document.definitions.flatMap((node) => {
    if (node.kind !== Kind.OPERATION_DEFINITION || node.name === undefined) return [];
    const operationName = node.name.value;
    const [, variables = "{}"] = /# variables: (.*)\n$/.exec(text.slice(0, node.loc?.start)) ?? [];
    return [
      { query: print(separate[operationName] ?? node), operationName, variables: JSON.parse(variables) },
    ];
  });
}
