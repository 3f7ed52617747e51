import { GraphQLError, Kind, type OperationDefinitionNode, visit } from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";
import { BoundedCache } from "../bounded-cache";
import type { Request, Selection } from "../read/selection";
import { answerShape, NotCompilable } from "./answer-shape";

const COMPILED_FIELDS = 10_000; // about a kilobyte of code each; docs/limits.md
const WORTH_COMPILING = 3; // compiling costs as much as a few answers: not for what is asked once

/** An operation compiled for one set of answers to its `@skip` and `@include`. */
export interface CompiledAnswer {
  readonly roots: readonly Selection[];
  /** Completes the values of root fields; the answer has errors where a value is not what the schema says. */
  readonly complete: CompiledQuery["query"];
}

interface Known {
  readonly number: number;
  /** The variables that decide what is skipped. */
  readonly conditions: readonly string[];
}

interface Asked {
  times: number;
  isTried?: true;
  compiled?: CompiledAnswer | undefined;
}

/** Compiles what is asked again. */
export class CompiledAnswers {
  readonly #asked = new BoundedCache<Asked>(COMPILED_FIELDS);
  readonly #operations = new WeakMap<OperationDefinitionNode, Known>();
  #seen = 0;

  /**
   * Undefined for what has not been asked often enough, or cannot be compiled. An answer of `much` is compiled at once:
   * graphql-js would take several times as long for it, without a pause.
   */
  for(operation: OperationDefinitionNode, request: Request, much: boolean): CompiledAnswer | undefined {
    const { number, conditions } = this.#known(operation, request);
    const values = conditions.map((name) => String(request.variableValues[name]));
    const key = `${number} ${values.join(" ")}`;
    const asked = this.#asked.get(key) ?? { times: 0 };
    asked.times += 1;
    if (asked.times === 1) this.#asked.set(key, asked, 1);
    if (asked.isTried !== true && (much || asked.times >= WORTH_COMPILING)) {
      asked.isTried = true;
      const [compiled, fields] = compile(operation, request);
      asked.compiled = compiled;
      this.#asked.set(key, asked, fields);
    }
    return asked.compiled;
  }

  #known(operation: OperationDefinitionNode, request: Request): Known {
    let known = this.#operations.get(operation);
    if (known === undefined) {
      known = { number: ++this.#seen, conditions: conditionsOf(operation, request) };
      this.#operations.set(operation, known);
    }
    return known;
  }
}

function compile(
  operation: OperationDefinitionNode,
  request: Request,
): [compiled: CompiledAnswer | undefined, fields: number] {
  try {
    const { schema, document, roots, fields } = answerShape(operation, request);
    const compiled = compileQuery(schema, document, undefined, { disablingCapturingStackErrors: true });
    return isCompiledQuery(compiled) ? [{ roots, complete: compiled.query }, fields] : [undefined, 1];
  } catch (error) {
    if (error instanceof NotCompilable || error instanceof GraphQLError) return [undefined, 1];
    throw error;
  }
}

function conditionsOf(operation: OperationDefinitionNode, { fragments }: Request): readonly string[] {
  const names = new Set<string>();
  for (const definition of [operation, ...Object.values(fragments)]) {
    visit(definition, {
      Directive({ arguments: given = [] }) {
        for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      },
    });
  }
  return [...names];
}
