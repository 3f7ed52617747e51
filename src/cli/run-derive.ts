import type { Config } from "../config";
import type { Difference } from "../exchange/derive/derivation";
import { DERIVATIONS, rebuild } from "../exchange/derive/derivations";
import { EXIT, hush, printable, say, sayInPassing } from "./messages";
import { withDatabase } from "./with-database";

const LINE_EVERY_MS = 10_000;
const MAX_TOLD = 1_000; // enough to see what is wrong; the count says how many there are

export interface DeriveRun {
  /** Compares, and writes nothing. */
  readonly check: boolean;
  readonly json: boolean;
}

/** Rebuilds every derivation, or tells where what is stored is not what follows from the records. */
export async function runDerive(
  config: Config,
  signal: AbortSignal,
  { check, json }: DeriveRun,
): Promise<void> {
  const results: {
    readonly name: string;
    readonly derived: number;
    readonly differences?: readonly Difference[];
  }[] = [];
  await withDatabase(config, signal, async ({ graph }) => {
    for (const derivation of DERIVATIONS) {
      const { name } = derivation;
      let derived = 0;
      const show = showing(name);
      const onProgress = (done: number, total: number) => {
        derived = done;
        show(done, total);
      };
      if (check) {
        const differences = await derivation.check(graph, onProgress);
        results.push({ name, derived, differences });
      } else {
        await rebuild(graph, derivation, onProgress);
        results.push({ name, derived });
      }
      hush();
    }
  });
  for (const { name, derived, differences } of results) {
    if (differences === undefined) {
      say(`Rebuilt ${derived} ${name}.`);
      continue;
    }
    for (const { record, found, expected } of differences.slice(0, MAX_TOLD))
      say(printable(`${record}: has ${found}, expected ${expected}`));
    say(
      `Compared ${derived} ${name}: ${differences.length} ${differences.length === 1 ? "differs" : "differ"}.`,
    );
  }
  if (json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
  if (results.some(({ differences = [] }) => differences.length > 0)) {
    say("Next: blamegraph derive");
    process.exitCode = EXIT.failure;
  }
}

/** In passing on a terminal, else a line every ten seconds. */
function showing(name: string): (done: number, total: number) => void {
  let told = performance.now();
  return (done, total) => {
    const text = `${name}: ${done.toLocaleString("en")} of ${total.toLocaleString("en")}`;
    if (process.stderr.isTTY === true) return sayInPassing(text);
    if (performance.now() - told < LINE_EVERY_MS) return;
    told = performance.now();
    say(text);
  };
}
