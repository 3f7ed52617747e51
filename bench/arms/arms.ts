import type { Arm, ArmName, OpenArm } from "./arm";
import {
  handWrittenArm,
  handWrittenIndexedArm,
  openHandWritten,
  openHandWrittenIndexed,
} from "./hand-written.arm";
import { loadersArm, openLoaders, openNaive } from "./loaders.arm";
import { neo4jGraphqlArm, openNeo4jGraphql } from "./neo4j-graphql.arm";
import { productArm } from "./product.arm";

export const arms: Readonly<Record<ArmName, Arm>> = {
  A: handWrittenArm,
  K: handWrittenIndexedArm,
  B: neo4jGraphqlArm,
  C: loadersArm,
  E: loadersArm,
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
