/**
 * Which way imports go: main → app → (web | cli | exchange | resolvers) → domain → platform. ARCHITECTURE.md
 * says why; each rule's comment says what to do instead.
 */

const RESOLVER = "\\.resolver\\.ts$";
/** What TypeGraphQL and the read path need of a subject, beside its pure functions. */
const READING_ROLE = "\\.(type|terms|inputs|resolver|graph|cypher|worker|thread)\\.ts$";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "only-main-knows-the-app",
      comment: "Only main.ts and the CLI start the app; what they share with others belongs below it.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(main|app|service|database)\\.ts$|^src/cli/" },
      to: { path: "^src/(main|app|service)\\.ts$|^src/cli/" },
    },
    {
      name: "only-the-edge-reads-the-config",
      comment: "Take the values you need as parameters: main, app and cli hand them down.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(main|app|service|database|config)\\.ts$|^src/(cli|config)/" },
      to: { path: "^src/config(\\.ts$|/)" },
    },
    {
      name: "config-stands-alone",
      comment: "The settings are checked before anything else is loaded.",
      severity: "error",
      from: { path: "^src/config(\\.ts$|/)" },
      to: { path: "^src/", pathNot: "^src/config(\\.ts$|/)" },
    },
    {
      name: "platform-knows-no-domain",
      comment: "The platform would serve any graph of records; let the app hand it what is ours.",
      severity: "error",
      from: { path: "^src/platform/" },
      to: { path: "^src/", pathNot: "^src/platform/" },
    },
    {
      name: "domain-knows-no-edge",
      comment: "The domain is called by exchange, CLI and web, never the other way round.",
      severity: "error",
      from: { path: "^src/domain/" },
      to: { path: "^src/(exchange|cli|web)/" },
    },
    {
      name: "exchange-knows-no-edge",
      comment: "Formats and the import are called by the app and the CLI.",
      severity: "error",
      from: { path: "^src/exchange/" },
      to: { path: "^src/(cli|web)/" },
    },
    {
      name: "web-uses-the-public-api",
      comment: "What the pages need they ask for over GraphQL, as anybody would.",
      severity: "error",
      from: { path: "^src/web/" },
      to: { path: "^src/(domain|exchange|cli)/|^src/platform/(graph|embedded-neo4j|read)/" },
    },
    {
      name: "only-the-schema-gathers-resolvers",
      comment: "A resolver is an entry point: move what you need of it into the subject's own functions.",
      severity: "error",
      from: { path: "^src/", pathNot: `^src/(app\\.ts|app/|domain/schema\\.ts)|${RESOLVER}` },
      to: { path: RESOLVER },
    },
    {
      name: "one-door-to-the-database",
      comment: "Ask src/platform/graph, which owns the driver.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/platform/(graph|embedded-neo4j)/" },
      to: { path: "node_modules/neo4j-driver" },
    },
    {
      name: "standing-is-pure",
      comment: "A standing is a function of records and a day: no database, no clock, no library.",
      severity: "error",
      from: { path: "^src/domain/standing/", pathNot: READING_ROLE },
      to: { pathNot: "^src/domain/standing/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "standing-takes-types-of-the-domain-only",
      comment: "Even a type of the driver or of GraphQL would tie the function to it.",
      severity: "error",
      from: { path: "^src/domain/standing/", pathNot: READING_ROLE },
      to: { pathNot: "^src/domain/" },
    },
    {
      name: "formats-never-touch-the-graph",
      comment: "A format only turns text into records and problems; src/exchange writes them.",
      severity: "error",
      from: { path: "^src/exchange/[^/]+/", pathNot: "^src/exchange/(store|derive|changes|audit|transfer)/" },
      to: {
        path: "^src/platform/(graph|embedded-neo4j|read)/|^src/exchange/store/|node_modules/neo4j-driver",
      },
    },
    {
      name: "no-cycles",
      comment:
        "Only GraphQL's types may name each other (lazily, `() => Claim`): the schema itself is cyclic.",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true, via: { pathNot: "\\.type\\.ts$" } },
    },
    {
      name: "no-orphans",
      comment:
        "Nothing imports it and it imports nothing: use it or remove it. What the explorer imports is not seen here.",
      severity: "error",
      from: { orphan: true, path: "^src/", pathNot: "^src/main\\.ts$|^src/web/views/|\\.d\\.ts$" },
      to: {},
    },
    {
      name: "nothing-from-development",
      comment: "It would be missing where the service is installed: make it a dependency, or do without.",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "nothing-undeclared",
      comment: "Declare it in package.json, or correct the path.",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown", "unknown", "undetermined"] },
    },
    {
      name: "nothing-unresolvable",
      comment: "The path leads nowhere.",
      severity: "error",
      from: { path: "^src/" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^src/web/(playground|explorer)/|^src/web/gzip-beside|^dist/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["require", "node", "types"] },
  },
};
