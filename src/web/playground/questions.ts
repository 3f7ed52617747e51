import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  separateOperations,
  TokenKind,
} from "graphql";

/** One shipped question: an operation of `examples.graphql`, ready for the editor. */
export interface Question {
  /** The operation's name, as `operationName` wants it. */
  readonly name: string;
  /** The question in plain words: the first comment line above the operation. */
  readonly title: string;
  /** What else the comment says; empty when it is one line. */
  readonly description: string;
  /** The operation as written, under its comment, with the fragments it uses. */
  readonly query: string;
  /** The JSON of a line `# variables: {…}` above the operation, indented; empty without such a line. */
  readonly variables: string;
}

const VARIABLES_LINE = /^variables:\s*(?=\{)/;

/**
 * The named operations of a document with their comments. Only the comment lines directly above an operation
 * belong to it; an empty line ends them. Throws on a document that does not parse, or on variables that are
 * no JSON, with the operation's name.
 */
export function parseQuestions(source: string): Question[] {
  const document = parse(source);
  const separated = separateOperations(document);
  return document.definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .flatMap((operation) => {
      const name = operation.name?.value;
      const own = name === undefined ? undefined : separated[name];
      return name === undefined || own === undefined ? [] : [toQuestion(name, operation, own)];
    });
}

function toQuestion(name: string, operation: OperationDefinitionNode, own: DocumentNode): Question {
  const comment = commentAbove(operation);
  const words = comment.filter((line) => !VARIABLES_LINE.test(line));
  const [title = name, ...rest] = words;
  const definitions = [
    operation,
    ...own.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION),
  ];
  return {
    name,
    title,
    description: rest.join(" ").trim(),
    query:
      `${words.map((line) => `# ${line}`.trimEnd()).join("\n")}\n${definitions.map(sourceOf).join("\n\n")}\n`.trimStart(),
    variables: variablesOf(name, comment),
  };
}

function variablesOf(name: string, comment: readonly string[]): string {
  const line = comment.find((candidate) => VARIABLES_LINE.test(candidate));
  if (line === undefined) return "";
  const text = line.replace(VARIABLES_LINE, "");
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    throw new Error(`The variables of ${name} are no JSON: ${text}`);
  }
}

function commentAbove(operation: OperationDefinitionNode): string[] {
  const lines: string[] = [];
  const start = operation.loc?.startToken;
  let line = start?.line ?? 0;
  for (
    let token = start?.prev;
    token?.kind === TokenKind.COMMENT && token.line === line - 1;
    token = token.prev
  ) {
    lines.unshift(token.value.trim());
    line = token.line;
  }
  return lines;
}

function sourceOf(node: DocumentNode["definitions"][number]): string {
  return node.loc ? node.loc.source.body.slice(node.loc.start, node.loc.end) : "";
}
