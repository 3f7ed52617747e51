import { askService, type Door, type DoorOptions, doorOf, exitOfErrors, toldErrors } from "./ask-service";
import { CliError, EXIT, printable, say } from "./messages";
import { differencesOf, fieldsOf, type NativeRecord } from "./record-differences";

const PAGE = 50; // the API's most

export interface ReviewList extends DoorOptions {
  /** States as the API names them. */
  readonly states: readonly string[];
  /** Only candidates that an import found, or only what people propose; both where it is undefined. */
  readonly candidates: boolean | undefined;
  readonly most: number;
  readonly json: boolean;
}

export interface ReviewShow extends DoorOptions {
  readonly proposal: string;
  readonly json: boolean;
}

export interface Verdict extends DoorOptions {
  readonly verdict: keyof typeof VERDICTS;
  readonly proposal: string;
  readonly reason: string | undefined;
  /** The version that was looked at; not compared unless given. */
  readonly expectedVersion: number | undefined;
  /** Whether to accept it although records that it rests on were changed since. */
  readonly evenIfMoved: boolean;
  readonly json: boolean;
}

interface Listed {
  readonly id: string;
  readonly title: string | null;
  readonly by: string;
  readonly state: string;
  readonly submittedAt: string | null;
  readonly mine: boolean;
  readonly problems: readonly { readonly message: string }[];
  readonly moved: readonly Moved[];
  readonly inCommon: readonly string[];
  readonly isCandidate: boolean;
  readonly changes: readonly { readonly recordId: string | null }[];
}

interface Moved {
  readonly recordId: string;
  readonly proposedVersion: number;
  readonly version: number | null;
}

interface Shown extends Omit<Listed, "changes"> {
  readonly version: number;
  readonly reason: string | null;
  readonly reviews: readonly {
    readonly verdict: string;
    readonly by: string;
    readonly at: string;
    readonly reason: string | null;
  }[];
  readonly changes: readonly {
    readonly act: string;
    readonly recordId: string | null;
    readonly into: string | null;
    readonly before: NativeRecord | null;
    readonly after: NativeRecord | null;
    readonly intoBefore: NativeRecord | null;
    readonly intoAfter: NativeRecord | null;
  }[];
}

interface Payload {
  readonly proposal: { readonly id: string; readonly state: string } | null;
  readonly records?: readonly { readonly id: string }[];
  readonly userErrors: readonly UserError[];
}

interface UserError {
  readonly code: string;
  readonly field: readonly string[];
  readonly message: string;
}

const LIST = `query ($states: [ProposalState!], $candidates: Boolean, $first: Int!, $after: String) {
  proposals(states: $states, candidates: $candidates, first: $first, after: $after) {
    nodes {
      id title by state submittedAt mine inCommon isCandidate
      problems { message } moved { recordId proposedVersion version } changes { recordId }
    }
    totalCount pageInfo { hasNextPage endCursor }
  }
}`;

const SHOW = `query ($id: ID!) {
  proposal(id: $id) {
    id title by state submittedAt mine version reason inCommon isCandidate
    problems { message } moved { recordId proposedVersion version }
    reviews { verdict by at reason }
    changes { act recordId into before after intoBefore intoAfter }
  }
}`;

const VERDICTS = {
  accept: {
    field: "acceptProposal",
    input: "AcceptInput",
    selection: "records { id } proposal { id state } userErrors { code field message }",
    done: "Accepted",
  },
  reject: {
    field: "rejectProposal",
    input: "ReviewInput",
    selection: "proposal { id state } userErrors { code field message }",
    done: "Rejected",
  },
  "request-changes": {
    field: "requestChanges",
    input: "ReviewInput",
    selection: "proposal { id state } userErrors { code field message }",
    done: "Sent back to its author",
  },
} as const;

