import { type ASTNode, GraphQLError } from "graphql";

/** Something the client sent cannot be answered as asked; says what, and what would be right. */
export class BadUserInput extends GraphQLError {
  constructor(message: string, code = "BAD_USER_INPUT", node?: ASTNode) {
    super(message, { extensions: { code }, ...(node === undefined ? {} : { nodes: node }) });
  }
}

/** Whoever asks may not read. */
export class Unauthenticated extends GraphQLError {
  constructor(message: string) {
    super(message, { extensions: { code: "UNAUTHENTICATED", http: { status: 401 } } });
  }
}
