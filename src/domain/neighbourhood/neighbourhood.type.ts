import { ArgsType, Field, ID, Int, ObjectType } from "type-graphql";
import { enumOf } from "../../platform/graphql/enums";
import { DateScalar } from "../../platform/graphql/scalars";
import { Node, TimeArgs } from "../records/node.type";
import { LINK_KINDS, type LinkKind } from "./neighbourhood.terms";

export const LinkKindEnum = enumOf(
  "LinkKind",
  "How two records of a neighbourhood are linked. Claims are those that are live.",
  LINK_KINDS,
);

@ObjectType({ description: "Links of a node that the picture leaves out.", simpleResolvers: true })
export class LeftOut {
  @Field(() => LinkKindEnum, { description: "Of which kind." })
  kind!: LinkKind;

  @Field(() => Boolean, { description: "Whether they lead away from the node, or to it." })
  outward!: boolean;

  @Field(() => Int, { description: "How many." })
  count!: number;
}

@ObjectType({
  description: "An actor, an incident or a leak channel in a neighbourhood.",
  simpleResolvers: true,
})
export class NeighbourNode {
  @Field(() => Node, { description: "The record: an actor, an incident or a leak channel." })
  record!: Node;

  @Field(() => Int, { description: "How many links it is away from the start; 0 for the start itself." })
  distance!: number;

  @Field(() => Boolean, {
    description:
      "Whether its own links were looked for. Where not, there may be more than are in the picture.",
  })
  expanded!: boolean;

  @Field(() => [LeftOut], { description: "What the picture leaves out of its links, if it was expanded." })
  leftOut!: LeftOut[];
}

@ObjectType({
  description: "A link between two nodes of a neighbourhood, by everything on record that makes it.",
  simpleResolvers: true,
})
export class NeighbourLink {
  @Field(() => LinkKindEnum, { description: "How the two are linked." })
  kind!: LinkKind;

  @Field(() => ID, { description: "The id of the node it starts at." })
  from!: string;

  @Field(() => ID, { description: "The id of the node it leads to." })
  to!: string;

  @Field(() => [Node], {
    description:
      "The claims, responses or leaks it rests on, in order of the world, at most 5; none where structure or the incident itself says so.",
  })
  records!: Node[];

  @Field(() => Int, { description: "How many such records there are." })
  recordCount!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The first day one of them is placed on; null if all are undated, or if there is none.",
  })
  since!: string | null;

  @Field(() => Boolean, {
    description: "Of ACCUSED: whether the accused, or an actor of the same state, denies any of the claims.",
  })
  denied!: boolean;
}

@ObjectType({
  description:
    "What surrounds a record, for a picture: bounded at each node, the same every time. It holds no verdict; being linked is not being accused.",
  simpleResolvers: true,
})
export class Neighbourhood {
  @Field(() => [NeighbourNode], { description: "The nodes, the nearest first, then by id." })
  nodes!: NeighbourNode[];

  @Field(() => [NeighbourLink], { description: "The links between them, by kind, then by ids." })
  links!: NeighbourLink[];
}

@ArgsType()
export class NeighbourhoodArgs extends TimeArgs {
  @Field(() => ID, { description: "The actor, incident or leak channel (id) to start at." })
  of!: string;

  @Field(() => Int, { defaultValue: 1, description: "How many links far, 1 to 3." })
  depth!: number;

  @Field(() => Int, {
    defaultValue: 5,
    description:
      "How many links of each kind and direction to look for at a node, 1 to 25: those with the most records, then the earliest, then by id.",
  })
  limitPerKind!: number;

  @Field(() => [LinkKindEnum], {
    nullable: true,
    description: "Only links of these kinds; all if not given.",
  })
  kinds?: LinkKind[];
}
