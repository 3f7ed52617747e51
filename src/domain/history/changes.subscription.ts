import type { GraphQLResolveInfo } from "graphql";
import { Args, ArgsType, Ctx, Field, Info, Int, Resolver, Root, Subscription } from "type-graphql";
import type { Context } from "../../platform/graphql/context";
import { Cost } from "../../platform/graphql/field-cost";
import { type Feed, numberOfChange, type Stretch } from "./feed";
import { ChangeFeed } from "./revision.type";

export interface FeedContext extends Context {
  readonly feed: Feed;
}

@ArgsType()
export class FollowArgs {
  @Field(() => Int, {
    nullable: true,
    description:
      "The number of the last change that the subscriber has: 0 for all there ever were. From the next one on unless given.",
  })
  after?: number | null;
}

@Resolver()
export class ChangesSubscription {
  @Cost({ lists: () => ({ changes: 100 }) })
  @Subscription(() => ChangeFeed, {
    description:
      "The feed as it grows: each event is the next stretch of up to 100 changes, in order, none left out and none twice. A subscriber that was cut off goes on with the last `next` it got as `after`. An event with errors is the last one. Example: `subscription { changes(after: 0) { next changes { sequence act recordId by } } }`",
    subscribe: ({ args, context }) => {
      const { after } = args as FollowArgs;
      const from = typeof after === "number" ? numberOfChange(after) : undefined;
      return (context as FeedContext).feed.stretches(from);
    },
  })
  changes(
    @Root() { after, first }: Stretch,
    @Args(() => FollowArgs) _args: FollowArgs,
    @Ctx() { read }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangeFeed> {
    return read(info, { after, first });
  }
}
