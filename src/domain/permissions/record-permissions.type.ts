import { type ClassType, Field, InterfaceType, ObjectType } from "type-graphql";
import { RECORD_TYPES, type RecordType, withArticle } from "../records/fields";
import { LABELS } from "../records/graph-shape";

export const VIEWER_CAN = "What the viewer may do to it, so that nobody is offered what would be refused.";

@InterfaceType({
  description:
    "What the viewer may do to a record, by their role: what is false here is refused; what is true is accepted unless what is given, or what other records say, is against it, which `userErrors` then tell. All of it is false for somebody without a login, and under `knownAt`: a record is changed as it is now, not as it was known.",
})
export abstract class RecordPermissions {
  @Field(() => Boolean, { description: "Whether the viewer may mend what is written of it." })
  correct!: boolean;

  @Field(() => Boolean, {
    description:
      "Whether the viewer may take it out. While other records refer to it, that is refused whoever asks.",
  })
  void!: boolean;

  @Field(() => Boolean, {
    description:
      "Whether the viewer may blank text of it for legal reasons, which is done at once and cannot be undone.",
  })
  redact!: boolean;

  @Field(() => Boolean, {
    description:
      "Whether the viewer may have somebody else review what they do to it (`propose: true`), or has to: see `changeAtOnce`.",
  })
  propose!: boolean;

  @Field(() => Boolean, {
    description:
      "Whether what the viewer does to it is done at once. Where this is false and `correct` is true, it becomes a proposal, which waits for review.",
  })
  changeAtOnce!: boolean;
}

const OF_ACCUSERS = "False also of a claim whose accuser is not named: nobody is known to have made it.";

/** What may be done to records of some types alone, as GraphQL describes it. */
const FURTHER: Readonly<Partial<Record<RecordType, Readonly<Record<string, string>>>>> = {
  actor: {
    addName: "Whether the viewer may add a name to it.",
    addMembership: "Whether the viewer may add to what it is part of.",
    merge: "Whether the viewer may make one of it and another actor.",
    split: "Whether the viewer may make two actors of it.",
  },
  incident: { merge: "Whether the viewer may make one of it and another incident." },
  claim: {
    answer: "Whether the viewer may record what somebody said back to it.",
    repeat: "Whether the viewer may record that somebody says the same because it does.",
    retract: `Whether the viewer may record that its accusers took it back. ${OF_ACCUSERS}`,
    supersede: `Whether the viewer may record a newer claim of its accusers that replaces it. ${OF_ACCUSERS}`,
  },
};

/** `ClaimPermissions` and so on, by the type of the record. */
export const PERMISSIONS = Object.fromEntries(
  RECORD_TYPES.map((type) => [type, permissionsOf(type)]),
) as Readonly<Record<RecordType, ClassType<RecordPermissions>>>;

function permissionsOf(type: RecordType): ClassType<RecordPermissions> {
  @ObjectType(`${LABELS[type]}Permissions`, {
    implements: RecordPermissions,
    description: `What the viewer may do to ${withArticle(type)}, as \`RecordPermissions\` says.`,
    simpleResolvers: true,
  })
  class Permissions extends RecordPermissions {}
  for (const [act, description] of Object.entries(FURTHER[type] ?? {}))
    Field(() => Boolean, { description })(Permissions.prototype, act);
  return Permissions;
}
