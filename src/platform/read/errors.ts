import { type ASTNode, GraphQLError } from "graphql";

/** Something the client sent cannot be answered as asked; says what, and what would be right. */
export class BadUserInput extends GraphQLError {
  constructor(message: string, code = "BAD_USER_INPUT", node?: ASTNode) {
    super(message, { extensions: { code }, ...(node === undefined ? {} : { nodes: node }) });
  }
}
