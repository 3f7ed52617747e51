/**
 * Before `npm start` and `npm test`: builds when dist/ does not come from the present sources, else does nothing.
 * An installation without src/ is built already.
 */
import { existsSync } from "node:fs";
import { BUILD_STAMP, fingerprintOfSources, readStamp, SOURCES } from "./build-inputs.mjs";

if (existsSync(SOURCES) && readStamp(BUILD_STAMP) !== fingerprintOfSources()) {
  console.error("Building (first start or changed sources)…");
  await import("./build.mjs");
}
