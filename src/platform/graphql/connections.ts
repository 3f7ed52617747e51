import { ArgsType, type ClassType, Field, InputType, Int, ObjectType } from "type-graphql";
import { enumOf } from "./enums";
import { Cost } from "./field-cost";

@ObjectType({
  description: "Where a page stands in its list.",
  simpleResolvers: true,
})
export class PageInfo {
  @Field(() => Boolean, { description: "Whether there are items after this page." })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "Whether there are items before this page." })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Cursor of the page's first item; null on an empty page.",
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Cursor of the page's last item, to be given as `after` for the next page; null on an empty page.",
  })
  endCursor!: string | null;
}

export interface Connection<Item> {
  edges: { cursor: string; node: Item }[];
  nodes: Item[];
  pageInfo: PageInfo;
  totalCount: number;
}

/** `{name}Connection` and `{name}Edge` after the Relay connection specification, with `nodes` beside the edges. */
export function connectionOf<Item extends object>(
  name: string,
  plural: string,
  item: () => ClassType<Item>,
): ClassType<Connection<Item>> {
  @ObjectType(`${name}Edge`, {
    description: `One of the ${plural} of a page, with its cursor.`,
    simpleResolvers: true,
  })
  class Edge {
    @Field(() => String, {
      description:
        "Where it stands in the list: opaque, valid while the list, its `orderBy`, `asOf`, `where` and roll-ups stay the same.",
    })
    cursor!: string;

    @Field(item, { description: "The item." })
    node!: Item;
  }

  @ObjectType(`${name}Connection`, {
    description: `A page of ${plural} (Relay connection specification).`,
    simpleResolvers: true,
  })
  class Page {
    @Field(() => [Edge], { description: "The items of the page with their cursors." })
    edges!: Edge[];

    @Field(() => [item()], { description: "The items of the page." })
    nodes!: Item[];

    @Field(() => PageInfo, { description: "Where the page stands in its list." })
    pageInfo!: PageInfo;

    @Cost({ weight: 10 }) // it reads every match of a filter
    @Field(() => Int, {
      description:
        "How many items the whole list has. Counted only when asked for; under `asOf` it reads every match.",
    })
    totalCount!: number;
  }
  return Page;
}

export const OrderDirection = enumOf("OrderDirection", "Which end of an order comes first.", {
  ASC: "Smallest, earliest or first in the alphabet first. Undated items come last.",
  DESC: "Largest, latest or last in the alphabet first. Undated items come last.",
});

export interface OrderBy<FieldName extends string> {
  field: FieldName;
  direction: keyof typeof OrderDirection;
}

/** The input `{name}Order` over an enum of the fields a list can be ordered by. */
export function orderOf<FieldName extends string>(
  name: string,
  fields: Readonly<Record<FieldName, string>>,
): ClassType<OrderBy<FieldName>> {
  const OrderField = enumOf(
    `${name}OrderField`,
    "What the list can be ordered by; ties are broken by id.",
    fields,
  );

  @InputType(`${name}Order`, { description: "The order of a list." })
  class Order {
    @Field(() => OrderField, { description: "What to order by." })
    field!: FieldName;

    @Field(() => OrderDirection, { defaultValue: "ASC", description: "Which end comes first." })
    direction!: keyof typeof OrderDirection;
  }
  return Order;
}

export interface ListArguments<Where, Order> {
  first?: number;
  after?: string;
  last?: number;
  before?: string;
  where?: Where;
  orderBy?: Order;
}

/** The arguments of every connection: page forward with first/after, backward with last/before. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: "How many items from the start, 1 to 200; 20 if neither first nor last is given.",
  })
  first?: number;

  @Field(() => String, {
    nullable: true,
    description: "Cursor after which the page starts; goes with first.",
  })
  after?: string;

  @Field(() => Int, { nullable: true, description: "How many items from the end, 1 to 200." })
  last?: number;

  @Field(() => String, {
    nullable: true,
    description: "Cursor before which the page ends; goes with last.",
  })
  before?: string;
}

/** The arguments of a connection that can be narrowed and ordered. */
export function listArgs<Where extends object, Order extends object>(
  where: () => ClassType<Where>,
  order: () => ClassType<Order>,
  defaultOrder: string,
): ClassType<ListArguments<Where, Order>> {
  @ArgsType()
  class Args extends PageArgs {
    @Field(() => where(), {
      nullable: true,
      description: "What the items must fulfil; conditions beside each other are AND-ed.",
    })
    where?: Where;

    @Field(() => order(), { nullable: true, description: `The order; ${defaultOrder} if not given.` })
    orderBy?: Order;
  }
  return Args;
}
