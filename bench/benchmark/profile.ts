import neo4j, { type Driver } from "neo4j-driver";
import type { Parameters } from "../../src/platform/graph/graph";

/** What a statement cost, by what the database counts itself: the same on every machine. */
export interface Profile {
  readonly rows: readonly (readonly unknown[])[];
  readonly dbHits: number;
  /** The operators' names with their details, from the result downward. */
  readonly operators: readonly string[];
}

interface Operator {
  readonly operatorType: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly dbHits: number;
  readonly children: readonly Operator[];
}

/** Runs a statement under PROFILE; slotted, which counts every hit, where the pipelined runtime joins operators. */
export async function profile(driver: Driver, text: string, parameters: Parameters): Promise<Profile> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    const result = await session.run(
      `CYPHER runtime=slotted PROFILE ${withoutVersion(text)}`,
      integers(parameters),
    );
    if (result.summary.profile === false) throw new Error("the database gave no profile");
    const operators = flat(result.summary.profile as unknown as Operator);
    return {
      rows: result.records.map((record) => [...record.values()]),
      dbHits: operators.reduce((sum, { dbHits }) => sum + dbHits, 0),
      operators: operators.map(nameWithDetails),
    };
  } finally {
    await session.close();
  }
}

/** How the database would run a statement, without running it: its operators as in a profile. */
export async function explain(driver: Driver, text: string): Promise<Profile["operators"]> {
  const session = driver.session();
  try {
    const { summary } = await session.run(`EXPLAIN ${withoutVersion(text)}`);
    if (summary.plan === false) throw new Error("the database gave no plan");
    return flat(summary.plan as unknown as Operator).map(nameWithDetails);
  } finally {
    await session.close();
  }
}

function nameWithDetails({ operatorType, arguments: { Details } }: Operator): string {
  return `${operatorType.replace("@neo4j", "")} ${String(Details ?? "")}`;
}

/** @neo4j/graphql says first which Cypher it speaks. */
function withoutVersion(text: string): string {
  return text.replace(/^CYPHER 5\s/, "");
}

function flat(operator: Operator): readonly Operator[] {
  return [operator, ...operator.children.flatMap(flat)];
}

function integers(parameters: Parameters) {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      Number.isSafeInteger(value) ? neo4j.int(value as number) : value,
    ]),
  );
}
