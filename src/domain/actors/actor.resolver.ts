import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import type { Connection } from "../../platform/graphql/connections";
import type { Context } from "../../platform/graphql/context";
import { TimeArgs } from "../records/node.type";
import { Actor, ActorConnection, ActorListArgs } from "./actor.type";

@Resolver()
export class ActorResolver {
  @Query(() => Actor, {
    nullable: true,
    description:
      'An actor by exactly one of its keys; null if there is none. Example: `{ actor(slug: "russia") { name kind } }`',
  })
  actor(
    @Arg("id", () => ID, { nullable: true, description: "`actor:russia`" }) _id: string | undefined,
    @Arg("slug", () => String, { nullable: true, description: "`russia`" }) _slug: string | undefined,
    @Arg("externalId", () => String, {
      nullable: true,
      description: "An identifier elsewhere as `scheme:value`: `mitre-attack:G0007`",
    })
    _externalId: string | undefined,
    @Args(() => TimeArgs) _time: TimeArgs,
    @Ctx() { read }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Actor | null> {
    return read(info);
  }

  @Query(() => ActorConnection, {
    description:
      "Actors, by name unless ordered otherwise. Example: `{ actors(where: { kind: { eq: STATE } }) { nodes { name } } }`",
  })
  actors(
    @Args(() => ActorListArgs) _args: ActorListArgs,
    @Args(() => TimeArgs) _time: TimeArgs,
    @Ctx() { read }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Actor>> {
    return read(info);
  }
}
