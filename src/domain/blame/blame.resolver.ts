import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import type { Connection } from "../../platform/graphql/connections";
import type { Context } from "../../platform/graphql/context";
import { Cost, sizeGiven } from "../../platform/graphql/field-cost";
import { TimeArgs } from "../records/node.type";
import {
  BlameConnection,
  BlameListArgs,
  BlameMatrix,
  BlameMatrixArgs,
  type BlameRow,
  MAX_HEADS,
} from "./blame.type";

@Resolver()
export class BlameResolver {
  @Query(() => BlameConnection, {
    description:
      "Who is blamed for which incident by whom: one row for each accuser and each accused of a live attribution, latest first unless ordered otherwise. Example: `{ blame(first: 20) { nodes { accused { name } incident { title } accuser { name } role statedOn { date } denied claim { quote { text } } } } }`",
  })
  blame(
    @Args(() => BlameListArgs) _args: BlameListArgs,
    @Args(() => TimeArgs) _time: TimeArgs,
    @Ctx() { read }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<BlameRow>> {
    return read(info);
  }

  @Cost({
    weight: 500,
    lists: (args) => {
      const accusers = sizeGiven(args["accuserFirst"], MAX_HEADS);
      const accused = sizeGiven(args["accusedFirst"], MAX_HEADS);
      return { accusers, accused, cells: Math.ceil((accusers * accused) / 8) }; // few blame everybody
    },
  })
  @Query(() => BlameMatrix, {
    description:
      "Who blames whom, and how much: accusers × accused with claims, incidents, origins, first and last day and the share that is denied. Example: `{ blameMatrix(accuserRollUp: STATE, accusedRollUp: STATE) { cells { accuser { name } accused { name } claims incidents origins firstOn lastOn deniedShare } } }`",
  })
  blameMatrix(
    @Args(() => BlameMatrixArgs) _args: BlameMatrixArgs,
    @Args(() => TimeArgs) _time: TimeArgs,
    @Ctx() { read }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BlameMatrix> {
    return read(info);
  }
}
