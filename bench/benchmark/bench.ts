import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { parse, validate } from "graphql";
import { buildDomainSchema } from "../../src/domain/schema";
import { bringUpToDate } from "../../src/exchange/derive/derivations";
import { shipped } from "../../src/package-root";
import { ARM_NAMES, type ArmName } from "../arms/arm";
import { arms } from "../arms/arms";
import { worldOf } from "../generator/world";
import { bulkLoad } from "../load/bulk-load";
import { startNeo4j } from "../neo4j";
import { drawsFrom } from "../queries/draws";
import { type Draw, documentOf, QUERY_NAMES, type QueryName } from "../queries/queries";
import { audit } from "./audit";
import { type Cell, measure } from "./measure";
import { type ArmProcess, rssMb, startArm } from "./processes";
import { type Measured, report, withSection } from "./report";

const SEED = 1;
const RESULTS = join(__dirname, "../RESULTS.md");
const MANY = 1_000_000;

const USAGE = `usage: npm run bench -- [--claims 10000] [--arms A,K,B,C,E,P] [--queries Q1,Q2,…] [--rounds 3]
                       [--seconds 3] [--connections 4] [--folder .data/bench] [--write]`;

async function main(): Promise<void> {
  const options = optionsOf();
  const [loadBefore = 0] = loadavg();
  const world = worldOf({ claims: options.claims, seed: SEED });
  const neo4j = await startNeo4j(join(options.folder, String(options.claims)));
  const processes = new Map<ArmName, ArmProcess>();
  try {
    await provide(neo4j.graph, options.claims, world);
    const all = await drawsFrom(neo4j.graph, { claims: options.claims, seed: SEED, words: world.words });
    const draws = Object.fromEntries(options.queries.map((query) => [query, all[query]]));
    console.log("Comparing the answers of all arms …");
    const audits = await audit(neo4j, options.arms, draws);
    for (const arm of options.arms) processes.set(arm, await startArm(arm, neo4j));
    const cells = await rounds(processes, neo4j.pid, draws, options);
    const measured: Measured = {
      claims: options.claims,
      rounds: options.rounds,
      audits,
      cells,
      memory: new Map([...processes].map(([arm, { pid }]) => [arm, rssMb(pid)])),
      jvmMemory: rssMb(neo4j.pid),
      loadBefore,
    };
    const section = report(measured);
    console.log(section);
    if (options.write) {
      const before = existsSync(RESULTS) ? readFileSync(RESULTS, "utf8") : "";
      writeFileSync(RESULTS, withSection(before, options.claims, section));
    }
  } finally {
    for (const arm of processes.values()) await arm.stop();
    await neo4j.stop();
  }
}

function optionsOf() {
  try {
    const { values } = parseArgs({
      options: {
        claims: { type: "string", default: "10000" },
        arms: { type: "string", default: ARM_NAMES.join() },
        queries: { type: "string", default: QUERY_NAMES.join() },
        rounds: { type: "string", default: "3" },
        seconds: { type: "string", default: "3" },
        connections: { type: "string", default: "4" },
        folder: { type: "string", default: shipped(".data", "bench") },
        write: { type: "boolean", default: false },
      },
    });
    const queries = several(values.queries, QUERY_NAMES).filter(isAnswered);
    return {
      ...values,
      claims: positive(values.claims),
      rounds: positive(values.rounds),
      seconds: positive(values.seconds),
      connections: positive(values.connections),
      arms: several(values.arms, ARM_NAMES),
      queries,
    };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exit(2);
  }
}

function positive(text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new Error(`${text} is no number above 0.`);
  return number;
}

function several<T extends string>(text: string, known: readonly T[]): T[] {
  return text.split(",").map((name) => {
    const found = known.find((one) => one === name);
    if (found === undefined) throw new Error(`There is no ${name}; there are ${known.join(", ")}.`);
    return found;
  });
}

/** A query for which the schema has no field yet is told of and left out. */
function isAnswered(query: QueryName): boolean {
  const [problem] = validate(buildDomainSchema(), parse(documentOf(query)));
  if (problem !== undefined) console.log(`${query} is left out: ${problem.message}`);
  return problem === undefined;
}

/** A graph is made once for a size and kept. */
async function provide(
  graph: Parameters<typeof bulkLoad>[0],
  claims: number,
  world: ReturnType<typeof worldOf>,
): Promise<void> {
  const [row] = await graph.rows("MATCH (claim:Claim) RETURN count(claim)");
  if (row?.[0] === claims) {
    // Of an older version, or broken off before all of it was derived.
    await bringUpToDate(
      graph,
      ({ name }) =>
        (done, total) =>
          process.stdout.write(`\r${name} ${done}/${total}`),
    );
    return;
  }
  if (row?.[0] !== 0) {
    throw new Error(
      `The graph has ${String(row?.[0])} of ${claims} claims: a load was broken off. Remove its folder.`,
    );
  }
  const began = performance.now();
  const loaded = await bulkLoad(graph, world.records(), {
    by: "bench",
    clock: () => new Date(),
    revisions: claims >= MANY ? "LAST" : "ALL",
    progress: (records) => process.stdout.write(`\r${records} records`),
  });
  const seconds = (performance.now() - began) / 1_000;
  console.log(
    `\r${loaded.records} records in ${seconds.toFixed(0)} s, ${(claims / seconds).toFixed(0)} claims/s`,
  );
}

/** In each round every query of every arm, arms in turn beside each other; first once for warmth. */
async function rounds(
  processes: ReadonlyMap<ArmName, ArmProcess>,
  jvmPid: number,
  draws: Readonly<Partial<Record<QueryName, readonly Draw[]>>>,
  options: { readonly rounds: number; readonly seconds: number; readonly connections: number },
): Promise<Measured["cells"]> {
  const cells = new Map<QueryName, Map<ArmName, Cell[]>>();
  for (let round = 0; round <= options.rounds; round++) {
    console.log(round === 0 ? "Warming up …" : `Round ${round} of ${options.rounds} …`);
    for (const [query, all] of Object.entries(draws) as [QueryName, readonly Draw[]][]) {
      const names = [...processes.keys()];
      for (let turn = 0; turn < names.length; turn++) {
        const arm = names[(turn + round) % names.length] as ArmName;
        const requests = all.map((draw) => arms[arm].request(query, draw));
        if (requests.includes(undefined)) continue;
        const bodies = requests.map((request) => JSON.stringify(request));
        const cell = await measure(processes.get(arm) as ArmProcess, jvmPid, bodies, options);
        if (round === 0) continue;
        const of = cells.get(query) ?? new Map<ArmName, Cell[]>();
        cells.set(query, of.set(arm, [...(of.get(arm) ?? []), cell]));
      }
    }
  }
  return cells;
}

void main();
