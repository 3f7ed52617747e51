import { type GraphQLOutputType, getNamedType, isObjectType } from "graphql";

/** All fields of a type, each with what is below it: objects only while levels are left. */
export function everyField(type: GraphQLOutputType, levels: number): readonly string[] {
  const named = getNamedType(type);
  if (!isObjectType(named)) return "getFields" in named ? ["__typename", "id"] : [];
  const wrapped = /(Connection|Edge)$/.test(named.name);
  return Object.values(named.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    if (!("getFields" in inner)) return [field.name];
    if (named.name.endsWith("Connection") && field.name === "nodes") return []; // the same as below edges
    const flat = Object.values(inner.getFields()).every(
      ({ type: below }) => !("getFields" in getNamedType(below)),
    );
    if (levels === 0 && !flat && !wrapped) return [];
    return [`${field.name} { ${everyField(field.type, wrapped ? levels : levels - 1).join(" ")} }`];
  });
}
