import { existsSync } from "node:fs";
import { join } from "node:path";
import type { AsideValue } from "../../platform/read/aside";
import { Thread } from "../../platform/threads/thread";
import type { StandingJob } from "./standing.worker";

const FILE = join(__dirname, "standing.worker.js");

/** Computes standings that take long. From source, as tests run, there is no file for a thread. */
export const thread = existsSync(FILE) ? new Thread<StandingJob, AsideValue>(FILE) : undefined;
