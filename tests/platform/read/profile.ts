import neo4j from "neo4j-driver";
import { testNeo4j } from "../../support/neo4j";

/** What a statement cost, operator by operator. */
export interface Profile {
  readonly rows: number;
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

/** Runs a statement under PROFILE, as the service would send it. */
export async function profile(text: string, parameters: Readonly<Record<string, unknown>>): Promise<Profile> {
  const { uri, username, password } = testNeo4j();
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    const result = await session.run(`CYPHER runtime=slotted PROFILE ${text}`, integers(parameters));
    if (result.summary.profile === false) throw new Error("the database gave no profile");
    const operators = flat(result.summary.profile as unknown as Operator);
    return {
      rows: result.records.length,
      dbHits: operators.reduce((sum, { dbHits }) => sum + dbHits, 0),
      operators: operators.map(
        ({ operatorType, arguments: { Details } }) =>
          `${operatorType.replace("@neo4j", "")} ${String(Details ?? "")}`,
      ),
    };
  } finally {
    await session.close();
    await driver.close();
  }
}

function flat(operator: Operator): readonly Operator[] {
  return [operator, ...operator.children.flatMap(flat)];
}

function integers(parameters: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === "number" ? neo4j.int(value) : value,
    ]),
  );
}
