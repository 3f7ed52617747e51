import { getNamedType, isObjectType } from "graphql";
import type { Compiler } from "./compiler";
import type { Fields } from "./picked";
import type { Selection } from "./selection";

/** The fields that are selected of a computed value. Nodes are in it by their ids, and are taken as they are. */
export function fieldsOf(compiler: Compiler, selection: Selection): Fields {
  const fields: Record<string, Fields | true> = {};
  for (const child of compiler.children(selection, compiler.objectType(selection))) {
    const { name } = child.field;
    const isObject = isObjectType(getNamedType(child.field.type));
    const before = fields[name];
    const own = isObject ? fieldsOf(compiler, child) : true;
    // Two aliases may ask for different fields of one value.
    fields[name] = own === true || before === true || before === undefined ? own : together(before, own);
  }
  return fields;
}

function together(one: Fields, other: Fields): Fields {
  const both: Record<string, Fields | true> = { ...one };
  for (const [name, fields] of Object.entries(other)) {
    const before = both[name];
    both[name] =
      fields === true || before === true || before === undefined ? fields : together(before, fields);
  }
  return both;
}
