import { getNamedType, isObjectType } from "graphql";
import type { Compiler } from "./compiler";
import type { Fields } from "./picked";
import type { Selection } from "./selection";

/** The fields that are selected of a computed value. Nodes are in it by their ids, and are taken as they are. */
export function fieldsOf(compiler: Compiler, selection: Selection): Fields {
  return compiler
    .children(selection, compiler.objectType(selection))
    .map((child): Fields => {
      const isObject = isObjectType(getNamedType(child.field.type));
      return { [child.field.name]: isObject ? fieldsOf(compiler, child) : true };
    })
    .reduce(together, {});
}

/** Two aliases may ask for different fields of one value. */
function together(one: Fields, other: Fields): Fields {
  const both: Record<string, Fields | true> = { ...one };
  for (const [name, fields] of Object.entries(other)) {
    const before = both[name];
    both[name] =
      fields === true || before === true || before === undefined ? fields : together(before, fields);
  }
  return both;
}
