import { existsSync } from "node:fs";
import { shipped } from "../../package-root";
import { type Finding, fault, warning, well } from "./finding";

const LEAST = [20, 19] as const;
const SHIPPED = [
  ["schema", "migrations"],
  ["seed", "manifest.json"],
  ["dist", "web", "playground", "index.html"],
] as const;

/** `20.19.0`, as process.versions has it. */
export function nodeFinding(version: string): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const isFit = major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1]);
  if (isFit) return well("Node.js", `Node.js is ${version}.`);
  return fault(
    "Node.js",
    `Node.js is ${version}; Blamegraph needs ${LEAST.join(".")} or later.`,
    "Install a newer one from https://nodejs.org.",
  );
}

/** What has to lie beside the code. */
export function lookAtProgram(path: (...parts: readonly string[]) => string = shipped): Finding {
  const missing = SHIPPED.map((parts) => path(...parts)).filter((file) => !existsSync(file));
  if (missing.length === 0) return well("program", "All of its files are there.");
  return fault(
    "program",
    `${missing.join(" and ")} ${missing.length === 1 ? "is" : "are"} missing.`,
    "Install the package anew; in a checkout: npm run build.",
  );
}

/** One sentence of readConfig as what is wrong and what would be right. */
export function settingsFinding(problem: string): Finding {
  return inTwo("settings", problem);
}

/** A message of the form `what is wrong; what to do.` */
export function inTwo(about: string, message: string): Finding {
  const at = message.indexOf("; ");
  if (at < 0) return fault(about, message, "See docs/cli.md.");
  const remedy = message.slice(at + 2);
  return fault(about, `${message.slice(0, at)}.`, `${remedy.charAt(0).toUpperCase()}${remedy.slice(1)}`);
}

/** Whether this machine's clock can be right: `known` are moments that have been (ISO), by what is said to know them. */
export function clockFinding(
  now: Date,
  known: readonly { readonly at: string; readonly by: string }[],
): Finding {
  const later = known.find(({ at }) => Date.parse(at) > now.getTime() + 60_000);
  if (later === undefined) return well("clock", `It is ${now.toISOString().slice(0, 16)} UTC.`);
  return warning(
    "clock",
    `The clock says ${now.toISOString()}, which is before ${later.at}, when ${later.by}.`,
    "Set the clock, best by NTP: until then, records are dated when that was.",
  );
}
