import { spawnSync } from "node:child_process";
import { cpus, loadavg, totalmem } from "node:os";
import { ARMS, type ArmName } from "../arms/arm";
import { MEANINGS, type QueryName } from "../queries/queries";
import type { Audits } from "./audit";
import type { Cell } from "./measure";

export interface Measured {
  readonly claims: number;
  readonly rounds: number;
  readonly audits: Audits;
  readonly cells: ReadonlyMap<QueryName, ReadonlyMap<ArmName, readonly Cell[]>>;
  /** Resident megabytes at the end. */
  readonly memory: ReadonlyMap<ArmName, number>;
  readonly jvmMemory: number;
  readonly loadBefore: number;
}

const HEAD = `# Results of the benchmark

What the arms and queries are: [README.md](README.md). Each section is one run of \`npm run bench -- --write\` at one size.
`;

/** The section of a run: CPU as the figure, then what does not depend on the machine, then times and memory. */
export function report({ claims, rounds, audits, cells, memory, jvmMemory, loadBefore }: Measured): string {
  const names = [...memory.keys()];
  const queries = [...cells.keys()];
  const of = (query: QueryName, arm: ArmName) => cells.get(query)?.get(arm);
  const cpu = (query: QueryName, arm: ArmName) => of(query, arm)?.map(({ node, jvm }) => node + jvm);
  const limit = (query: QueryName) => median(cpu(query, "A") ?? []);

  const cpuOf = (query: QueryName, arm: ArmName): string => {
    const found = cpu(query, arm);
    if (found === undefined) return "–";
    const [low, high] = [Math.min(...found), Math.max(...found)];
    const range = `${ms(low)}–${ms(high)}`;
    if (arm === "A" || limit(query) === undefined) return `${ms(median(found))} (${range})`;
    return `${((median(found) ?? 0) / (limit(query) ?? 1)).toFixed(2)} × (${range})`;
  };
  const countsOf = (query: QueryName, arm: ArmName): string => {
    const found = audits.get(query)?.get(arm);
    return found === undefined ? "–" : `${found.statements} / ${found.dbHits} / ${found.bytes}`;
  };
  const timesOf = (query: QueryName, arm: ArmName): string => {
    const found = of(query, arm);
    if (found === undefined) return "–";
    return `${ms(median(found.map(({ p50 }) => p50)))} / ${ms(median(found.map(({ p95 }) => p95)))}`;
  };
  const table = (cell: (query: QueryName, arm: ArmName) => string) =>
    [
      `| query | ${names.join(" | ")} |`,
      `| --- | ${names.map(() => "---").join(" | ")} |`,
      ...queries.map(
        (query) => `| ${query} ${MEANINGS[query]} | ${names.map((arm) => cell(query, arm)).join(" | ")} |`,
      ),
    ].join("\n");

  return `## ${claims} claims

${circumstances(loadBefore)} Rounds: ${rounds}, arms in turn; all answers equal once normalised.

${names.map((arm) => `- **${arm}**: ${ARMS[arm]}`).join("\n")}

CPU per request, Node and JVM together: median and range over the rounds in ms; the median as a multiple of A's.

${table(cpuOf)}

Statements / dbHits (slotted) / bytes of one answer.

${table(countsOf)}

p50 / p95 in ms, of the wall clock: they say as much of the machine as of the arm.

${table(timesOf)}

Memory (RSS, MB): ${names.map((arm) => `${arm} ${memory.get(arm)}`).join(", ")}; the JVM ${jvmMemory}.
`;
}

/** The document with this section in place of an older one of the same size, sections by size. */
export function withSection(document: string, claims: number, section: string): string {
  const sections = new Map(
    document
      .split(/^(?=## \d)/m)
      .filter((part) => part.startsWith("## "))
      .map((part): [number, string] => [Number(/\d+/.exec(part)?.[0]), part.trim()]),
  );
  sections.set(claims, section.trim());
  const inOrder = [...sections].sort(([one], [other]) => one - other).map(([, part]) => part);
  return `${[HEAD.trim(), ...inOrder].join("\n\n")}\n`;
}

function circumstances(loadBefore: number): string {
  const java = /version "([^"]+)"/.exec(spawnSync("java", ["-version"], { encoding: "utf8" }).stderr)?.[1];
  const memory = Math.round(totalmem() / 2 ** 30);
  const [loadAfter = 0] = loadavg();
  return `${new Date().toISOString().slice(0, 10)}; ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${memory} GiB, Node ${process.versions.node}, Java ${java}; load average ${loadBefore.toFixed(1)} at the start, ${loadAfter.toFixed(1)} at the end.`;
}

function median(numbers: readonly number[]): number | undefined {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
}

function ms(number: number | undefined): string {
  return number === undefined ? "–" : number.toFixed(number < 10 ? 2 : 1);
}
