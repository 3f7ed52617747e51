/** Two projects: `pure` needs nothing but Node, `integration` shares one real embedded Neo4j for the run. */
const shared = {
  testEnvironment: "node",
  // Two packages below Fastify and jose are ESM only, which Jest cannot require on Node 20.
  transform: {
    "^.+\\.ts$": "@swc/jest",
    "/node_modules/(content-disposition|cookie|jose)/.+\\.js$": "@swc/jest",
  },
  transformIgnorePatterns: ["/node_modules/(?!(content-disposition|cookie|jose)/)"],
  setupFiles: ["reflect-metadata"],
};

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
      displayName: "integration",
      runner: "<rootDir>/tests/support/serial-runner.cjs",
      testMatch: ["<rootDir>/tests/**/*.it.test.ts"],
      globalSetup: "<rootDir>/tests/support/start-neo4j.ts",
      globalTeardown: "<rootDir>/tests/support/stop-neo4j.ts",
    },
  ],
};
