import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import type { Connection } from "../../platform/graphql/connections";
import type { Context } from "../../platform/graphql/context";
import { TimeArgs } from "../records/node.type";
import { BlameConnection, BlameListArgs, type BlameRow } from "./blame.type";

@Resolver()
export class BlameResolver {
  @Query(() => BlameConnection, {
    description:
      "Who is blamed for which incident by whom: one row for each accuser and each accused of a live attribution, latest first unless ordered otherwise. Example: `{ blame(first: 20) { nodes { accused { name } incident { title } accuser { name } role statedOn { date } denied claim { quote { text } } } } }`",
  })
  blame(
    @Args(() => BlameListArgs) _args: BlameListArgs,
    @Args(() => TimeArgs) _time: TimeArgs,
    @Ctx() { read }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<BlameRow>> {
    return read(info);
  }
}
