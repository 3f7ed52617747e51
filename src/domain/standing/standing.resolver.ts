import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import type { Context } from "../../platform/graphql/context";
import { Cost } from "../../platform/graphql/field-cost";
import { RollUpEnum } from "../actors/actor.type";
import type { RollUp } from "../actors/roll-up.terms";
import { TimeArgs } from "../records/node.type";
import { Standing } from "./standing.type";

@Resolver()
export class StandingResolver {
  @Cost({ weight: 50 }) // as that of an incident
  @Query(() => Standing, {
    nullable: true,
    description:
      'The standing of an incident; null if there is no such incident. Example: `{ standing(incident: "incident:dnc-email-theft", rollUp: STATE) { status accused { actor { name } origins { links { sentence } } } } }`',
  })
  standing(
    @Arg("incident", () => ID, { description: "`incident:…`" }) _incident: string,
    @Arg("rollUp", () => RollUpEnum, {
      defaultValue: "NONE",
      description: "How far the accused are lifted. The status does not depend on it.",
    })
    _rollUp: RollUp,
    @Args(() => TimeArgs) _time: TimeArgs,
    @Ctx() { read }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Standing | null> {
    return read(info);
  }
}
