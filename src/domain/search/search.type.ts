import { ArgsType, Field, Int, ObjectType } from "type-graphql";
import { enumOf } from "../../platform/graphql/enums";
import { Name } from "../actors/actor.type";
import { Node, TimeArgs } from "../records/node.type";
import {
  SEARCH_KINDS,
  SEARCH_MATCHES,
  SEARCHED_FIELDS,
  type SearchedField,
  type SearchKind,
  type SearchMatch,
} from "./search.terms";

export const SearchKindEnum = enumOf("SearchKind", "What kind of record to search for.", SEARCH_KINDS);
export const SearchedFieldEnum = enumOf("SearchedField", "Which text of a record matched.", SEARCHED_FIELDS);
export const SearchMatchEnum = enumOf("SearchMatch", "How well a hit matches, best first.", SEARCH_MATCHES);

@ObjectType({ description: "A part of a text.", simpleResolvers: true })
export class TextRange {
  @Field(() => Int, { description: "Where it starts, in UTF-16 code units from 0." })
  start!: number;

  @Field(() => Int, { description: "Where it ends: the first code unit behind it." })
  end!: number;
}

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

  @Field(() => [TextRange], {
    description:
      "The words of the text that match, in order: those in quotation marks where they stand one after the other, stop words (`the`, `not`) only in quotation marks; for a word within a word, or split otherwise, that part.",
  })
  ranges!: TextRange[];

  @Field(() => String, {
    description: "The part of the text around the first match, some 200 characters; a short text whole.",
  })
  snippet!: string;

  @Field(() => Name, {
    nullable: true,
    description:
      "For an actor the name that matched, as a record: who coined it, and which sources use it; null for other records.",
  })
  name!: Name | null;

  @Field(() => SearchMatchEnum, { description: "How well it matches." })
  match!: SearchMatch;

  @Field(() => Boolean, {
    description: "Whether the text equals the query, ignoring case, accents, spaces and punctuation.",
  })
  exact!: boolean;
}

@ArgsType()
export class SearchArgs extends TimeArgs {
  @Field(() => String, {
    description:
      "What to look for: words or beginnings of words, all of which must occur, typing errors allowed for; words in quotation marks must occur as they are, one after the other. That goes for English stop words (`the`, `not`) as well, among the best 2,000 that have the other words; in quotation marks they need another word beside them, and alone without, they find names that begin so. 1 to 256 characters. No other query syntax.",
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
