import {
  archiveFor,
  archiveOptions,
  type ClassArchive,
  readRecord,
} from "../../platform/embedded-neo4j/class-archive";
import { inspectJars, type JarFolder } from "../../platform/embedded-neo4j/jar-cache";
import { tryRepository } from "../../platform/embedded-neo4j/jar-download";
import { findJava, type Java } from "../../platform/embedded-neo4j/java";
import { inheritedPath } from "../../platform/embedded-neo4j/neo4j-process";
import { type JarList, neo4jJars, totalSize } from "../../platform/embedded-neo4j/pinned-jars";
import { type Finding, fault, warning, well } from "./finding";
import { setupFinding } from "./look-at-folder";

export interface EmbeddedSetup {
  readonly javaHome: string | undefined;
  readonly cacheFolder: string;
  readonly mavenRepository: string;
}

/** What the embedded Neo4j is run with: Java, its jars, its class-data archive. */
export async function lookAtEmbedded(
  { javaHome, cacheFolder, mavenRepository }: EmbeddedSetup,
  signal: AbortSignal,
  {
    path = inheritedPath(),
    list = neo4jJars,
  }: { readonly path?: string | undefined; readonly list?: JarList } = {},
): Promise<Finding[]> {
  const { java, findings } = await lookAtJava(javaHome, path);
  const jars = await inspectJars({ list, cacheDir: cacheFolder });
  if (jars.altered.length > 0) {
    findings.push(
      fault(
        "jars",
        `${jars.altered.join(", ")} in ${jars.lib} ${jars.altered.length === 1 ? "is not the pinned jar" : "are not the pinned jars"}.`,
        "The next start fetches them again; where they come back like that, check the disk, and MAVEN_REPOSITORY and any proxy in between.",
      ),
    );
  }
  const [first] = jars.missing;
  if (first === undefined) {
    if (jars.altered.length === 0)
      findings.push(well("jars", `All of Neo4j's ${list.jars.length} jars are in ${jars.lib}.`));
  } else {
    const size = `${Math.ceil(totalSize(jars.missing) / 1e6)} MB`;
    try {
      await tryRepository(first, { repository: mavenRepository, folder: jars.lib, signal });
      findings.push(
        well(
          "jars",
          `${jars.missing.length} of Neo4j's jars (${size}) are fetched by the next start from ${mavenRepository}.`,
        ),
      );
    } catch (error) {
      signal.throwIfAborted();
      findings.push(setupFinding("jars", error));
    }
  }
  if (java !== undefined && jars.folder !== undefined) findings.push(lookAtArchive(jars.folder, java));
  return findings;
}

async function lookAtJava(
  javaHome: string | undefined,
  path: string | undefined,
): Promise<{ readonly java: Java | undefined; readonly findings: Finding[] }> {
  const warnings: string[] = [];
  try {
    const java = await findJava({ JAVA_HOME: javaHome, PATH: path }, (_, message) => warnings.push(message));
    const isAside = javaHome !== undefined && !java.path.startsWith(javaHome);
    const findings = isAside
      ? [
          fault(
            "Java",
            `JAVA_HOME is ${javaHome}, which has no Java that Neo4j runs on; ${java.path} is used instead.`,
            "Set JAVA_HOME to the folder of a Java 17 or 21, or unset it.",
          ),
        ]
      : [];
    const untested = warnings.find((message) => message.includes("may not run"));
    findings.push(
      untested === undefined
        ? well("Java", `${java.path} is Java ${java.major}.`)
        : warning("Java", `${untested}.`, "Set JAVA_HOME to a Java 17 or 21."),
    );
    return { java, findings };
  } catch (error) {
    return { java: undefined, findings: [setupFinding("Java", error)] };
  }
}

function lookAtArchive(jars: JarFolder, java: Java): Finding {
  return archiveFinding(archiveFor(jars, java));
}

/** Whether starts are as quick as they can be. */
export function archiveFinding(archive: ClassArchive): Finding {
  const record = readRecord(archive);
  const remedy = `Run rm -f ${archive.path} ${archive.record}; the next service that runs for a minute makes it anew.`;
  if (record === undefined)
    return well("class archive", "There is none yet; the first service that runs makes it.");
  if ("failed" in record) {
    return warning(
      "class archive",
      `It could not be made (${record.failed}), so that starts take longer.`,
      remedy,
    );
  }
  if (archiveOptions(archive).length === 0)
    return warning("class archive", `${archive.path} is not as it was made, and is not used.`, remedy);
  return well("class archive", "It is there; starts are as quick as they can be.");
}