/** The proposals that the login may see, one line each: the latest, up to so many. */
export async function listProposals(run: ReviewList, signal: AbortSignal): Promise<void> {
  const { states, candidates = null, most } = run;
  const door = doorOf(run);
  const listed: Listed[] = [];
  let total = 0;
  for (let after: string | null = null; ; ) {
    const asked: Readonly<Record<string, unknown>> = {
      states,
      candidates,
      first: Math.min(PAGE, most - listed.length),
      after,
    };
    const { proposals }: ProposalsPage = await dataOf(door, LIST, asked, signal);
    listed.push(...proposals.nodes);
    total = proposals.totalCount;
    if (!proposals.pageInfo.hasNextPage || listed.length >= most) break;
    after = proposals.pageInfo.endCursor;
  }
  if (run.json) print(listed);
  else for (const proposal of listed) process.stdout.write(`${printable(rowOf(proposal))}\n`);
  const more = total - listed.length;
  if (more > 0) say(`… and ${more} more: --most ${total} lists them all.`);
  if (run.json) return;
  if (listed.length === 0)
    say(`There are no proposals in the state ${states.join(" or ")} that this login may see.`);
  else say("Next: blamegraph review show PROPOSAL");
}

interface ProposalsPage {
  readonly proposals: {
    readonly nodes: readonly Listed[];
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** What a proposal would change, and what speaks against it. */
export async function showProposal(run: ReviewShow, signal: AbortSignal): Promise<void> {
  const { proposal } = await dataOf<{ readonly proposal: Shown | null }>(
    doorOf(run),
    SHOW,
    { id: run.proposal },
    signal,
  );
  if (proposal === null) throw noProposal(run.proposal);
  if (run.json) return print(proposal);
  process.stdout.write(`${printable(describeProposal(proposal))}\n`);
  if (proposal.state !== "SUBMITTED") return;
  say(
    proposal.mine
      ? "It is this login's own, so that somebody else has to review it."
      : `Next: blamegraph review accept ${proposal.id} --expected-version ${proposal.version}, or reject${proposal.isCandidate ? "" : " or request-changes"} with --reason`,
  );
}

/** Decides of a proposal, once. */
export async function decide(run: Verdict, signal: AbortSignal): Promise<void> {
  const { field, input, selection, done } = VERDICTS[run.verdict];
  const { proposal: id, reason, expectedVersion, evenIfMoved } = run;
  const data = await dataOf<Readonly<Record<string, Payload>>>(
    doorOf(run),
    `mutation ($input: ${input}!) { ${field}(input: $input) { ${selection} } }`,
    { input: { proposal: id, reason, expectedVersion, ...(evenIfMoved ? { evenIfMoved } : {}) } },
    signal,
  );
  const payload = data[field];
  if (payload === undefined) throw new Error(`the service did not answer ${field}`);
  if (payload.userErrors.length > 0) throw refusalOf(payload.userErrors, id);
  if (run.json) return print(payload);
  const records = payload.records ?? [];
  for (const record of records) process.stdout.write(`${printable(record.id)}\n`);
  const written =
    run.verdict === "accept"
      ? `; ${records.length} ${records.length === 1 ? "record" : "records"} changed`
      : "";
  say(printable(`${done}: ${id}${written}.`));
}

/** As a reviewer reads it: who wants what, each change field by field, and what speaks against it. */
export function describeProposal(proposal: Shown): string {
  const { id, title, by, state, submittedAt, reason, version, inCommon, problems, moved, reviews, changes } =
    proposal;
  const lines = [
    `${id}  ${state}, version ${version}`,
    ...(title === null ? [] : [`title    ${title}`]),
    `by       ${by}${submittedAt === null ? "" : `, submitted ${minute(submittedAt)}`}`,
    ...(reason === null ? [] : [`reason   ${reason}`]),
    ...reviews.map(
      (one) =>
        `review   ${one.verdict} by ${one.by}, ${minute(one.at)}${one.reason === null ? "" : `: ${one.reason}`}`,
    ),
    ...inCommon.map((what) => `common   ${what}`),
    ...problems.map(({ message }) => `problem  ${message}`),
    ...moved.map((one) => `moved    ${describeMoved(one)}`),
  ];
  for (const { act, recordId, into, before, after, intoBefore, intoAfter } of changes) {
    lines.push("", `${act} ${recordId ?? "(no record is named)"}${into === null ? "" : ` into ${into}`}`);
    lines.push(...linesOf(before, after));
    if (into !== null) lines.push("", into, ...stayingLines(intoBefore, intoAfter));
  }
  return lines.join("\n");
}

/** All of the record that another goes into, so that the two can be compared, and what that makes of it. */
function stayingLines(before: NativeRecord | null, after: NativeRecord | null): string[] {
  const same = before === null ? [] : [...fieldsOf(before)].map(([field, value]) => `    ${field}: ${value}`);
  return [...same, ...(after === null ? [] : linesOf(before, after))];
}

function linesOf(before: NativeRecord | null, after: NativeRecord | null): string[] {
  return differencesOf(before, after).flatMap(({ field, was, becomes }) => [
    ...(was === undefined ? [] : [`  - ${field}: ${was}`]),
    ...(becomes === undefined ? [] : [`  + ${field}: ${becomes}`]),
  ]);
}

function describeMoved({ recordId, proposedVersion, version }: Moved): string {
  return version === null
    ? `${recordId} is not recorded any more`
    : `${recordId} has version ${version}, and had ${proposedVersion} when it was submitted`;
}

function rowOf(proposal: Listed): string {
  const { id, title, by, state, submittedAt, mine, inCommon, problems, moved, changes } = proposal;
  const [first, ...more] = changes;
  const about =
    title ??
    aboutCandidate(inCommon) ??
    `${first?.recordId ?? "no record"}${more.length === 0 ? "" : ` and ${more.length} more`}`;
  const against = [
    ...(problems.length === 0
      ? []
      : [`${problems.length} ${problems.length === 1 ? "problem" : "problems"}`]),
    ...(moved.length === 0 ? [] : [`${moved.length} moved`]),
    ...(mine ? ["own"] : []),
  ];
  const noted = against.length === 0 ? "" : `  (${against.join(", ")})`;
  const when = submittedAt === null ? "not submitted   " : minute(submittedAt);
  return `${id}  ${state}  ${when}  ${by}: ${about.replaceAll("\n", " ")}${noted}`;
}

function aboutCandidate([what, ...more]: readonly string[]): string | undefined {
  if (what === undefined) return undefined;
  return `both have ${what}${more.length === 0 ? "" : ` and ${more.length} more`}`;
}

/** `2026-03-01 14:05` in UTC, of an ISO moment. */
function minute(moment: string): string {
  return moment.slice(0, 16).replace("T", " ");
}

function refusalOf(errors: readonly UserError[], id: string): CliError {
  if (errors.some(({ code, field }) => code === "NOT_FOUND" && field.at(-1) === "proposal"))
    return noProposal(id);
  const isConflict = errors.some(({ code }) => code === "CONFLICT");
  const next = isConflict ? [`Next: blamegraph review show ${id}`] : [];
  return new CliError(
    [...errors.map(({ message }) => message), ...next].join("\n"),
    errors.every(({ code }) => code === "REQUIRED") ? EXIT.usage : EXIT.failure,
  );
}

function noProposal(id: string): CliError {
  return new CliError(
    `There is no proposal ${id} that this login may see; blamegraph review list has those that wait.`,
    EXIT.notFound,
  );
}

async function dataOf<Data>(
  door: Door,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): Promise<Data> {
  const answer = await askService(door, { query, variables }, signal);
  if (answer.errors.length > 0) throw new CliError(toldErrors(answer).join("\n"), exitOfErrors(answer));
  return answer.data as Data;
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
