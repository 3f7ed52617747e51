import type { Mappings } from "../platform/read/compiler";
import type { RootMapping, RootMappings } from "../platform/read/reader";
import { byIds, keptUntilWritten, listOf, oneBy } from "../platform/read/roots";
import { actor, actorList, externalId, name } from "./actors/actor.graph";
import { assessment, assessmentList } from "./assessments/assessment.graph";
import { attributionPaths } from "./attribution-paths/attribution-paths.graph";
import { blameList, blameRow } from "./blame/blame.graph";
import { blameMatrix } from "./blame/matrix.graph";
import { claim, claimList, evidence, retraction } from "./claims/claim.graph";
import { changes, revision, standingChange } from "./history/revision.graph";
import { importReport, importReportList } from "./imports/import-report.graph";
import { incident } from "./incidents/incident.graph";
import { incidentList } from "./incidents/incident-list.graph";
import { leak, leakChannel, leakChannelList } from "./leak-channels/leak-channel.graph";
import { neighbourhood } from "./neighbourhood/neighbourhood.graph";
import { LAST_WRITE } from "./records/feed-head.cypher";
import { denialList, response, responseList } from "./responses/response.graph";
import { search } from "./search/search.graph";
import { source, sourceList } from "./sources/source.graph";
import { standingOfIncident } from "./standing/standing.graph";
import {
  accusationStatistics,
  incidentStatistics,
  statistics,
  statisticsRoot,
} from "./statistics/statistics.graph";
import { timelineEntry, timelineList } from "./timeline/timeline.graph";

/** How every type of the schema lies in the graph, by GraphQL name. */
export const mappings: Mappings = {
  Actor: actor,
  Assessment: assessment,
  BlameRow: blameRow,
  Claim: claim,
  Evidence: evidence,
  ExternalId: externalId,
  ImportReport: importReport,
  Incident: incident,
  Leak: leak,
  LeakChannel: leakChannel,
  Name: name,
  Response: response,
  Retraction: retraction,
  Revision: revision,
  StandingChange: standingChange,
  Source: source,
  AccusationStatistics: accusationStatistics,
  IncidentStatistics: incidentStatistics,
  Statistics: statistics,
  TimelineEntry: timelineEntry,
};

const byId =
  (label: string) =>
  (variable: string, id: string): string =>
    `MATCH (${variable}:${label} {id: ${id}})`;
const bySlug =
  (label: string) =>
  (variable: string, slug: string): string =>
    `MATCH (${variable}:${label} {slug: ${slug}})`;
const byExternalId =
  (label: string) =>
  (variable: string, key: string): string =>
    `MATCH (:ExternalId {key: ${key}})<-[:IDENTIFIED_BY]-(${variable}:${label})`;

function record(typeName: string, ...by: ("slug" | "externalId")[]): RootMapping {
  return oneBy(typeName.charAt(0).toLowerCase() + typeName.slice(1), typeName, {
    id: byId(typeName),
    ...(by.includes("slug") ? { slug: bySlug(typeName) } : {}),
    ...(by.includes("externalId") ? { externalId: byExternalId(typeName) } : {}),
  });
}

/** How every root field is read. */
export const roots: RootMappings = {
  node: byIds(Object.values(mappings), "id"),
  nodes: byIds(Object.values(mappings), "ids"),
  actor: record("Actor", "slug", "externalId"),
  actors: listOf(actorList),
  incident: record("Incident", "slug", "externalId"),
  incidents: listOf(incidentList()),
  leakChannel: record("LeakChannel", "slug"),
  leakChannels: listOf(leakChannelList),
  claim: record("Claim"),
  claims: listOf(claimList()),
  response: record("Response"),
  responses: listOf(responseList()),
  denials: listOf(denialList),
  assessment: record("Assessment"),
  assessments: listOf(assessmentList()),
  source: record("Source"),
  sources: listOf(sourceList),
  blame: listOf(blameList),
  standing: standingOfIncident,
  blameMatrix: keptUntilWritten(LAST_WRITE, blameMatrix),
  statistics: keptUntilWritten(LAST_WRITE, statisticsRoot),
  attributionPaths,
  neighbourhood,
  revision: record("Revision"),
  changes,
  importReports: listOf(importReportList),
  timeline: listOf(timelineList),
  search,
};
