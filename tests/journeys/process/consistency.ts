import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { dataFolderAt } from "../../../src/platform/embedded-neo4j/data-folder";
import { testConfig } from "../../support/test-config";

/** What Neo4j's own checker says of the databases in a folder that no server uses; undefined where it finds no fault. */
export function inconsistencies(dataFolder: string): string | undefined {
  const { home, conf, temporary } = dataFolderAt(dataFolder);
  const { cacheFolder, javaHome } = testConfig();
  const java = javaHome === undefined ? "java" : join(javaHome, "bin", "java");
  for (const database of ["neo4j", "system"]) {
    const { status, stdout, stderr } = spawnSync(
      java,
      [
        "-cp",
        join(cacheFolder, "neo4j-5.26.31", "lib", "*"),
        "org.neo4j.cli.AdminTool",
        "database",
        "check",
        `--report-path=${temporary}`,
        database,
      ],
      { encoding: "utf8", env: { PATH: process.env["PATH"], NEO4J_HOME: home, NEO4J_CONF: conf } },
    );
    if (status !== 0) return `${database}: exit code ${status}\n${stdout}\n${stderr}`;
  }
  return undefined;
}
