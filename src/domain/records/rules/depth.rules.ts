import { MAX_ACTOR_STEPS } from "../../actors/part-of";
import { MAX_INCIDENT_STEPS } from "../../incidents/part-of";
import type { NativeRecord } from "../record";
import type { FaultBetween, Pool } from "./pool";
import { rings } from "./rings";

const MAX_STEPS = { actor: MAX_ACTOR_STEPS, incident: MAX_INCIDENT_STEPS } as const;
type Structured = keyof typeof MAX_STEPS;

/** Where a record stands in structure: by its longest way up. */
interface Height {
  readonly steps: number;
  readonly top: string;
  /** The next on that way; undefined at the top. */
  readonly whole: string | undefined;
}

/** Structure is read so many steps up: what lies deeper would silently miss what stands at the top. */
export function depthFaults(pool: Pool): FaultBetween[] {
  return [...tooDeep("actor", pool), ...tooDeep("incident", pool)];
}

/** What a record is part of, one step up. */
export function wholesOf(record: NativeRecord | undefined): readonly string[] {
  if (record?.type === "actor") return record.partOf.map(({ actor }) => actor);
  return record?.type === "incident" ? record.partOf : [];
}

function tooDeep(type: Structured, pool: Pool): FaultBetween[] {
  const max = MAX_STEPS[type];
  const found = heights(type, pool);
  return [...found].flatMap(([id, { steps, top }]) =>
    steps <= max
      ? []
      : [
          {
            record: id,
            others: above(id, found, max + 1),
            pointer: "/partOf",
            problem: `puts it ${steps} steps below ${top}`,
            remedy: `expected at most ${max} steps of structure`,
          },
        ],
  );
}

function heights(type: Structured, pool: Pool): Map<string, Height> {
  const found = new Map<string, Height>();
  const ids = [...pool.values()].flatMap((record) => (record.type === type ? [record.id] : []));
  const wholes = (id: string) => wholesOf(pool.get(id)).filter((whole) => pool.has(whole));
  // Wholes come before their parts; a ring is a fault of its own, and has no height.
  for (const [id = "", ...more] of rings(ids, wholes)) {
    if (more.length === 0) found.set(id, heightOf(id, wholes(id), found));
  }
  return found;
}

function heightOf(id: string, wholes: readonly string[], known: ReadonlyMap<string, Height>): Height {
  let highest: Height = { steps: 0, top: id, whole: undefined };
  for (const whole of wholes) {
    const height = known.get(whole);
    if (height !== undefined && height.steps >= highest.steps) {
      highest = { steps: height.steps + 1, top: height.top, whole };
    }
  }
  return highest;
}

/** The nearest wholes on the longest way up; farther up, a whole that is itself too deep tells of the rest. */
function above(id: string, found: ReadonlyMap<string, Height>, count: number): string[] {
  const wholes: string[] = [];
  for (let at = found.get(id)?.whole; at !== undefined && wholes.length < count; at = found.get(at)?.whole) {
    wholes.push(at);
  }
  return wholes;
}
