import { ArgsType, Field, ID, InterfaceType, ObjectType } from "type-graphql";
import { DateScalar, DateTimeScalar } from "../../platform/graphql/scalars";
import { type FieldMapping, value } from "../../platform/read/mapping";
import { RecordPermissions, VIEWER_CAN } from "../permissions/record-permissions.type";

@InterfaceType({
  description:
    "A record of the graph. Its id carries its type (`claim:…`) and stays the same across imports.",
})
export abstract class Node {
  @Field(() => ID, { description: "Readable, typed and stable: `actor:cia`, `claim:…`." })
  id!: string;

  @Field(() => RecordPermissions, { description: VIEWER_CAN })
  viewerCan!: RecordPermissions;
}

@ArgsType()
export class TimeArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description:
      "Answer as of the end of this day: claims, responses, assessments, leaks and retractions placed later, and names known to be coined later, do not exist. Incidents, actors and sources are listed whatever the day, without what was said later: `startedOn` in `where` narrows incidents. Undated records are left out; those left out of connections and standings are counted in `extensions.time.undatedLeftOut`. Example: `2016-10-06`.",
  })
  asOf?: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "Answer from the records as this database had them at this moment: one recorded later does not exist, one corrected since reads as it did then, and everything computed and derived follows. It asks when this database learned of something; `asOf` asks when it was said, and both can be given. A moment to come is the present. Echoed in `extensions.time.knownAt`. Example: `2026-10-07T19:00:00Z`.",
  })
  knownAt?: string;
}

@ObjectType({ description: "Somebody's own short words, verbatim.", simpleResolvers: true })
export class Quote {
  @Field(() => String, { description: "The words as said or written." })
  text!: string;

  @Field(() => String, { nullable: true, description: "Their language (BCP 47); null if not stated." })
  language!: string | null;
}

export const quote: FieldMapping = value(
  ["quote", "quoteLanguage"],
  (text, language) => (typeof text === "string" ? { text, language: language ?? null } : null),
  { quoteLanguage: "language" },
);

@ObjectType({
  description: "An identifier of the record in somebody else's collection.",
  simpleResolvers: true,
})
export class ExternalId {
  @Field(() => String, { description: "Whose identifier it is: `eurepoc`, `mitre-attack`, `cve` …" })
  scheme!: string;

  @Field(() => String, { description: "The identifier in that collection." })
  value!: string;

  @Field(() => String, { nullable: true, description: "Where it can be looked up; null if not stated." })
  url!: string | null;
}
