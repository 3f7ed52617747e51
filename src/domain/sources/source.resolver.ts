import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import type { Connection } from "../../platform/graphql/connections";
import type { Context } from "../../platform/graphql/context";
import { TimeArgs } from "../records/node.type";
import { Source, SourceConnection, SourceListArgs } from "./source.type";

@Resolver()
export class SourceResolver {
  @Query(() => Source, {
    nullable: true,
    description:
      'A source by id; null if there is none. Example: `{ source(id: "source:fortune-2016-10-08") { title publisher { name } claims { totalCount } } }`',
  })
  source(
    @Arg("id", () => ID, { description: "`source:…`" }) _id: string,
    @Args(() => TimeArgs) _time: TimeArgs,
    @Ctx() { read }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Source | null> {
    return read(info);
  }

  @Query(() => SourceConnection, {
    description:
      "Documents, latest first unless ordered otherwise. Example: `{ sources { nodes { title publisher { name } quotes { title } } } }`",
  })
  sources(
    @Args(() => SourceListArgs) _args: SourceListArgs,
    @Args(() => TimeArgs) _time: TimeArgs,
    @Ctx() { read }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Source>> {
    return read(info);
  }
}
