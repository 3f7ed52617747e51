import type { Driver, ManagedTransaction, Session } from "neo4j-driver";
import type { Sent } from "./product";

type Work = (transaction: ManagedTransaction) => unknown;

/** The driver, telling of each statement that goes through it. */
export function recording(driver: Driver, sent: (statement: Sent) => void): Driver {
  const told = <T extends object>(runner: T): T =>
    intercepting(runner, {
      run:
        (run) =>
        (text: unknown, parameters: unknown, ...more: unknown[]) => {
          sent({ text: String(text), parameters: (parameters ?? {}) as Sent["parameters"] });
          return run(text, parameters, ...more);
        },
    });
  return intercepting(driver, {
    session: (open) => (config: unknown) =>
      intercepting(told(open(config) as Session), {
        executeRead:
          (execute) =>
          (work: Work, ...more: unknown[]) =>
            execute((transaction: ManagedTransaction) => work(told(transaction)), ...more),
      }),
  });
}

type Call = (...args: never[]) => unknown;
type Wrap = (call: (...args: unknown[]) => unknown) => Call;

function intercepting<T extends object>(target: T, wraps: Readonly<Record<string, Wrap>>): T {
  return new Proxy(target, {
    get(object, name) {
      const found = Reflect.get(object, name, object);
      if (typeof found !== "function") return found;
      const call = found.bind(object) as (...args: unknown[]) => unknown;
      return typeof name === "string" && wraps[name] !== undefined ? wraps[name](call) : call;
    },
  });
}
