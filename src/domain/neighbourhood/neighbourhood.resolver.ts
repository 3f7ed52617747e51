import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import type { Context } from "../../platform/graphql/context";
import { Cost, sizeGiven } from "../../platform/graphql/field-cost";
import { MAX_DEPTH, MAX_PER_KIND } from "./neighbourhood.terms";
import { Neighbourhood, NeighbourhoodArgs } from "./neighbourhood.type";

@Resolver()
export class NeighbourhoodResolver {
  @Cost({
    weight: 300,
    lists: ({ depth, limitPerKind }) => {
      // Of a dozen kinds in two directions few have as many.
      const links = 10 * sizeGiven(depth, MAX_DEPTH) * sizeGiven(limitPerKind, MAX_PER_KIND);
      return { nodes: links / 2, links };
    },
  })
  @Query(() => Neighbourhood, {
    nullable: true,
    description:
      'What surrounds an actor, an incident or a leak channel, for a picture; null if there is no such record. Example: `{ neighbourhood(of: "incident:dnc-email-theft") { nodes { record { id } leftOut { kind count } } links { kind from to since denied } } }`',
  })
  neighbourhood(
    @Args(() => NeighbourhoodArgs) _args: NeighbourhoodArgs,
    @Ctx() { read }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Neighbourhood | null> {
    return read(info);
  }
}
