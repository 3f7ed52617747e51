import { Field, ObjectType } from "type-graphql";

@ObjectType({ description: "Who is asking.", simpleResolvers: true })
export class Viewer {
  @Field(() => Boolean, { description: "True for somebody who gave no credentials." })
  anonymous!: boolean;

  @Field(() => Boolean, { description: "Whether the viewer may read." })
  canRead!: boolean;
}
