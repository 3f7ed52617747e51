import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import type { Context } from "../../platform/graphql/context";
import { Cost } from "../../platform/graphql/field-cost";
import { SearchArgs, SearchHit } from "./search.type";

@Resolver()
export class SearchResolver {
  @Cost({ weight: 200 }) // its candidates
  @Query(() => [SearchHit], {
    description:
      'Full-text search over names, titles, quotes and texts of all records: exact matches first, then beginnings, phrases, words, and words with typing errors; of equally good ones by kind, the shorter text first. Example: `{ search(query: "guccifer") { text match name { coinedBy { name } } record { id } } }`',
  })
  search(
    @Args(() => SearchArgs) _args: SearchArgs,
    @Ctx() { read }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SearchHit[]> {
    return read(info);
  }
}
