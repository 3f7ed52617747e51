import { type ClassType, Field, InputType, Int } from "type-graphql";
import { DateScalar } from "./scalars";

export interface TermFilter<Term> {
  eq?: Term;
  oneOf?: Term[];
}

/** `{ eq, oneOf }` over an enum. */
export function termFilter<Term extends string>(
  name: string,
  type: () => Readonly<Record<Term, Term>>,
): ClassType<TermFilter<Term>> {
  @InputType(`${name}Filter`, {
    description: "Matches one value or any of several; both given must both hold.",
  })
  class Filter {
    @Field(() => type(), { nullable: true, description: "Is this." })
    eq?: Term;

    @Field(() => [type()], { nullable: true, description: "Is one of these." })
    oneOf?: Term[];
  }
  return Filter;
}

@InputType({ description: "Matches one text exactly or any of several; both given must both hold." })
export class TextFilter {
  @Field(() => String, { nullable: true, description: "Is this." })
  eq?: string;

  @Field(() => [String], { nullable: true, description: "Is one of these." })
  oneOf?: string[];
}

@InputType({
  description:
    "A range of days, both ends included. Items without a date never match; of neither end, it is no condition.",
})
export class DateRange {
  @Field(() => DateScalar, { nullable: true, description: "Not before this day." })
  from?: string;

  @Field(() => DateScalar, { nullable: true, description: "Not after this day." })
  to?: string;
}

@InputType({
  description: "A range of whole numbers, both ends included; of neither end, it is no condition.",
})
export class IntRange {
  @Field(() => Int, { nullable: true, description: "At least this many." })
  from?: number;

  @Field(() => Int, { nullable: true, description: "At most this many." })
  to?: number;
}

/** What a field with arguments says in its class. It never runs: the statement of the root field has the answer. */
export function fromStatement(): never {
  throw new Error("Fields below a root are read with it.");
}
