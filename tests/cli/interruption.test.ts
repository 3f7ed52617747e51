import { unlessAborted } from "../../src/cli/interruption";

it("gives what the work comes to", async () => {
  const { signal } = new AbortController();
  await expect(unlessAborted(signal, Promise.resolve(7))).resolves.toBe(7);
  await expect(unlessAborted(signal, Promise.reject(new Error("of its own")))).rejects.toThrow("of its own");
});

it("gives up work that goes on, and does not mind how that ends", async () => {
  const controller = new AbortController();
  let fail: (error: Error) => void = () => undefined;
  const work = new Promise<never>((_, reject) => {
    fail = reject;
  });
  const result = unlessAborted(controller.signal, work);
  controller.abort(new Error("interrupted"));
  await expect(result).rejects.toThrow("interrupted");
  fail(new Error("nobody listens"));
});

it("gives up before it waits when it is too late already", async () => {
  const signal = AbortSignal.abort(new Error("interrupted"));
  await expect(unlessAborted(signal, Promise.resolve(7))).rejects.toThrow("interrupted");
});
