// Preloaded into a service (node -r): tells over the socket METER how long its event loop was blocked at most, and how
// much CPU it took, since it was last asked.
const { createServer } = require("node:http");
const { monitorEventLoopDelay } = require("node:perf_hooks");
const { isMainThread } = require("node:worker_threads");

const { METER } = process.env;
if (METER && isMainThread) {
  delete process.env.METER; // the meter of this process, not of its children
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  let cpu = process.cpuUsage();
  createServer((_, response) => {
    // A turn later the delay of this one is counted as well.
    setTimeout(() => {
      const { user, system } = process.cpuUsage(cpu);
      const told = { blockMs: delay.max / 1e6, cpuMs: (user + system) / 1e3 };
      delay.reset();
      cpu = process.cpuUsage();
      response.end(JSON.stringify(told));
    }, 5);
  })
    .listen(METER)
    .unref();
}
