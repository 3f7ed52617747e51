import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import type { Connection } from "../../platform/graphql/connections";
import type { Context } from "../../platform/graphql/context";
import { TimeArgs } from "../records/node.type";
import { Response, ResponseConnection, ResponseListArgs } from "./response.type";

@Resolver()
export class ResponseResolver {
  @Query(() => Response, {
    nullable: true,
    description:
      'A response by id; null if there is none. Example: `{ response(id: "response:spokesman-says-rubbish") { kind quote { text } } }`',
  })
  response(
    @Arg("id", () => ID, { description: "`response:…`" }) _id: string,
    @Args(() => TimeArgs) _time: TimeArgs,
    @Ctx() { read }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Response | null> {
    return read(info);
  }

  @Query(() => ResponseConnection, {
    description:
      "What was said back, latest first unless ordered otherwise. Example: `{ responses(where: { kind: { eq: DISPUTE } }) { nodes { by { name } claims { id } } } }`",
  })
  responses(
    @Args(() => ResponseListArgs) _args: ResponseListArgs,
    @Args(() => TimeArgs) _time: TimeArgs,
    @Ctx() { read }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Response>> {
    return read(info);
  }

  @Query(() => ResponseConnection, {
    description:
      "The responses of kind DENIAL and VICTIM_DENIES_INCIDENT, whoever makes them (a third party's make nobody `denied`), latest first unless ordered otherwise. Example: `{ denials { nodes { by { name } quote { text } claims { accusers { name } } } } }`",
  })
  denials(
    @Args(() => ResponseListArgs) _args: ResponseListArgs,
    @Args(() => TimeArgs) _time: TimeArgs,
    @Ctx() { read }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Response>> {
    return read(info);
  }
}
