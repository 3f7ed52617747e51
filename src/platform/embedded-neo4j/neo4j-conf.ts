import { join } from "node:path";
import { LOOPBACK } from "./bolt-port";
import type { DataFolder } from "./data-folder";
import { writeWhole } from "./write-whole";

export type Neo4jSettings = Readonly<Record<string, string | number | boolean>>;

/**
 * The text of neo4j.conf; what is in `more` stands instead of ours. Heap sizes are not in it: only Neo4j's own launcher
 * would read them there.
 */
export function neo4jConf(boltPort: number, more: Neo4jSettings = {}): string {
  const settings: Neo4jSettings = {
    // An unknown or doubled key stops the start instead of being ignored.
    "server.config.strict_validation.enabled": true,

    // Bolt on the loopback interface, and nothing else.
    "server.default_listen_address": LOOPBACK,
    "server.bolt.listen_address": `${LOOPBACK}:${boltPort}`,
    "server.bolt.advertised_address": `${LOOPBACK}:${boltPort}`,
    "server.bolt.tls_level": "DISABLED",
    "server.http.enabled": false,
    "server.https.enabled": false,
    "dbms.usage_report.enabled": false,

    // Nobody without the password; no files, no other hosts, no procedures but Neo4j's own (for which the
    // list has no meaning: it is about jars in the plugins folder).
    "dbms.security.auth_enabled": true,
    "dbms.security.allow_csv_import_from_file_urls": false,
    "internal.dbms.cypher_ip_blocklist": "0.0.0.0/0,::/0",
    "dbms.security.procedures.allowlist": "",

    "db.lock.acquisition.timeout": "10s",
    "db.transaction.timeout": "30s",

    "server.memory.pagecache.size": "128m",
    // Preallocated logs would take 256 MB a database.
    "db.tx_log.preallocate": false,
    "db.tx_log.rotation.size": "32m",
    "db.tx_log.rotation.retention_policy": "2 files",
    // Statements and their parameters are not written to disk.
    "db.logs.query.enabled": "OFF",

    // Otherwise each statement is planned anew for every magnitude of its parameters: lists of 1, 10, 100, texts of
    // 1, 10, 100 characters. Ours start at an index whatever the size.
    "internal.cypher.use_parameter_size": false,

    // Without these a stop takes 11 s, most of it a wait for a quiet network.
    "internal.dbms.bolt.netty_server_shutdown_quiet_period": 0,
    "internal.dbms.bolt.netty_server_shutdown_timeout": "5s",
    ...more,
  };
  const lines = Object.entries(settings).map(([key, value]) => `${key}=${value}`);
  return `# Written at every start by Blamegraph; changes here are lost.\n${lines.join("\n")}\n`;
}

export function writeNeo4jConf(
  folder: Pick<DataFolder, "conf">,
  boltPort: number,
  more?: Neo4jSettings,
): Promise<void> {
  return writeWhole(join(folder.conf, "neo4j.conf"), neo4jConf(boltPort, more), 0o600);
}

export function boltUri(port: number): string {
  return `bolt://${LOOPBACK}:${port}`;
}
