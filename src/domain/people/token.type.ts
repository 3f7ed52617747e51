import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { Role } from "../../platform/auth/principal";
import { enumOf } from "../../platform/graphql/enums";
import { DateTimeScalar } from "../../platform/graphql/scalars";
import { UserError } from "../changes/changes.type";
import { ROLE_TERMS } from "./roles.terms";

export const RoleEnum = enumOf(
  "Role",
  "What somebody may do; each role may all that those before it may.",
  ROLE_TERMS,
);

@ObjectType({ description: "An API token: a login for a program. Its secret is nowhere kept." })
export class ApiToken {
  @Field(() => ID, { description: "`token:…`; names the token and gives nothing of its secret away." })
  id!: string;

  @Field(() => String, { description: "What it is for: `nightly import`." })
  name!: string;

  @Field(() => String, {
    description:
      "Who answers for what is done with it, as records and reviews name them: `alice`, or `oidc:` with issuer and subject of somebody whom the identity provider knows.",
  })
  owner!: string;

  @Field(() => RoleEnum, { description: "What may be done with it." })
  role!: Role;

  @Field(() => String, { description: "The last four characters of its secret, to recognise it by: `x7Qa`." })
  lastFour!: string;

  @Field(() => Boolean, { description: "Whether it can be used now: not expired and not revoked." })
  valid!: boolean;

  @Field(() => DateTimeScalar, { description: "When it was made." })
  createdAt!: string;

  @Field(() => String, { description: "Who made it: an owner of tokens, or `command line`." })
  createdBy!: string;

  @Field(() => DateTimeScalar, { description: "From when on it cannot be used." })
  expiresAt!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was last used, to the minute; null if it never was.",
  })
  lastUsedAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was revoked; null if it was not." })
  revokedAt!: string | null;

  @Field(() => ID, { nullable: true, description: "The token that replaced it; null if none did." })
  successorId!: string | null;
}

@ObjectType({ description: "What came of a change of tokens." })
export class TokenPayload {
  @Field(() => ApiToken, {
    nullable: true,
    description: "The token as it now is; where one was replaced, the new one. Null where nothing was done.",
  })
  token!: ApiToken | null;

  @Field(() => [UserError], {
    description: "What is wrong with what was given, all of it; where it is not empty, nothing was done.",
  })
  userErrors!: UserError[];
}

@ObjectType({ description: "What came of making a token." })
export class NewTokenPayload extends TokenPayload {
  @Field(() => String, {
    nullable: true,
    description:
      "What is sent as `Authorization: Bearer …`: `bg_api_` and 49 letters and digits. Shown here once and never again; null where no token was made.",
  })
  secret!: string | null;
}

@InputType({ description: "A token to be made." })
export class CreateTokenInput {
  @Field(() => String, { description: "What it is for, 1 to 200 characters: `nightly import`." })
  name!: string;

  @Field(() => RoleEnum, { description: "What may be done with it; no more than whoever makes it may." })
  role!: Role;

  @Field(() => String, {
    nullable: true,
    description: "Who answers for what is done with it, 1 to 200 characters; whoever makes it unless given.",
  })
  owner?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many days it can be used, 1 to 365; 90 unless given.",
  })
  expiresInDays?: number | null;
}

@InputType({ description: "A token to be replaced." })
export class RotateTokenInput {
  @Field(() => ID, { description: "The id of the token: `token:…`" })
  token!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "How many days the new one can be used: for an ADMIN 1 to 365, else no more than the old one could. As many as the old one unless given.",
  })
  expiresInDays?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many hours the old one can still be used, 0 to 24; 24 unless given.",
  })
  oldLivesHours?: number | null;
}

@InputType({ description: "A token to be revoked." })
export class RevokeTokenInput {
  @Field(() => ID, { description: "The id of the token: `token:…`" })
  token!: string;
}
