import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { readCheckpoints } from "../../platform/audit/checkpoints";
import { checkDataFolder, dataFolderAt } from "../../platform/embedded-neo4j/data-folder";
import { freeSpace } from "../../platform/embedded-neo4j/disk";
import { type LockHolder, liveHolder } from "../../platform/embedded-neo4j/folder-lock";
import { errorCode, messageOf, SetupError } from "../../platform/embedded-neo4j/setup-error";
import { isOpenable, OWN_FORMAT, readStoreFormat } from "../../platform/embedded-neo4j/store-format";
import { type Finding, fault, warning, well } from "./finding";

const ABOUT = "data folder";
const SECRETS = /^(neo4j-password|audit-key\.pem|admin-token(\.until-\w+)?)$/;
const DISK_FAULT_BYTES = 512 * 1024 * 1024; // below it /ready says no
const DISK_WARNING_BYTES = 2 * 1024 * 1024 * 1024;

/** The folder of the embedded database. `isServing` tells whether a service that answers may be what uses it. */
export async function lookAtFolder(dataFolder: string, isServing: boolean): Promise<Finding[]> {
  const found = await stat(dataFolder).catch(() => undefined);
  let holder: LockHolder | undefined;
  try {
    if (found?.isDirectory() === true) holder = liveHolder(dataFolderAt(dataFolder).lock);
    if (holder === undefined) await checkDataFolder(dataFolder);
  } catch (error) {
    return [setupFinding(ABOUT, error)];
  }
  const findings = holder === undefined ? [] : [holderFinding(dataFolder, holder, isServing)];
  if (found === undefined) findings.push(well(ABOUT, `${dataFolder} is made by the first start.`));
  else findings.push(...(await lookAtMade(dataFolder, found.mode)));
  return [...findings, diskFinding(dataFolder, await freeSpace(dataFolder))];
}

/** What can be set right and says itself how; anything else is told as it is. */
export function setupFinding(about: string, error: unknown): Finding {
  if (error instanceof SetupError) return fault(about, error.message, error.remedy);
  return fault(about, messageOf(error), "Set that right, and run blamegraph doctor again.");
}

/** By the bytes that are free on the disk of the folder. */
export function diskFinding(folder: string, free: number): Finding {
  const message = `The disk of ${folder} has ${Math.floor(free / 1e6).toLocaleString("en")} MB free.`;
  const remedy = "Free some space, or move the folder to another disk and set BLAMEGRAPH_DATA.";
  if (free < DISK_FAULT_BYTES) return fault("disk", message, remedy);
  return free < DISK_WARNING_BYTES ? warning("disk", message, remedy) : well("disk", message);
}

function holderFinding(folder: string, { pid, since }: LockHolder, isServing: boolean): Finding {
  if (isServing) return well(ABOUT, `${folder} is in use by process ${pid}, since ${since}.`);
  return fault(
    ABOUT,
    `${folder} is in use by process ${pid}, since ${since}, and no service answers at HOST and PORT of these settings.`,
    "Wait until that process is done, or stop it, or set PORT to that of its service, or BLAMEGRAPH_DATA to another folder.",
  );
}

async function lookAtMade(root: string, mode: number): Promise<Finding[]> {
  const folder = dataFolderAt(root);
  const findings: Finding[] = [];
  if (isOpen(mode)) {
    findings.push(
      fault(ABOUT, `Others may look into ${root} (mode ${octal(mode)}).`, `Run chmod 700 ${root}.`),
    );
  }
  for (const name of (await readdir(root)).filter((one) => SECRETS.test(one)).sort()) {
    const path = join(root, name);
    const { mode: rights } = await stat(path);
    if (isOpen(rights))
      findings.push(
        fault("secrets", `Others may read ${path} (mode ${octal(rights)}).`, `Run chmod 600 ${path}.`),
      );
  }
  const isMade = (await stat(join(folder.store, "databases", "system")).catch(() => undefined)) !== undefined;
  const password = await stat(folder.password).catch((error: unknown) => errorCode(error));
  if (isMade && typeof password === "string") {
    findings.push(
      fault(
        "secrets",
        `${root} has a database, but its password file ${folder.password} cannot be read (${password}).`,
        "Put the file back; its one line is the password of the user neo4j. Or restore a backup.",
      ),
    );
  }
  findings.push(...(await lookAtStore(root)), ...(await lookAtSigned(root)));
  if (findings.length === 0) findings.push(well(ABOUT, `${root} is this user's own, and closed to others.`));
  return findings;
}

async function lookAtStore(root: string): Promise<Finding[]> {
  const format = await readStoreFormat(dataFolderAt(root), "neo4j");
  if (format === undefined || isOpenable(format)) return [];
  const { name, major, minor } = format;
  return [
    fault(
      "store",
      `The database in ${root} has the format ${name} ${major}.${minor}; this Neo4j opens ${OWN_FORMAT.name} ${OWN_FORMAT.major}.${OWN_FORMAT.minor} and before.`,
      "Use the version of Blamegraph that wrote it, or restore a backup from before: blamegraph restore --help.",
    ),
  ];
}

async function lookAtSigned(root: string): Promise<Finding[]> {
  const faults = await readCheckpoints(root).then(
    (kept) => kept.faults,
    (error: unknown) => [messageOf(error)],
  );
  if (faults.length === 0) return [];
  return [
    fault(
      "audit log",
      `What was signed of the audit log cannot be trusted: ${faults.join("; ")}.`,
      "Put the audit-… files of the data folder back from a copy; docs/audit.md says what they are.",
    ),
  ];
}

function isOpen(mode: number): boolean {
  return process.platform !== "win32" && (mode & 0o077) !== 0;
}

function octal(mode: number): string {
  return (mode & 0o777).toString(8);
}
