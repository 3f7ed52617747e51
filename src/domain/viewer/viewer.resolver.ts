import type { GraphQLResolveInfo } from "graphql";
import { Ctx, Info, Query, Resolver } from "type-graphql";
import type { Context } from "../../platform/graphql/context";
import { Viewer } from "./viewer.type";

@Resolver()
export class ViewerResolver {
  @Query(() => Viewer, {
    description: "Who is asking, and what they may do. Example: `{ viewer { anonymous canRead name role } }`",
  })
  viewer(@Ctx() { viewer, tell }: Context, @Info() info: GraphQLResolveInfo): Promise<Viewer> {
    const { anonymous, canRead, principal } = viewer;
    return tell(info, { anonymous, canRead, name: principal?.name ?? null, role: principal?.role ?? null });
  }
}
