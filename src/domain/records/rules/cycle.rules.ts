import type { NativeRecord } from "../record";
import type { FaultBetween, Pool } from "./pool";
import { rings } from "./rings";

interface Link {
  readonly pointer: string;
  /** What the relation says, for the message: “is part of itself”. */
  readonly says: string;
  readonly targets: (record: NativeRecord) => readonly string[];
}

/** The relations that must lead somewhere. */
const LINKS: readonly Link[] = [
  {
    pointer: "/partOf",
    says: "makes the actor a part of itself",
    targets: (record) => (record.type === "actor" ? record.partOf.map(({ actor }) => actor) : []),
  },
  {
    pointer: "/partOf",
    says: "makes the incident a part of itself",
    targets: (record) => (record.type === "incident" ? record.partOf : []),
  },
  {
    pointer: "/quotes",
    says: "makes the source quote itself",
    targets: (record) => (record.type === "source" ? record.quotes : []),
  },
  {
    pointer: "/repeats",
    says: "makes the claim repeat itself",
    targets: (record) => (record.type === "claim" ? record.repeats : []),
  },
  {
    pointer: "/supersedes",
    says: "makes the claim supersede itself",
    targets: (record) => (record.type === "claim" ? record.supersedes : []),
  },
];

export function cycleFaults(pool: Pool): FaultBetween[] {
  return LINKS.flatMap(({ pointer, says, targets }) =>
    rings(pool.keys(), (id) => {
      const record = pool.get(id);
      return record === undefined ? [] : targets(record).filter((target) => pool.has(target));
    })
      .filter((ring) => ring.length > 1 || targetsItself(ring[0], pool, targets))
      .flatMap((ring) =>
        ring.map((id) => ({
          record: id,
          others: ring.filter((other) => other !== id),
          pointer,
          problem: `${says} through ${[...ring].sort().join(", ")}`,
          remedy: "expected no ring",
        })),
      ),
  );
}

function targetsItself(id: string | undefined, pool: Pool, targets: Link["targets"]): boolean {
  const record = id === undefined ? undefined : pool.get(id);
  return record !== undefined && targets(record).includes(record.id);
}
