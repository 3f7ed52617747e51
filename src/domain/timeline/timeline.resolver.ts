import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import type { Connection } from "../../platform/graphql/connections";
import type { Context } from "../../platform/graphql/context";
import { TimeArgs } from "../records/node.type";
import { TimelineArgs, TimelineConnection, type TimelineEntry } from "./timeline.type";

@Resolver()
export class TimelineResolver {
  @Query(() => TimelineConnection, {
    description:
      'What happened and what was said, in order of the world, for one incident, one actor or one leak channel. Example: `{ timeline(incident: "incident:dnc-email-theft") { nodes { kind placedOn { date } record { id } } } }`',
  })
  timeline(
    @Args(() => TimelineArgs) _args: TimelineArgs,
    @Args(() => TimeArgs) _time: TimeArgs,
    @Ctx() { read }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<TimelineEntry>> {
    return read(info);
  }
}
