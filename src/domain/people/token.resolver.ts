import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Query, Resolver } from "type-graphql";
import type { TokenOutcome, TokenProblemCode } from "../../platform/auth/token-commands";
import { holds, type StoredToken } from "../../platform/auth/token-store";
import { loginOf } from "../../platform/graphql/access";
import { Cost } from "../../platform/graphql/field-cost";
import type { UserErrorCode } from "../changes/change";
import type { PeopleContext } from "./people.context";
import {
  ApiToken,
  CreateTokenInput,
  NewTokenPayload,
  RevokeTokenInput,
  RotateTokenInput,
  TokenPayload,
} from "./token.type";

const CODES: Readonly<Record<TokenProblemCode, UserErrorCode>> = {
  NOT_FOUND: "NOT_FOUND",
  BAD_INPUT: "INVALID",
  ROLE_TOO_HIGH: "FORBIDDEN",
  LAST_ADMIN: "STATE",
  ENDED: "STATE",
  REPLACED: "STATE",
  TOO_MANY: "STATE",
};

/** Logins for programs. */
@Resolver()
export class TokenResolver {
  @Cost({ items: 50 })
  @Query(() => [ApiToken], {
    description:
      "API tokens, the latest first: all for an ADMIN, else the viewer's own. Example: `{ tokens { id name owner role lastFour expiresAt lastUsedAt } }`",
  })
  async tokens(
    @Arg("ended", () => Boolean, {
      defaultValue: false,
      description: "Whether those are listed, too, that have expired or were revoked in the last year.",
    })
    ended: boolean,
    @Ctx() context: PeopleContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ApiToken[]> {
    const found = await context.people.list(loginOf(context), ended);
    return await context.tell(info, found.map(toApiToken));
  }

  @Mutation(() => NewTokenPayload, {
    description:
      'Makes an API token. Its secret is in the answer, once. Example: `mutation { createToken(input: { name: "nightly import", role: EDITOR, owner: "alice" }) { token { id expiresAt } secret userErrors { message field } } }`',
  })
  async createToken(
    @Arg("input", () => CreateTokenInput, { description: "What the mutation needs." }) {
      name,
      role,
      owner,
      expiresInDays,
    }: CreateTokenInput,
    @Ctx() context: PeopleContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NewTokenPayload> {
    const asked = { name, role, owner: owner ?? undefined, expiresInDays: expiresInDays ?? undefined };
    return await context.tell(info, payload(await context.people.create(loginOf(context), asked)));
  }

  @Mutation(() => NewTokenPayload, {
    description:
      'Replaces a token, of one\'s own or as an ADMIN, by a new one of the same name, owner and role; the old one can be used for a while. Example: `mutation { rotateToken(input: { token: "token:…", oldLivesHours: 1 }) { token { id expiresAt } secret userErrors { message } } }`',
  })
  async rotateToken(
    @Arg("input", () => RotateTokenInput, { description: "What the mutation needs." }) {
      token,
      expiresInDays,
      oldLivesHours,
    }: RotateTokenInput,
    @Ctx() context: PeopleContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NewTokenPayload> {
    const asked = {
      token,
      expiresInDays: expiresInDays ?? undefined,
      oldLivesHours: oldLivesHours ?? undefined,
    };
    return await context.tell(info, payload(await context.people.rotate(loginOf(context), asked)));
  }

  @Mutation(() => TokenPayload, {
    description:
      'Revokes a token, of one\'s own or as an ADMIN: within a second no process accepts it. Example: `mutation { revokeToken(input: { token: "token:…" }) { token { id revokedAt } userErrors { message } } }`',
  })
  async revokeToken(
    @Arg("input", () => RevokeTokenInput, { description: "What the mutation needs." }) {
      token,
    }: RevokeTokenInput,
    @Ctx() context: PeopleContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TokenPayload> {
    return await context.tell(info, payload(await context.people.revoke(loginOf(context), token)));
  }
}

function payload({ token, problems, ...made }: TokenOutcome): NewTokenPayload {
  return {
    token: token === undefined ? null : toApiToken(token),
    secret: ("secret" in made ? made.secret : undefined) ?? null,
    userErrors: (problems ?? []).map(({ code, message, field }) => ({
      code: CODES[code],
      message,
      field: ["input", field],
      record: null,
    })),
  };
}

function toApiToken(token: StoredToken): ApiToken {
  return { ...token, valid: holds(token, new Date()) };
}
