import { createHash } from "node:crypto";
import { launch, type Running, temporaryFolder, type Variables, within } from "./command";

/** A running service that has said that it is ready. */
export interface Service extends Running {
  readonly dataFolder: string;
  /** `http://127.0.0.1:40123` */
  readonly address: string;
}

export interface Answer {
  readonly status: number;
  readonly body: {
    readonly data?: unknown;
    readonly errors?: readonly {
      readonly message: string;
      readonly extensions?: { readonly code?: string };
    }[];
  };
}

/** Everything that the seed comes to, over two roots: facts, denials, and the standings worked out from them. */
export const WHOLE_STORY = `{
  blame(first: 100) {
    totalCount
    nodes {
      accused { id name } incident { id title } accuser { id name } role
      statedOn { date precision qualifier } denied claim { id quote { text } }
    }
  }
  incidents(first: 20) { totalCount nodes { id title standing { status reasons { kind sentence } } } }
}`;

const START_SECONDS = 120; // a first start on a machine that is busy with other things

/** Starts the service on a free port, where nothing limits how much is asked, and waits until it says that it is ready. */
export async function startService(
  dataFolder = `${temporaryFolder()}/data`,
  env: Variables = {},
): Promise<Service> {
  const process = launch(["start"], { PORT: "0", RATE_LIMIT: "off", BLAMEGRAPH_DATA: dataFolder, ...env });
  const address = () => / API +(\S+)\/graphql/.exec(process.stderr())?.[1];
  let over = false;
  void process.ended.then(() => {
    over = true;
  });
  await within(START_SECONDS, () => over || /Ctrl-C stops it/.test(process.stderr()));
  const found = address();
  if (found === undefined || over) throw new Error(`the service did not start:\n${process.stderr()}`);
  return { ...process, dataFolder, address: found };
}

export async function ask(address: string, query: string): Promise<Answer> {
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, body: (await response.json()) as Answer["body"] };
}

/** A hash of the whole answer to WHOLE_STORY; asks again where a database that is cold, on a busy machine, was late. */
export async function storyHash(address: string): Promise<string> {
  for (let tries = 1; ; tries++) {
    const { body } = await ask(address, WHOLE_STORY);
    if (body.errors === undefined) return hashOf(body.data);
    if (tries === 5 || body.errors[0]?.extensions?.code !== "TIMEOUT") throw new Error(JSON.stringify(body));
  }
}

export function hashOf(data: unknown): string {
  return createHash("sha256").update(JSON.stringify(data)).digest("hex");
}

/** Status of `/live` or `/ready`, and its reasons; 0 where nobody listens. */
export async function health(
  address: string,
  path: "live" | "ready",
): Promise<{ readonly status: number; readonly reasons: readonly string[] }> {
  try {
    const response = await fetch(`${address}/${path}`);
    const { reasons = [] } = (await response.json()) as { reasons?: readonly string[] };
    return { status: response.status, reasons };
  } catch {
    return { status: 0, reasons: [] };
  }
}
