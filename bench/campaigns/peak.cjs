// Preloaded into a process (node -r): leaves in the file PEAK how much memory it had at most, in MiB.
const { writeFileSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

const { PEAK } = process.env;
if (PEAK && isMainThread) {
  process.once("exit", () => writeFileSync(PEAK, String(Math.round(process.resourceUsage().maxRSS / 1024))));
}
