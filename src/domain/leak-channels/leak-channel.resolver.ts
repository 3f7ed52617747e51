import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import type { Connection } from "../../platform/graphql/connections";
import type { Context } from "../../platform/graphql/context";
import { TimeArgs } from "../records/node.type";
import { LeakChannel, LeakChannelConnection, LeakChannelListArgs } from "./leak-channel.type";

@Resolver()
export class LeakChannelResolver {
  @Query(() => LeakChannel, {
    nullable: true,
    description:
      'A leak channel by exactly one of its keys; null if there is none. Example: `{ leakChannel(slug: "wikileaks") { name leaks { nodes { what } } } }`',
  })
  leakChannel(
    @Arg("id", () => ID, { nullable: true, description: "`leakChannel:…`" }) _id: string | undefined,
    @Arg("slug", () => String, { nullable: true, description: "`wikileaks`" }) _slug: string | undefined,
    @Args(() => TimeArgs) _time: TimeArgs,
    @Ctx() { read }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LeakChannel | null> {
    return read(info);
  }

  @Query(() => LeakChannelConnection, {
    description:
      "Where material from incidents surfaced, by name unless ordered otherwise. Example: `{ leakChannels { nodes { name kind } } }`",
  })
  leakChannels(
    @Args(() => LeakChannelListArgs) _args: LeakChannelListArgs,
    @Args(() => TimeArgs) _time: TimeArgs,
    @Ctx() { read }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<LeakChannel>> {
    return read(info);
  }
}
