import { Ctx, Query, Resolver } from "type-graphql";
import type { Context } from "../../platform/graphql/context";
import { Viewer } from "./viewer.type";

@Resolver()
export class ViewerResolver {
  @Query(() => Viewer, {
    description: "Who is asking, and what they may do. Example: `{ viewer { anonymous canRead } }`",
  })
  viewer(@Ctx() { viewer }: Context): Viewer {
    return viewer;
  }
}
