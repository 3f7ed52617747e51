import { setTimeout as pause } from "node:timers/promises";
import { Random } from "../../model/random";
import type { Raw } from "../../support/service";

/** What one writer asked for: its revisions have the key as their reason. */
export interface Operation {
  readonly key: string;
  /** The records that it writes, one revision each. */
  readonly writes: readonly string[];
  readonly isProposal: boolean;
  /** `acknowledged`: answered as made. `unknown`: given up after an error, so that it is made once or not at all. */
  state: "under way" | "acknowledged" | "unknown";
  /** Errors before that. */
  errors: number;
}

export interface Writers {
  readonly operations: readonly Operation[];
  /** How often each error was answered, as `503 OUTCOME_UNKNOWN`. */
  readonly errors: ReadonlyMap<string, number>;
  /** What no writer may be told. */
  readonly faults: readonly string[];
  acknowledged(): number;
  /** Lets them write, unless they do. */
  start(): void;
  /** Lets each finish what it is at, and waits until the service has nothing of theirs to do. */
  rest(): Promise<void>;
}

export interface Logins {
  readonly editor: string;
  readonly researcher: string;
}

interface Step {
  readonly login: keyof Logins;
  readonly mutation: string;
  readonly type: string;
  readonly input: Raw;
}

interface Payload {
  readonly proposal?: { readonly id: string } | null;
  readonly userErrors: readonly { readonly message: string }[];
}

/** What a writer works on: nobody else touches these records. */
interface Scene {
  readonly name: string;
  readonly claims: { readonly id: string; readonly version: number }[];
}

const GIVES_UP = 0.2; // chance after an error
const SENDS_AGAIN = 0.1; // chance after an answer
const SCENE_LENGTH = 30; // operations; a standing is derived of all claims of its incident
const AGAIN_MS = 150;

/** What may be answered while the database is away, or comes back. */
const PASSING = /^(0 |503 (DATABASE_UNAVAILABLE|OUTCOME_UNKNOWN|BUSY)|504 TIMEOUT)/;

const STEP = {
  recordClaim: "RecordClaimInput",
  correctClaim: "CorrectClaimInput",
  changeRecords: "ChangeRecordsInput",
  mergeActors: "MergeActorsInput",
  acceptProposal: "AcceptInput",
} as const;

