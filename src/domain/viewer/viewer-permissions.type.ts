import { Field, ObjectType } from "type-graphql";
import type { ViewerPermissions } from "./viewer-permissions";

@ObjectType("ViewerPermissions", {
  description:
    "What the viewer may do that needs no record to be done to, by their role. What is false here is refused. `viewerCan` says it of a record, and of a proposal.",
  simpleResolvers: true,
})
export class ViewerPermissionsType implements ViewerPermissions {
  @Field(() => Boolean, {
    description: "Whether the viewer may write down records that are new, by themselves or several together.",
  })
  record!: boolean;

  @Field(() => Boolean, {
    description:
      "Whether the viewer may keep proposals that they are still at, and hand them to the editors.",
  })
  propose!: boolean;

  @Field(() => Boolean, {
    description:
      "Whether what the viewer writes down is there at once. Where this is false and `record` is true, it becomes a proposal, which waits for review.",
  })
  changeAtOnce!: boolean;

  @Field(() => Boolean, {
    description: "Whether the viewer may undo merges of actors and of incidents.",
  })
  unmerge!: boolean;

  @Field(() => Boolean, {
    description: "Whether the viewer may decide of proposals of others; `viewerCan` says of which.",
  })
  review!: boolean;

  @Field(() => Boolean, { description: "Whether the viewer may import files (`POST /import`)." })
  import!: boolean;

  @Field(() => Boolean, { description: "Whether the viewer may make API tokens." })
  makeTokens!: boolean;

  @Field(() => Boolean, {
    description: "Whether the viewer may see, replace and revoke API tokens of their own.",
  })
  manageOwnTokens!: boolean;

  @Field(() => Boolean, {
    description: "Whether the viewer may see, replace and revoke API tokens of others.",
  })
  manageTokensOfOthers!: boolean;
}
