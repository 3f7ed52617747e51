/** Two projects: `pure` needs nothing but Node, `integration` shares one real embedded Neo4j for the run. */
const shared = {
  testEnvironment: "node",
  transform: { "^.+\\.ts$": "@swc/jest" },
  moduleFileExtensions: ["ts", "js", "json", "node"],
  setupFiles: ["reflect-metadata"],
};

module.exports = {
  projects: [
    { ...shared, displayName: "pure", testMatch: ["<rootDir>/tests/**/*.test.ts"], testPathIgnorePatterns: ["\\.it\\.test\\.ts$", "/node_modules/"] },
    {
      ...shared,
      displayName: "integration",
      testMatch: ["<rootDir>/tests/**/*.it.test.ts"],
      globalSetup: "<rootDir>/tests/support/start-neo4j.ts",
      globalTeardown: "<rootDir>/tests/support/stop-neo4j.ts",
    },
  ],
};
