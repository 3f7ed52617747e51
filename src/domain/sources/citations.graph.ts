import { type Projection, tuplesIn } from "../../platform/read/compiler";
import type { FieldMapping } from "../../platform/read/mapping";
import { edges } from "../../platform/read/mapping";

/**
 * `citations { source locator relays }`: a CITES relationship a citation; the RELAYS relationships carry the
 * number of the citation they belong to and their place in its chain.
 */
export const citations: FieldMapping = (place) =>
  edges({
    as: "source",
    pattern: (on, to, r) => `(${on})-[${r}:CITES]->(${to})`,
    node: "source",
    properties: { locator: (r) => ({ cypher: `${r}.locator` }) },
    nested: {
      relays: ({ compiler, on: citation, selection }): Projection => {
        const [relayed, step] = [compiler.fresh("relayed"), compiler.fresh("step")];
        const node = compiler.node(selection, relayed);
        return {
          cypher: `[(${place.on})-[${step}:RELAYS]->(${relayed}) WHERE ${step}.citation = ${citation}.position | [${step}.position, ${node.cypher}]]`,
          decode: (items, answer) =>
            tuplesIn(items)
              .sort((a, b) => Number(a[0]) - Number(b[0]))
              .map((item) => node.decode(item[1], answer)),
        };
      },
    },
  })(place);
