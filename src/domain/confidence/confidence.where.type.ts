import { Field, InputType, Int } from "type-graphql";
import { TextFilter, termFilter } from "../../platform/graphql/filters";
import { allOf, bounded, comparing, type FilterMapping, has, whether } from "../../platform/read/where";
import { ConfidenceScaleEnum } from "./confidence.type";

const ConfidenceScaleFilter = termFilter("ConfidenceScale", () => ConfidenceScaleEnum);

@InputType({
  description:
    "A range in percent, both ends included. Scales that give no number never match; of neither end, it is no condition.",
})
export class PercentRange {
  @Field(() => Int, { nullable: true, description: "All of what the term means is this or more." })
  from?: number;

  @Field(() => Int, { nullable: true, description: "All of what the term means is this or less." })
  to?: number;
}

@InputType({
  description:
    "What a likelihood or an analytic confidence must be; conditions beside each other are AND-ed. What is not stated fulfils none but `stated: false`.",
})
export class ConfidenceFilter {
  @Field(() => Boolean, { nullable: true, description: "Whether the accuser states one." })
  stated?: boolean;

  @Field(() => ConfidenceScaleFilter, { nullable: true, description: "By the scale it is stated on." })
  scale?: object;

  @Field(() => TextFilter, {
    nullable: true,
    description: "By the scale's term: `LIKELY`. Scales share words and differ in what they mean by them.",
  })
  term?: TextFilter;

  @Field(() => PercentRange, {
    nullable: true,
    description: "By the numbers that its scale gives its term: the whole range lies within this one.",
  })
  percent?: PercentRange;
}

/** The lines of `ConfidenceFilter`, kept as `nameWords`, `nameScale` … on the claim. */
export function confidenceWhere(name: "likelihood" | "analyticConfidence"): FilterMapping {
  return allOf({
    stated: whether(({ on }) => `${on}.${name}Words IS NOT NULL`),
    scale: comparing((on) => `${on}.${name}Scale`),
    term: comparing((on) => `${on}.${name}Term`),
    percent: bounded(
      ({ on, given, bind }) =>
        `(${[
          `${on}.${name}Low IS NOT NULL`,
          has(given, "from") ? `${on}.${name}Low >= ${bind((range: { from: number }) => range.from)}` : "",
          has(given, "to") ? `${on}.${name}High <= ${bind((range: { to: number }) => range.to)}` : "",
        ]
          .filter(Boolean)
          .join(" AND ")})`,
    ),
  });
}

/** A text that sorts claims by what their likelihood means in percent; null where none is stated, or no number given. */
export function likelihoodKey(claim: string): string {
  return `right('00' + toString(${claim}.likelihoodLow), 3) + right('00' + toString(${claim}.likelihoodHigh), 3)`;
}
