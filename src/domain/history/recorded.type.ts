import { Args, Field, Int, ObjectType } from "type-graphql";
import { type Connection, PageArgs } from "../../platform/graphql/connections";
import { fromStatement } from "../../platform/graphql/filters";
import { DateTimeScalar } from "../../platform/graphql/scalars";
import { Node } from "../records/node.type";
import { type Revision, RevisionConnection } from "./revision.type";

/** What every record says of itself, apart from the world. */
@ObjectType()
export abstract class Recorded extends Node {
  @Field(() => DateTimeScalar, { description: "When this database first had it." })
  recordedAt!: string;

  @Field(() => String, { description: "Who recorded it." })
  recordedBy!: string;

  @Field(() => Int, {
    description:
      "How often it was written: 1 until it is first corrected. A correction gives it as `expectedVersion`.",
  })
  version!: number;

  @Field(() => RevisionConnection, { description: "All that was done to it, latest first." })
  history(@Args(() => PageArgs) _: PageArgs): Connection<Revision> {
    return fromStatement();
  }
}
