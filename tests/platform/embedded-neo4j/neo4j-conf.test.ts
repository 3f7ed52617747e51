import { neo4jConf } from "../../../src/platform/embedded-neo4j/neo4j-conf";

const lines = neo4jConf(21_000).split("\n");

it.each([
  "server.bolt.listen_address=127.0.0.1:21000",
  "server.http.enabled=false",
  "server.https.enabled=false",
  "dbms.security.auth_enabled=true",
  "dbms.security.allow_csv_import_from_file_urls=false",
  "dbms.usage_report.enabled=false",
  "db.lock.acquisition.timeout=10s",
  "db.transaction.timeout=30s",
  "db.tx_log.preallocate=false",
  "db.logs.query.enabled=OFF",
  "server.config.strict_validation.enabled=true",
])("sets %s", (line) => {
  expect(lines).toContain(line);
});

it("names each setting once", () => {
  const keys = lines.filter((line) => line.includes("=")).map((line) => line.split("=")[0]);
  expect(new Set(keys).size).toBe(keys.length);
});

it("listens on the loopback interface only", () => {
  const addresses = lines.filter((line) => /_address=/.test(line)).map((line) => line.split("=")[1]);
  expect(addresses.every((address) => address?.startsWith("127.0.0.1"))).toBe(true);
});
