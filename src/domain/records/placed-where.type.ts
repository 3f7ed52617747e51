import { Field, ID, InputType } from "type-graphql";
import { DateRange } from "../../platform/graphql/filters";
import { between, type FilterMapping, whether } from "../../platform/read/where";
import { DatedWhere, datedWhere } from "../dates/date.where.type";
import { recordId } from "./record-id";

/** What all records that are placed in time, and cite where they are documented, can be asked. */
@InputType()
export abstract class PlacedWhere extends DatedWhere {
  @Field(() => DateRange, { nullable: true, description: "By the day it is placed on." })
  placedOn?: DateRange;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether the day it is placed on is taken from a citation, for want of a date of its own. Undated items are neither.",
  })
  inferred?: boolean;

  @Field(() => ID, { nullable: true, description: "It cites this source (id), directly or relayed." })
  source?: string;
}

/** The lines of `PlacedWhere`: `stated` is the property of the record's own date. */
export function placedWhere(stated: string) {
  return {
    ...datedWhere(stated, "placedKey"),
    placedOn: between((on) => `${on}.placedKey`),
    inferred: whether(({ on }) => `${on}.placedOnInferred`),
    source: ({ on, bind }) =>
      `EXISTS { (${on})-[:CITES|RELAYS]->(:Source {id: ${bind(recordId("source"))}}) }`,
  } satisfies Readonly<Record<string, FilterMapping>>;
}