/** So many writers who record, correct, propose, accept and merge, one thing after another each. */
export function writersOf(address: string, logins: Logins, count: number, seed: number): Writers {
  const operations: Operation[] = [];
  const errors = new Map<string, number>();
  const faults: string[] = [];
  let acknowledged = 0;
  let isResting = true;
  let working: Promise<unknown> = Promise.resolve();

  /** The payload; undefined where the writer gave up. */
  async function send(
    step: Step,
    key: string,
    operation: Operation,
    random: Random,
  ): Promise<Payload | undefined> {
    for (;;) {
      const answer = await post(address, logins[step.login], step, key);
      if (answer.payload !== undefined) {
        const { userErrors } = answer.payload;
        if (userErrors.length > 0)
          faults.push(`${key}: ${userErrors.map(({ message }) => message).join(" ")}`);
        if (!random.chance(SENDS_AGAIN)) return answer.payload;
      } else {
        operation.errors++;
        errors.set(answer.error, (errors.get(answer.error) ?? 0) + 1);
        if (!PASSING.test(answer.error)) faults.push(`${key}: ${answer.error}`);
        if (random.chance(GIVES_UP)) return undefined;
        await pause(AGAIN_MS);
      }
    }
  }

  /** Takes the steps, each with what came of the one before; true where all were acknowledged. */
  async function operate(
    key: string,
    writes: readonly string[],
    random: Random,
    steps: readonly ((before: Payload | undefined) => Step)[],
  ): Promise<boolean> {
    const isProposal = steps.length > 1;
    const operation: Operation = { key, writes, isProposal, state: "under way", errors: 0 };
    operations.push(operation);
    let payload: Payload | undefined;
    for (const [index, stepAfter] of steps.entries()) {
      payload = await send(stepAfter(payload), `${key}/${index}`, operation, random);
      if (payload !== undefined) continue;
      operation.state = "unknown";
      return false;
    }
    operation.state = "acknowledged";
    acknowledged++;
    return true;
  }

  function writer(number: number) {
    const random = new Random(seed + number);
    let counter = 0;
    let scene: Scene | undefined;
    let left = 0;

    async function begin(): Promise<void> {
      const name = `${number}-${++counter}`;
      const records = [
        {
          source: {
            id: `source:${name}`,
            title: `Report ${name}`,
            kind: "NEWS_ARTICLE",
            publishedOn: { date: "2020-03-10" },
          },
        },
        { incident: { id: `incident:${name}`, title: `Incident ${name}`, kinds: ["DATA_THEFT"] } },
        ...["accuser", "accused", "other"].map((role) => ({ actor: anActor(`${role}-${name}`) })),
      ];
      const writes = records.map((record) => Object.values(record)[0]?.id ?? "");
      const isMade = await operate(`begin ${name}`, writes, random, [
        () => changing("editor", `begin ${name}`, records),
      ]);
      if (isMade) [scene, left] = [{ name, claims: [] }, SCENE_LENGTH];
    }

    function aClaim(of: Scene, id: string, named: readonly string[]): Raw {
      return {
        id,
        kind: "ATTRIBUTION",
        stance: "ASSERTS",
        about: `incident:${of.name}`,
        accusers: [`actor:accuser-${of.name}`],
        named: named.map((actor) => ({ actor, role: "CONDUCTED" })),
        citations: [{ source: `source:${of.name}`, locator: `p. ${random.whole(1, 99)}` }],
        evidence: random.chance(0.5)
          ? [{ kind: "CAPABILITY", text: "malware", source: `source:${of.name}` }]
          : [],
      };
    }

    const acts = {
      async record(of: Scene, key: string, id: string) {
        const named = [`actor:accused-${of.name}`, `actor:other-${of.name}`].slice(0, random.whole(1, 2));
        const step: Step = {
          login: "editor",
          mutation: "recordClaim",
          type: STEP.recordClaim,
          input: { claim: aClaim(of, id, named), reason: key },
        };
        if (await operate(key, [id], random, [() => step])) of.claims.push({ id, version: 1 });
      },
      async correct(of: Scene, key: string) {
        const claim = of.claims.splice(random.whole(0, of.claims.length - 1), 1)[0];
        if (claim === undefined) return;
        const named = [{ actor: `actor:${random.pick(["accused", "other"])}-${of.name}`, role: "DIRECTED" }];
        const set = { quote: { text: key }, named };
        const step: Step = {
          login: "editor",
          mutation: "correctClaim",
          type: STEP.correctClaim,
          input: { id: claim.id, expectedVersion: claim.version, set, reason: key },
        };
        if (await operate(key, [claim.id], random, [() => step]))
          of.claims.push({ ...claim, version: claim.version + 1 });
      },
      async propose(of: Scene, key: string, id: string) {
        const response = {
          id: id.replace("claim:", "response:"),
          kind: "DENIAL",
          by: [`actor:accused-${of.name}`],
          answers: [id],
          citations: [{ source: `source:${of.name}` }],
        };
        const claim = aClaim(of, id, [`actor:accused-${of.name}`]);
        const isMade = await operate(key, [id, response.id], random, [
          () => changing("researcher", key, [{ claim }, { response }]),
          (proposed) => ({
            login: "editor",
            mutation: "acceptProposal",
            type: STEP.acceptProposal,
            input: { proposal: proposed?.proposal?.id, evenIfMoved: true },
          }),
        ]);
        if (isMade) of.claims.push({ id, version: 1 });
      },
      async merge(of: Scene, key: string, id: string) {
        const from = id.replace("claim:", "actor:double-");
        const into = `actor:accused-${of.name}`;
        const records = [{ actor: anActor(from.slice("actor:".length)) }, { claim: aClaim(of, id, [from]) }];
        const made = `${key}, made`;
        if (!(await operate(made, [from, id], random, [() => changing("editor", made, records)]))) return;
        const merging: Step = {
          login: "editor",
          mutation: "mergeActors",
          type: STEP.mergeActors,
          input: { from, into, reason: key },
        };
        if (await operate(key, [from, into, id], random, [() => merging])) of.claims.push({ id, version: 2 });
      },
    };

    return async () => {
      while (!isResting) {
        if (scene === undefined || left-- === 0) {
          await begin();
          continue;
        }
        const act = random.pick([
          "record",
          "record",
          "record",
          "correct",
          "correct",
          "propose",
          "merge",
        ] as const);
        const name = `${number}-${++counter}`;
        await acts[act](scene, `${act} ${name}`, `claim:${name}`);
      }
    };
  }

  const writers = Array.from({ length: count }, (_, number) => writer(number));
  return {
    operations,
    errors,
    faults,
    acknowledged: () => acknowledged,
    start() {
      if (!isResting) return; // the writers of the cycle before go on
      isResting = false;
      working = Promise.all(writers.map((write) => write()));
    },
    async rest() {
      isResting = true;
      await working;
      // Writes are made in turn: with this one, whatever a writer gave up is over.
      const key = `rest ${operations.length}`;
      const source = { id: `source:rest-${operations.length}`, title: "Rest", kind: "NEWS_ARTICLE" };
      const patient = { chance: () => false } as unknown as Random;
      await operate(key, [source.id], patient, [() => changing("editor", key, [{ source }])]);
    },
  };
}

function anActor(name: string) {
  return { id: `actor:${name}`, kind: "STATE_BODY", names: [{ value: `The ${name}` }] };
}

function changing(login: keyof Logins, key: string, records: readonly object[]): Step {
  const changes = records.map((record) => ({ record }));
  return {
    login,
    mutation: "changeRecords",
    type: STEP.changeRecords,
    input: { changes, title: key, reason: key },
  };
}

async function post(
  address: string,
  token: string,
  { mutation, type, input }: Step,
  idempotencyKey: string,
): Promise<
  { readonly payload: Payload; readonly error?: never } | { readonly payload?: never; readonly error: string }
> {
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { proposal { id } userErrors { message } } }`;
  try {
    const response = await fetch(`${address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables: { input: { ...input, idempotencyKey } } }),
    });
    const { data, errors } = (await response.json()) as {
      readonly data?: Readonly<Record<string, Payload | null>> | null;
      readonly errors?: readonly {
        readonly message: string;
        readonly extensions?: { readonly code?: string };
      }[];
    };
    const payload = data?.[mutation];
    if (errors === undefined && payload !== undefined && payload !== null) return { payload };
    const [error] = errors ?? [];
    const code = error?.extensions?.code ?? "no code";
    return { error: `${response.status} ${code}${code.startsWith("INTERNAL") ? `: ${error?.message}` : ""}` };
  } catch (error) {
    return { error: `0 ${String(error)}` };
  }
}
