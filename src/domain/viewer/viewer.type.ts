import { Field, ObjectType } from "type-graphql";
import type { Role } from "../../platform/auth/principal";
import { RoleEnum } from "../people/token.type";
import type { ViewerPermissions } from "./viewer-permissions";
import { ViewerPermissionsType } from "./viewer-permissions.type";

@ObjectType({ description: "Who is asking.", simpleResolvers: true })
export class Viewer {
  @Field(() => Boolean, { description: "True for somebody who gave no credentials." })
  anonymous!: boolean;

  @Field(() => Boolean, { description: "Whether the viewer may read." })
  canRead!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "As records, revisions and reviews name the viewer: `alice`. Null for somebody anonymous.",
  })
  name!: string | null;

  @Field(() => RoleEnum, {
    nullable: true,
    description: "What the viewer may do. Null for somebody anonymous.",
  })
  role!: Role | null;

  @Field(() => ViewerPermissionsType, { description: "What they may do that needs no record to be done to." })
  can!: ViewerPermissions;
}
