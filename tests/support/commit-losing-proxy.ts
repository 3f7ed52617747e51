import { once } from "node:events";
import { type AddressInfo, createServer, connect as open, type Socket } from "node:net";
import { BoltMessages } from "./bolt-messages";

/** What becomes of a COMMIT: it passes, or its connection ends before the database has it, or once it is made. */
export type Fate = "passes" | "lost before" | "lost after";

export interface CommitLosingProxy {
  /** Where a driver reaches the database through it. */
  readonly uri: string;
  /** How many COMMITs met each fate; those "lost after" are counted when the database says that it made them. */
  readonly met: Readonly<Record<Fate, number>>;
  close(): Promise<void>;
}

const COMMIT = 0x12;
const SUCCESS = 0x70;
const RECORD = 0x71;
const CLIENT_HANDSHAKE = 20; // bytes: what Bolt is, and four versions of it
const DATABASE_HANDSHAKE = 4; // the version chosen
const LIST_OF_VERSIONS = Buffer.from([0, 0, 1, 0xff]); // offered as a version; its handshake would be a longer one

/** Stands between drivers and the database at `uri`, and asks for the fate of each COMMIT. */
export async function startCommitLosingProxy(uri: string, fateOf: () => Fate): Promise<CommitLosingProxy> {
  const { hostname, port } = new URL(uri);
  const met = { passes: 0, "lost before": 0, "lost after": 0 };
  const clients = new Set<Socket>();

  const server = createServer((client) => {
    const database = open(Number(port), hostname);
    const end = () => {
      client.destroy();
      database.destroy();
    };
    for (const socket of [client, database]) socket.setNoDelay().on("error", end).once("close", end);
    clients.add(client.once("close", () => clients.delete(client)));
    const asked = new BoltMessages(CLIENT_HANDSHAKE);
    const answered = new BoltMessages(DATABASE_HANDSHAKE);
    /** For each request that the database has not answered yet, in their order. */
    const fates: (Fate | undefined)[] = [];

    client.once("data", withoutListOfVersions);
    client.on("data", (bytes) => {
      for (const signature of asked.read(bytes)) {
        const fate = signature === COMMIT ? fateOf() : undefined;
        fates.push(fate);
        if (fate !== "lost before") continue;
        met[fate]++;
        return end();
      }
      database.write(bytes);
    });
    database.on("data", (bytes) => {
      for (const signature of answered.read(bytes)) {
        const fate = signature === RECORD ? undefined : fates.shift();
        if (fate === undefined) continue;
        if (signature === SUCCESS) met[fate]++;
        if (fate === "lost after") return end();
      }
      client.write(bytes);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");

  return {
    uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    met,
    async close() {
      server.close();
      for (const client of clients) client.destroy();
      await once(server, "close");
    },
  };
}

function withoutListOfVersions(handshake: Buffer): void {
  const at = handshake.indexOf(LIST_OF_VERSIONS);
  if (at >= 0 && at < CLIENT_HANDSHAKE) handshake.fill(0, at, at + LIST_OF_VERSIONS.length);
}
