import "reflect-metadata";
import { type GraphQLSchema, isInterfaceType, isObjectType, isUnionType } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { declareAccess } from "../platform/graphql/access";
import { typeOfAnswer } from "../platform/read/answer-object";
import { checkMappings } from "../platform/read/check-mappings";
import { ACCESS } from "./access";
import { ActorResolver } from "./actors/actor.resolver";
import { AssessmentResolver } from "./assessments/assessment.resolver";
import { AttributionPathsResolver } from "./attribution-paths/attribution-paths.resolver";
import { BlameResolver } from "./blame/blame.resolver";
import { ActsResolver } from "./changes/acts.resolver";
import { ProposalsResolver } from "./changes/proposals.resolver";
import { RECORD_RESOLVERS } from "./changes/record.resolvers";
import { ClaimResolver } from "./claims/claim.resolver";
import { ChangesSubscription } from "./history/changes.subscription";
import { HistoryResolver } from "./history/history.resolver";
import { ImportsResolver } from "./imports/imports.resolver";
import { IncidentResolver } from "./incidents/incident.resolver";
import { LeakChannelResolver } from "./leak-channels/leak-channel.resolver";
import { mappings, roots } from "./mappings";
import { NeighbourhoodResolver } from "./neighbourhood/neighbourhood.resolver";
import { TokenResolver } from "./people/token.resolver";
import { NodeResolver } from "./records/node.resolver";
import { ResponseResolver } from "./responses/response.resolver";
import { SearchResolver } from "./search/search.resolver";
import { SourceResolver } from "./sources/source.resolver";
import { StandingResolver } from "./standing/standing.resolver";
import { StatisticsResolver } from "./statistics/statistics.resolver";
import { TimelineResolver } from "./timeline/timeline.resolver";
import { ViewerResolver } from "./viewer/viewer.resolver";

/** Root fields whose resolvers have the value at hand (`Context.tell`). */
const TOLD: readonly string[] = ["viewer", "proposal", "proposals", "tokens"];

/** The library wants one wherever there are subscriptions; ours has events of its own. */
const UNUSED = {
  publish: () => undefined,
  subscribe: (topic: string): never => {
    throw new Error(`nobody publishes ${topic}`);
  },
};

/** The whole schema. @throws Error if a field has no mapping, or a mapping no field, or a root field no row of who may ask for it. */
export function buildDomainSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      NodeResolver,
      ActorResolver,
      IncidentResolver,
      LeakChannelResolver,
      ClaimResolver,
      ResponseResolver,
      AssessmentResolver,
      SourceResolver,
      BlameResolver,
      StandingResolver,
      AttributionPathsResolver,
      NeighbourhoodResolver,
      TimelineResolver,
      StatisticsResolver,
      SearchResolver,
      HistoryResolver,
      ChangesSubscription,
      ViewerResolver,
      ...RECORD_RESOLVERS,
      ActsResolver,
      ProposalsResolver,
      ImportsResolver,
      TokenResolver,
    ],
    // Arguments are checked by the schema's own types and by the compiler, which knows what they mean.
    validate: false,
    skipCheck: true,
    pubSub: UNUSED,
  });
  answerFromStatements(schema);
  checkMappings(schema, mappings, roots, TOLD);
  declareAccess(schema, ACCESS);
  return schema;
}

/** Below the root fields nothing is left to resolve: the root field has every value, by response key. */
function answerFromStatements(schema: GraphQLSchema): void {
  const operations = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInterfaceType(type) || isUnionType(type)) type.resolveType = typeOfAnswer;
    if (!isObjectType(type) || operations.includes(type) || type.name.startsWith("__")) continue;
    type.isTypeOf = null;
    for (const field of Object.values(type.getFields())) delete field.resolve;
  }
}
