import { variablesOf } from "../benchmark/variables";
import { documentOf } from "../queries/queries";
import type { Arm } from "./arm";

export const productArm: Arm = {
  request: (query, draw) => ({ query: documentOf(query), variables: variablesOf(draw) }),
  data: (_, answer) => answer,
};
