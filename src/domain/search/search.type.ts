import { ArgsType, Field, Int, ObjectType } from "type-graphql";
import { enumOf } from "../../platform/graphql/enums";
import { Node, TimeArgs } from "../records/node.type";
import { SEARCH_KINDS, SEARCHED_FIELDS, type SearchedField, type SearchKind } from "./search.terms";

export const SearchKindEnum = enumOf("SearchKind", "What kind of record to search for.", SEARCH_KINDS);
export const SearchedFieldEnum = enumOf("SearchedField", "Which text of a record matched.", SEARCHED_FIELDS);

@ObjectType({
  description: "A record that matches a search, and which text of it does.",
  simpleResolvers: true,
})
export class SearchHit {
  @Field(() => Node, { description: "The record." })
  record!: Node;

  @Field(() => SearchedFieldEnum, { description: "Which of its texts matches best." })
  field!: SearchedField;

  @Field(() => String, { description: "That text, whole: for an actor the name that matched." })
  text!: string;

  @Field(() => Boolean, {
    description: "Whether the text equals the query, ignoring case, spaces and punctuation.",
  })
  exact!: boolean;
}

@ArgsType()
export class SearchArgs extends TimeArgs {
  @Field(() => String, {
    description:
      "What to look for: words or beginnings of words, all of which must occur. 1 to 256 characters. No query syntax.",
  })
  query!: string;

  @Field(() => [SearchKindEnum], {
    nullable: true,
    description: "Only records of these kinds; all if not given.",
  })
  kinds?: SearchKind[];

  @Field(() => Int, { defaultValue: 20, description: "How many hits at most, 1 to 50, best first." })
  first!: number;
}
