import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import { type Connection, PageArgs } from "../../platform/graphql/connections";
import type { Context } from "../../platform/graphql/context";
import { type ImportReport, ImportReportConnection } from "./import-report.type";

@Resolver()
export class ImportsResolver {
  @Query(() => ImportReportConnection, {
    description:
      "Imports of files, latest first: those that are done, that run, and that were broken off. Example: `{ importReports(first: 5) { nodes { files startedAt endedAt added updated unchanged problems refused { where { file line } problem remedy } } } }`",
  })
  importReports(
    @Args(() => PageArgs) _args: PageArgs,
    @Ctx() { read }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ImportReport>> {
    return read(info);
  }
}
