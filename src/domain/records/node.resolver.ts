import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import type { Context } from "../../platform/graphql/context";
import { Node, TimeArgs } from "./node.type";

@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description:
      'Any record by id; null if there is none. Example: `{ node(id: "actor:russia") { id ... on Actor { name } } }`',
  })
  node(
    @Arg("id", () => ID, { description: "The record's id." }) _id: string,
    @Args(() => TimeArgs) _time: TimeArgs,
    @Ctx() { read }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Node | null> {
    return read(info);
  }

  @Query(() => [Node], {
    nullable: "items",
    description:
      'Records by id, in the order asked for, null where there is none. Example: `{ nodes(ids: ["actor:russia", "actor:cia"]) { id } }`',
  })
  nodes(
    @Arg("ids", () => [ID], { description: "Up to 100 ids." }) _ids: string[],
    @Args(() => TimeArgs) _time: TimeArgs,
    @Ctx() { read }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<(Node | null)[]> {
    return read(info);
  }
}
