import { createServer } from "node:net";
import { listenProblem, requireAddress } from "../../src/cli/listening";

it("lets a free port pass, and gives it back", async () => {
  await requireAddress({ host: "127.0.0.1", port: 0 });
});

it("refuses a port that another program listens on", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  await expect(requireAddress({ host: "127.0.0.1", port })).rejects.toThrow(
    `Port ${port} at 127.0.0.1 is taken by another program; stop that one, or choose another port: npm start -- --port ${port + 1}`,
  );
  server.close();
});

it("proposes no port beyond the last", () => {
  const taken = Object.assign(new Error("taken"), { code: "EADDRINUSE" });
  expect(listenProblem(taken, { host: "::1", port: 65_535 })?.message).toMatch(/--port 0$/);
});

it("leaves other failures as they are", () => {
  expect(listenProblem(new Error("other"), { host: "::1", port: 1 })).toBeUndefined();
});
