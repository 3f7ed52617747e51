import { once } from "node:events";
import { createServer } from "node:net";
import { findFreePort, LOOPBACK, requireFreePort } from "../../../src/platform/embedded-neo4j/bolt-port";

it("finds a port that can be listened on, outside the range for outgoing connections", async () => {
  const port = await findFreePort();
  expect(port).toBeGreaterThanOrEqual(20_000);
  expect(port).toBeLessThan(32_000);
  await expect(requireFreePort(port)).resolves.toBeUndefined();
});

it("names a port that is taken", async () => {
  const port = await findFreePort();
  const server = createServer().listen(port, LOOPBACK);
  await once(server, "listening");
  await expect(requireFreePort(port)).rejects.toMatchObject({
    message: `Port ${port} of 127.0.0.1, meant for Neo4j, is taken by another program.`,
  });
  server.close();
});
