import { Field, ObjectType } from "type-graphql";
import type { ProposalPermissions } from "./proposal-acts";

@ObjectType("ProposalPermissions", {
  description:
    "What the viewer may do now with a proposal: by their role, whose it is, how far it is, and whether anything is wrong with it. What is false here is refused.",
})
export class ProposalPermissionsType implements ProposalPermissions {
  @Field(() => Boolean, {
    description:
      "Whether the viewer may change what it asks for (`saveDraft`): their own, before it is submitted or where changes are requested.",
  })
  edit!: boolean;

  @Field(() => Boolean, {
    description:
      "Whether the viewer may hand it to the editors, or again: their own, while it has changes, has a reason if they need one, and has no `problems`.",
  })
  submit!: boolean;

  @Field(() => Boolean, {
    description: "Whether the viewer may take it back: their own, until it is decided.",
  })
  withdraw!: boolean;

  @Field(() => Boolean, {
    description:
      "Whether the viewer may have its changes made: one of somebody else that is submitted and has no `problems`. Where `moved` is not empty, only with `evenIfMoved`.",
  })
  accept!: boolean;

  @Field(() => Boolean, {
    description:
      "Whether the viewer may ask its author for changes: one of somebody else that is submitted, and no candidate.",
  })
  requestChanges!: boolean;

  @Field(() => Boolean, {
    description:
      "Whether the viewer may decide that its changes are not made: one of somebody else that is submitted.",
  })
  reject!: boolean;

  @Field(() => Boolean, {
    description: "Whether the viewer may blank text of it for legal reasons, however far it is.",
  })
  redact!: boolean;
}
