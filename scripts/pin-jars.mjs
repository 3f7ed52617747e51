#!/usr/bin/env node
/**
 * Maintainers only: writes src/platform/embedded-neo4j/jars.json, the pinned list of jars of the embedded Neo4j.
 *
 *   node scripts/pin-jars.mjs 5.26.31
 *
 * Needs Maven. It lets Maven resolve the runtime dependencies of org.neo4j:neo4j into a temporary folder
 * (with the mirror and proxy of your own Maven settings), then records for each jar its path in a Maven
 * repository, its size and its SHA-256. After a change of version: run the tests, which start that server,
 * and look at the diff; a sum that changed under an unchanged path is a reason to stop.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const version = process.argv[2];
if (!/^\d+\.\d+\.\d+$/.test(version ?? "")) {
  console.error("usage: node scripts/pin-jars.mjs <version of org.neo4j:neo4j, e.g. 5.26.31>");
  process.exit(2);
}

const target = fileURLToPath(new URL("../src/platform/embedded-neo4j/jars.json", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "pin-jars-"));
try {
  const repository = resolveWithMaven(work, version);
  const jars = readdirSync(repository, { recursive: true })
    .filter((name) => name.endsWith(".jar"))
    .map((name) => describeJar(repository, name))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  refuseEqualNames(jars);
  writeFileSync(target, render(version, jars));
  const megabytes = jars.reduce((sum, jar) => sum + jar.size, 0) / 1e6;
  console.log(
    `${jars.length} jars, ${megabytes.toFixed(0)} MB, pinned in ${relative(process.cwd(), target)}`,
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}

function resolveWithMaven(folder, neo4jVersion) {
  writeFileSync(
    join(folder, "pom.xml"),
    `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId><artifactId>pin-jars</artifactId><version>1</version>
  <dependencies><dependency>
    <groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${neo4jVersion}</version>
  </dependency></dependencies>
</project>
`,
  );
  const repository = join(folder, "repository");
  const options = ["includeScope=runtime", "mdep.useRepositoryLayout=true", `outputDirectory=${repository}`];
  execFileSync("mvn", ["-q", "-B", "dependency:copy-dependencies", ...options.map((o) => `-D${o}`)], {
    cwd: folder,
    stdio: ["ignore", 2, 2],
  });
  return repository;
}

function describeJar(repository, name) {
  const content = readFileSync(join(repository, name));
  return {
    path: name.split(sep).join("/"),
    size: content.length,
    sha256: createHash("sha256").update(content).digest("hex"),
  };
}

/** The cache keeps all jars in one folder, under their file names. */
function refuseEqualNames(jars) {
  const names = jars.map((jar) => jar.path.slice(jar.path.lastIndexOf("/") + 1));
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  if (twice.length > 0) throw new Error(`several jars share a file name: ${twice.join(", ")}`);
}

function render(neo4jVersion, jars) {
  const lines = jars.map((jar) => `    ${JSON.stringify(jar)}`).join(",\n");
  return `{\n  "artifact": "org.neo4j:neo4j",\n  "version": "${neo4jVersion}",\n  "jars": [\n${lines}\n  ]\n}\n`;
}
