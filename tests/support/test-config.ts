import { type Config, readConfig } from "../../src/config";

/** The configuration of the user who runs the tests: their cache of jars, their Java, their mirror. */
export function testConfig(): Config {
  const { config, problems } = readConfig();
  if (config === undefined) throw new Error(problems.join("\n"));
  return config;
}
