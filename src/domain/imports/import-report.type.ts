import { Field, ID, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../platform/graphql/connections";
import { DateTimeScalar } from "../../platform/graphql/scalars";

@ObjectType({ description: "What became of the records of one type in an import; in records." })
export class ImportCounts {
  @Field(() => String, { description: "The type, as the native format has it: `claim`." })
  type!: string;

  @Field(() => Int, { description: "Records that were not there." })
  added!: number;

  @Field(() => Int, { description: "Records that were there and read otherwise." })
  updated!: number;

  @Field(() => Int, { description: "Records that were there and read the same." })
  unchanged!: number;

  @Field(() => Int, { description: "Records that are wrong, or refer to one that is." })
  refused!: number;

  @Field(() => Int, {
    description: "Records that were not there, and were merged into one that has the same outside id.",
  })
  merged!: number;

  @Field(() => Int, {
    description: "Records that were merged or taken out here, and are therefore left out.",
  })
  skipped!: number;
}

@ObjectType({ description: "Where in a file something stands." })
export class ImportPlace {
  @Field(() => String, { description: "The file, by the name it was told by." })
  file!: string;

  @Field(() => Int, { nullable: true, description: "The line, from 1; null in a JSON document." })
  line!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "The JSON pointer to the record (RFC 6901); null in a file of lines.",
  })
  pointer!: string | null;
}

@ObjectType({ description: "Why a record of an import was left out." })
export class ImportProblem {
  @Field(() => ImportPlace, { description: "Where the record was read." })
  where!: ImportPlace;

  @Field(() => String, { nullable: true, description: "The record's id; null where it could not be read." })
  record!: string | null;

  @Field(() => String, {
    description: "The JSON pointer to what is wrong, within the record; empty for the record as a whole.",
  })
  pointer!: string;

  @Field(() => String, { description: 'What is wrong: `is "KING"`.' })
  problem!: string;

  @Field(() => String, { description: "What would be right: `expected one of STATE, PERSON, …`." })
  remedy!: string;
}

@ObjectType({
  description: "Something that files have and that there is no place for here, or that says nothing.",
})
export class PassedOver {
  @Field(() => String, { description: "What it is: `meta.refs`." })
  what!: string;

  @Field(() => Int, { description: "How often it stands there." })
  times!: number;
}

@ObjectType({ description: "An import of files, and what came of it." })
export class ImportReport {
  @Field(() => ID, { description: "`import:…`" })
  id!: string;

  @Field(() => String, { description: "The format of the files: `native`, `misp-galaxy`, `eurepoc`." })
  format!: string;

  @Field(() => [String], { description: "The names of the files." })
  files!: string[];

  @Field(() => String, { description: "Who is answerable for the records." })
  by!: string;

  @Field(() => String, { nullable: true, description: "Why; null if not stated." })
  reason!: string | null;

  @Field(() => DateTimeScalar, { description: "When it began." })
  startedAt!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      "When it was done; null while it runs, and where it was broken off: the same import again goes on from there, and is this one.",
  })
  endedAt!: string | null;

  @Field(() => Int, { description: "How many records it has got through." })
  gone!: number;

  @Field(() => Int, { nullable: true, description: "Records that were not there; null until it is done." })
  added!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Records that were there and read otherwise; null until it is done.",
  })
  updated!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Records that were there and read the same; null until it is done.",
  })
  unchanged!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "Records that were not there, and were merged into one that has the same outside id; null until it is done.",
  })
  merged!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "Pairs of records that may be one, found after it and proposed to be merged: `proposals(candidates: true)`; null until it is done.",
  })
  candidates!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "Records that were got through before the import was broken off and taken up again, which no other count includes; null until it is done.",
  })
  earlier!: number | null;

  @Field(() => Int, { nullable: true, description: "How many problems there are; null until it is done." })
  problems!: number | null;

  @Field(() => [ImportCounts], { description: "By type of record; empty until it is done." })
  byType!: ImportCounts[];

  @Field(() => [ImportProblem], {
    description: "What is wrong with records that were left out: the first 1,000 of `problems`.",
  })
  refused!: ImportProblem[];

  @Field(() => [ImportProblem], {
    description:
      "What is left out, and why: records that were merged or taken out here, fields that were corrected here, outside ids of what stays two, references to what is not known. The first 1,000.",
  })
  skipped!: ImportProblem[];

  @Field(() => [PassedOver], { description: "What the files have that there is no place for here." })
  passedOver!: PassedOver[];
}

export const ImportReportConnection = connectionOf("ImportReport", "imports", () => ImportReport);
