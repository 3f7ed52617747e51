import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import type { Context } from "../../platform/graphql/context";
import { Cost } from "../../platform/graphql/field-cost";
import { AttributionPaths, AttributionPathsArgs } from "./attribution-paths.type";

@Resolver()
export class AttributionPathsResolver {
  @Cost({ weight: 100 })
  @Query(() => AttributionPaths, {
    nullable: true,
    description:
      'How claims and structure lead from an incident to those behind whoever is accused, or from one actor to another, hop by hop; null if there is no such incident or actor. Example: `{ attributionPaths(incident: "incident:us-email-compromises") { paths { onRecordSince ends hops { kind to { name } roles claims { quote { text } } accusers { name } since } } } }`',
  })
  attributionPaths(
    @Args(() => AttributionPathsArgs) _args: AttributionPathsArgs,
    @Ctx() { read }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AttributionPaths | null> {
    return read(info);
  }
}
