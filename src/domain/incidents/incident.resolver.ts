import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import type { Connection } from "../../platform/graphql/connections";
import type { Context } from "../../platform/graphql/context";
import { TimeArgs } from "../records/node.type";
import { Incident, IncidentConnection, IncidentListArgs } from "./incident.type";

@Resolver()
export class IncidentResolver {
  @Query(() => Incident, {
    nullable: true,
    description:
      'An incident by exactly one of its keys; null if there is none. Example: `{ incident(slug: "dnc-email-theft") { title standing { status } } }`',
  })
  incident(
    @Arg("id", () => ID, { nullable: true, description: "`incident:…`" }) _id: string | undefined,
    @Arg("slug", () => String, { nullable: true, description: "The slug." }) _slug: string | undefined,
    @Arg("externalId", () => String, {
      nullable: true,
      description: "An identifier elsewhere as `scheme:value`.",
    })
    _externalId: string | undefined,
    @Args(() => TimeArgs) _time: TimeArgs,
    @Ctx() { read }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Incident | null> {
    return read(info);
  }

  @Query(() => IncidentConnection, {
    description:
      "Incidents, latest first unless ordered otherwise. Example: `{ incidents(first: 5) { nodes { title standing { status } } } }`",
  })
  incidents(
    @Args(() => IncidentListArgs) _args: IncidentListArgs,
    @Args(() => TimeArgs) _time: TimeArgs,
    @Ctx() { read }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Incident>> {
    return read(info);
  }
}
