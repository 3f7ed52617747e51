import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import type { Connection } from "../../platform/graphql/connections";
import type { Context } from "../../platform/graphql/context";
import { TimeArgs } from "../records/node.type";
import { Claim, ClaimConnection, ClaimListArgs } from "./claim.type";

@Resolver()
export class ClaimResolver {
  @Query(() => Claim, {
    nullable: true,
    description:
      'A claim by id; null if there is none. Example: `{ claim(id: "claim:us-directed-2016-10-07") { quote { text } accusers { name } } }`',
  })
  claim(
    @Arg("id", () => ID, { description: "`claim:…`" }) _id: string,
    @Args(() => TimeArgs) _time: TimeArgs,
    @Ctx() { read }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Claim | null> {
    return read(info);
  }

  @Query(() => ClaimConnection, {
    description:
      "Claims of every stance, live or not, latest first unless ordered otherwise. Example: `{ claims(where: { stance: { eq: WITHHOLDS } }) { nodes { accusers { name } incident { title } } } }`",
  })
  claims(
    @Args(() => ClaimListArgs) _args: ClaimListArgs,
    @Args(() => TimeArgs) _time: TimeArgs,
    @Ctx() { read }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Claim>> {
    return read(info);
  }
}
