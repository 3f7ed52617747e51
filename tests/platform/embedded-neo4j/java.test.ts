import { join } from "node:path";
import { findJava, parseJavaVersion } from "../../../src/platform/embedded-neo4j/java";
import { silentLog } from "../../../src/platform/embedded-neo4j/log";
import { binOf, fakeJava } from "./fake-java";
import { temporaryFolder } from "./temporary-folder";

it.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['java version "1.8.0_392"', 8],
  ['openjdk version "21" 2023-09-19', 21],
  ['openjdk version "25-ea" 2025-09-16', 25],
  ['Picked up JAVA_TOOL_OPTIONS: -Dx=1\nopenjdk version "21.0.2" 2024-01-16 LTS', 21],
  ["The operation couldn’t be completed. Unable to locate a Java Runtime.", undefined],
])("reads the version from %j", (output, major) => {
  expect(parseJavaVersion(output)).toBe(major);
});

it("takes the Java of JAVA_HOME before the one on the PATH", async () => {
  const home = fakeJava("21.0.1");
  const java = await findJava({ JAVA_HOME: home, PATH: binOf(fakeJava("17.0.1")) }, silentLog);
  expect(java).toMatchObject({ path: join(home, "bin", "java"), major: 21 });
});

it("passes over one that is too old", async () => {
  const java = await findJava({ JAVA_HOME: fakeJava("11.0.2"), PATH: binOf(fakeJava("17.0.1")) }, silentLog);
  expect(java.major).toBe(17);
});

it("warns of one that Neo4j is not tested with, and uses it", async () => {
  const warnings: string[] = [];
  const java = await findJava({ PATH: binOf(fakeJava("25")) }, (_level, message) => warnings.push(message));
  expect(java.major).toBe(25);
  expect(warnings).toEqual([expect.stringContaining("is Java 25; Neo4j 5.26 supports 17 and 21")]);
});

it("says that there is none, and how to get one", async () => {
  await expect(findJava({ PATH: temporaryFolder() }, silentLog)).rejects.toMatchObject({
    message: "No Java was found on the PATH, and JAVA_HOME is not set.",
    remedy: expect.stringMatching(/^Install Java 17 or 21/),
  });
});

it("names the one that is too old, when there is no other", async () => {
  const home = fakeJava("11.0.2");
  await expect(findJava({ JAVA_HOME: home }, silentLog)).rejects.toMatchObject({
    message: `${home}/bin/java is Java 11; Neo4j needs Java 17 or 21.`,
  });
});

it("does not wait for one that does not answer", async () => {
  const home = fakeJava("17", "sleep 60");
  const began = performance.now();
  await expect(findJava({ JAVA_HOME: home }, silentLog)).rejects.toMatchObject({
    message: `${home}/bin/java did not tell its version in 4 s.`,
  });
  expect(performance.now() - began).toBeLessThan(5_000);
}, 10_000);
