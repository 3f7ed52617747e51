import type { GraphQLResolveInfo } from "graphql";
import { Ctx, Info, Query, Resolver } from "type-graphql";
import type { Context } from "../../platform/graphql/context";
import { Viewer } from "./viewer.type";
import { permissionsOf } from "./viewer-permissions";

@Resolver()
export class ViewerResolver {
  @Query(() => Viewer, {
    description:
      "Who is asking, and what they may do. Example: `{ viewer { name role can { record changeAtOnce review } } }`",
  })
  viewer(@Ctx() { viewer, tell }: Context, @Info() info: GraphQLResolveInfo): Promise<Viewer> {
    const { anonymous, canRead, principal } = viewer;
    const { name = null, role = null } = principal ?? {};
    return tell(info, { anonymous, canRead, name, role, can: permissionsOf(principal) });
  }
}
