import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import type { Connection } from "../../platform/graphql/connections";
import type { Context } from "../../platform/graphql/context";
import { TimeArgs } from "../records/node.type";
import { Assessment, AssessmentConnection, AssessmentListArgs } from "./assessment.type";

@Resolver()
export class AssessmentResolver {
  @Query(() => Assessment, {
    nullable: true,
    description:
      'An assessment by id; null if there is none. Example: `{ assessment(id: "assessment:dnc-leak-turmoil") { kind text } }`',
  })
  assessment(
    @Arg("id", () => ID, { description: "`assessment:…`" }) _id: string,
    @Args(() => TimeArgs) _time: TimeArgs,
    @Ctx() { read }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Assessment | null> {
    return read(info);
  }

  @Query(() => AssessmentConnection, {
    description:
      "Statements about incidents that blame nobody, latest first unless ordered otherwise. Example: `{ assessments { nodes { kind quote { text } incident { title } } } }`",
  })
  assessments(
    @Args(() => AssessmentListArgs) _args: AssessmentListArgs,
    @Args(() => TimeArgs) _time: TimeArgs,
    @Ctx() { read }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Assessment>> {
    return read(info);
  }
}
