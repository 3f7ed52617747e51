import { type Config, type Login, readConfig, readLogin } from "../config";
import { auditFolder, tryDatabase } from "../database";
import { readCheckpoints } from "../platform/audit/checkpoints";
import { messageOf } from "../platform/embedded-neo4j/setup-error";
import { askService, ownUrl } from "./ask-service";
import { type Finding, fault, warning, well } from "./doctor/finding";
import { lookAtEmbedded } from "./doctor/look-at-embedded";
import { lookAtFolder, setupFinding } from "./doctor/look-at-folder";
import { clockFinding, inTwo, lookAtProgram, nodeFinding, settingsFinding } from "./doctor/look-at-program";
import { requireAddress } from "./listening";
import { CliError, EXIT, hush, paint, printable, say, sayInPassing } from "./messages";

const READY_MS = 5_000;

/** Says of everything that a start needs whether it is right, one line each; nothing is mended or written. */
export async function runDoctor(signal: AbortSignal, json: boolean): Promise<void> {
  sayInPassing("Looking …");
  const findings = await examine(signal);
  hush();
  const faults = findings.filter(({ state }) => state === "fault").length;
  if (json) process.stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
  else for (const finding of findings) process.stdout.write(`${lineOf(finding)}\n`);
  say(
    faults === 0 ? "No faults were found." : `${faults} ${faults === 1 ? "fault was" : "faults were"} found.`,
  );
  if (faults > 0) process.exitCode = EXIT.failure;
}

/** `FAULT  Java: No Java was found on the PATH. → Install Java 17 or 21.` */
export function lineOf({ about, state, message, remedy }: Finding): string {
  const label = { ok: paint.green("ok     "), warning: paint.yellow("warning"), fault: paint.red("FAULT  ") };
  return `${label[state]} ${printable(`${about}: ${message}${remedy === null ? "" : ` → ${remedy}`}`).replaceAll("\n", " ")}`;
}

async function examine(signal: AbortSignal): Promise<Finding[]> {
  const program = [nodeFinding(process.versions.node), lookAtProgram()];
  const { config, problems } = readConfig();
  if (config === undefined) {
    return [
      ...program,
      ...problems.map(settingsFinding),
      warning(
        "the rest",
        "Was not looked at, since settings say where it is.",
        "Set them right, and run blamegraph doctor again.",
      ),
    ];
  }
  const login = readLogin(undefined);
  const { finding: port, isServing } = await lookAtPort(config);
  const { findings, moment } =
    config.neo4j === undefined
      ? {
          moment: undefined,
          findings: [
            ...(await lookAtFolder(config.dataFolder, isServing)),
            ...(await lookAtEmbedded(config, signal)),
          ],
        }
      : await lookAtNeo4j(config.neo4j);
  return [
    ...program,
    well("settings", "Each has a value that it can have."),
    ...findings,
    clockFinding(new Date(), await momentsThatWere(config, moment)),
    port,
    ...(await lookAtLogin(config, login, isServing, signal)),
  ];
}

async function lookAtNeo4j(
  neo4j: NonNullable<Config["neo4j"]>,
): Promise<{ readonly findings: Finding[]; readonly moment: string | undefined }> {
  try {
    const moment = await tryDatabase(neo4j);
    return { moment, findings: [well("Neo4j", `${neo4j.uri} can be used as ${neo4j.username}.`)] };
  } catch (error) {
    return { moment: undefined, findings: [inTwo("Neo4j", messageOf(error))] };
  }
}

async function momentsThatWere(
  config: Config,
  moment: string | undefined,
): Promise<{ readonly at: string; readonly by: string }[]> {
  const { checkpoints } = await readCheckpoints(auditFolder(config)).catch(() => ({ checkpoints: [] }));
  return [
    ...checkpoints.slice(-1).map(({ at }) => ({ at, by: "this installation last signed its audit log" })),
    ...(moment === undefined ? [] : [{ at: moment, by: "it is by the clock of Neo4j" }]),
  ];
}

interface Port {
  readonly finding: Finding;
  /** Whether a service answers there. */
  readonly isServing: boolean;
}

/** Whether the address can be listened on, or a service does already. */
async function lookAtPort(config: Config): Promise<Port> {
  const { host, port } = config;
  try {
    await requireAddress(config);
    const message = port === 0 ? "Any free one is taken." : `Port ${port} at ${host} is free.`;
    return { finding: well("port", message), isServing: false };
  } catch (error) {
    if (!(error instanceof CliError)) return { finding: setupFinding("port", error), isServing: false };
    const service = port === 0 ? undefined : await readinessAt(ownUrl(config));
    return service === undefined
      ? { finding: inTwo("port", error.message), isServing: false }
      : { finding: service, isServing: true };
  }
}

/** Undefined where it is no service of ours that answers. */
async function readinessAt(url: string): Promise<Finding | undefined> {
  const reasons = await fetch(`${url}/ready`, { signal: AbortSignal.timeout(READY_MS) })
    .then((response) => response.json() as Promise<{ readonly reasons?: unknown }>)
    .then((body) => body.reasons)
    .catch(() => undefined);
  if (!Array.isArray(reasons)) return undefined;
  if (reasons.length === 0) return well("port", `A service answers at ${url}.`);
  return fault(
    "port",
    `The service at ${url} is not ready (${reasons.join(", ")}).`,
    "Its log says why; /ready says when it is.",
  );
}

async function lookAtLogin(
  config: Config,
  { token, from, problems }: Login,
  isServing: boolean,
  signal: AbortSignal,
): Promise<Finding[]> {
  if (problems.length > 0) return problems.map((problem) => inTwo("token", problem));
  if (token === undefined || !isServing) return [];
  try {
    const login = { token, from };
    const { data, errors } = await askService(
      { url: ownUrl(config), login },
      { query: "{ viewer { name role } }" },
      signal,
    );
    // It looks at logins first.
    if (errors.some(({ extensions }) => extensions?.code === "TRUSTED_DOCUMENTS_ONLY")) {
      return [
        well("token", `That of ${from} holds; TRUSTED_DOCUMENTS_ONLY keeps whose it is from being asked.`),
      ];
    }
    const { viewer } = data as { readonly viewer: { readonly name: string; readonly role: string } };
    return [well("token", `That of ${from} is ${viewer.name}'s, ${viewer.role}.`)];
  } catch {
    signal.throwIfAborted();
    return [
      fault(
        "token",
        `That of ${from} is refused by the service.`,
        "Make another one (blamegraph token create --help), or set it to one that holds.",
      ),
    ];
  }
}
