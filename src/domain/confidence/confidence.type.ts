import { Field, Int, ObjectType } from "type-graphql";
import { enumOf } from "../../platform/graphql/enums";
import { type FieldMapping, value } from "../../platform/read/mapping";
import { CONFIDENCE_SCALES, type ConfidenceScale } from "./confidence.terms";

export const ConfidenceScaleEnum = enumOf(
  "ConfidenceScale",
  "The scale that a likelihood or an analytic confidence is stated on; its name travels with every value because the scales differ.",
  CONFIDENCE_SCALES,
);

@ObjectType()
abstract class OnScale {
  @Field(() => String, { description: "The accuser's own words." })
  words!: string;

  @Field(() => ConfidenceScaleEnum, {
    nullable: true,
    description: "The scale they belong to; null if to none.",
  })
  scale!: ConfidenceScale | null;

  @Field(() => String, {
    nullable: true,
    description: "The scale's term; null if the words stand on no scale.",
  })
  term!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "Lower end of what the term means, in percent; null where the scale gives no number.",
  })
  low!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Upper end of what the term means, in percent; null where the scale gives no number.",
  })
  high!: number | null;

  @Field(() => Boolean, { description: "True if the value is a format's default and nobody's judgement." })
  isDefault!: boolean;
}

@ObjectType({
  description:
    "How probable the accuser says it is (ICD 203: likelihood). Never combined with analytic confidence.",
  simpleResolvers: true,
})
export class Likelihood extends OnScale {}

@ObjectType({
  description:
    "How good the accuser says the basis is (ICD 203: analytic confidence). Never combined with likelihood.",
  simpleResolvers: true,
})
export class AnalyticConfidence extends OnScale {}

/** Kept as `nameWords`, `nameScale` … on the claim. */
export function onScale(name: "likelihood" | "analyticConfidence"): FieldMapping {
  const parts = ["words", "scale", "term", "low", "high", "isDefault"];
  const propertyOf = (part: string) => `${name}${part.charAt(0).toUpperCase()}${part.slice(1)}`;
  const only = parts.slice(1).map((part) => [propertyOf(part), part]);
  return value(
    parts.map(propertyOf),
    (words, scale, term, low, high, isDefault) =>
      typeof words === "string" ? { words, scale, term, low, high, isDefault: isDefault === true } : null,
    Object.fromEntries(only),
  );
}
