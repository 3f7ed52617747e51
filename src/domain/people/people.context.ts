import type { TokenCommands } from "../../platform/auth/token-commands";
import type { Context } from "../../platform/graphql/context";

export interface PeopleContext extends Context {
  readonly people: TokenCommands;
}
