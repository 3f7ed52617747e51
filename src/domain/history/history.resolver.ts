import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, ArgsType, Ctx, Field, ID, Info, Int, Query, Resolver } from "type-graphql";
import type { Context } from "../../platform/graphql/context";
import { Cost, sizeGiven } from "../../platform/graphql/field-cost";
import { ChangeFeed, Revision } from "./revision.type";
import "./standing-change-incident.type";

@ArgsType()
export class ChangesArgs {
  @Field(() => Int, {
    defaultValue: 0,
    description: "The changes with greater numbers; from the first unless given.",
  })
  after!: number;

  @Field(() => Int, { defaultValue: 50, description: "How many at most, 1 to 200." })
  first!: number;
}

@Resolver()
export class HistoryResolver {
  @Query(() => Revision, {
    nullable: true,
    description:
      'One change by its id; null if there is none. Example: `{ revision(id: "revision:1") { act at by before after } }`',
  })
  revision(
    @Arg("id", () => ID, { description: "`revision:…`" }) _id: string,
    @Ctx() { read }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Revision | null> {
    return read(info);
  }

  @Cost({ lists: ({ first }) => ({ changes: sizeGiven(first, 200) }) })
  @Query(() => ChangeFeed, {
    description:
      "What entered or changed in this database, in order and without gaps: the feed. Ask on from `next`. The subscription of the same name goes on where this ends. Example: `{ changes(after: 0, first: 10) { next hasMore changes { sequence act by recordId fields } } }`",
  })
  changes(
    @Args(() => ChangesArgs) _args: ChangesArgs,
    @Ctx() { read }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangeFeed> {
    return read(info);
  }
}
