import { type Compiler, type FieldMapping, isTuple, type Projection, tuplesIn } from "./compiler";
import { plain } from "./mapping";
import type { Selection } from "./selection";

/** How a field of a table's row is read, from variables that its clauses bind. */
export type Column = (place: { readonly compiler: Compiler; readonly selection: Selection }) => Projection;

/** A variable, as it is. */
export function column(variable: string): Column {
  return () => plain(variable);
}

/** A node in a variable, or null. */
export function nodeColumn(variable: string): Column {
  return ({ compiler, selection }) => {
    const { cypher, decode } = compiler.node(selection, variable);
    return { cypher: `CASE WHEN ${variable} IS NULL THEN null ELSE ${cypher} END`, decode };
  };
}

/**
 * A list of rows that clauses of their own bring forth, in their order: `byYear { year incidents }`. They stand in a
 * subquery, so that a table that is not selected costs nothing.
 */
export function table(mapping: {
  readonly clauses: (compiler: Compiler, selection: Selection) => string;
  readonly columns: Readonly<Record<string, Column>>;
}): FieldMapping {
  return ({ compiler, selection }) => {
    const type = compiler.objectType(selection);
    const object = compiler.objectOf(type, selection, (child) =>
      mapping.columns[child.field.name]?.({ compiler, selection: child }),
    );
    return {
      cypher: `COLLECT { ${mapping.clauses(compiler, selection)} RETURN [${object.parts.join(", ")}] }`,
      decode: (rows, answer) => tuplesIn(rows).map((row) => object.decodeAt(row, 0, answer)),
    };
  };
}

/** An object whose fields are read each by itself, from the same variable as its parent's. */
export function group(): FieldMapping {
  return ({ compiler, on, selection }) => {
    const object = compiler.object(compiler.objectType(selection), selection, on);
    return {
      cypher: `[${object.parts.join(", ")}]`,
      decode: (values, answer) => (isTuple(values) ? object.decodeAt(values, 0, answer) : null),
    };
  };
}
