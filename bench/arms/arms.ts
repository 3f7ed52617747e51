import type { Arm, ArmName, OpenArm } from "./arm";
import {
  handWrittenArm,
  handWrittenIndexedArm,
  openHandWritten,
  openHandWrittenIndexed,
} from "./hand-written.arm";
import { openLoaders, openNaive, productArm } from "./loaders.arm";
import { neo4jGraphqlArm, openNeo4jGraphql } from "./neo4j-graphql.arm";

export const arms: Readonly<Record<ArmName, Arm>> = {
  A: handWrittenArm,
  K: handWrittenIndexedArm,
  B: neo4jGraphqlArm,
  C: productArm,
  E: productArm,
  P: productArm,
};

/** The arms that are not the product, each to be opened over a driver. */
export const openArm: Readonly<Record<Exclude<ArmName, "P">, OpenArm>> = {
  A: openHandWritten,
  K: openHandWrittenIndexed,
  B: openNeo4jGraphql,
  C: openLoaders,
  E: openNaive,
};
