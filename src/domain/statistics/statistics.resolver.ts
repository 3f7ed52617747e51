import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import type { Context } from "../../platform/graphql/context";
import { TimeArgs } from "../records/node.type";
import { Statistics, StatisticsArgs } from "./statistics.type";

@Resolver()
export class StatisticsResolver {
  @Query(() => Statistics, {
    description:
      "Counts: incidents over time and by kind, who accuses and how fast, what is answered, denied and taken back, who changed their mind. Example: `{ statistics(rollUp: STATE) { incidents { total } accusations { total denied } accusers(first: 5) { accuser { name } claims } delays { attributionClass median } } }`",
  })
  statistics(
    @Args(() => StatisticsArgs) _args: StatisticsArgs,
    @Args(() => TimeArgs) _time: TimeArgs,
    @Ctx() { read }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Statistics> {
    return read(info);
  }
}
