import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { loginOf } from "../../platform/graphql/access";
import type { RecordType } from "../records/fields";
import { answerRecord, changeOne, payload } from "./answer";
import { keyed, plain, recording, splitting } from "./asked-changes";
import type { Change, MergedType } from "./change";
import {
  AddMembershipInput,
  AddNameInput,
  AnswerClaimInput,
  MergeActorsInput,
  MergeIncidentsInput,
  RedactInput,
  RepeatClaimInput,
  SplitActorInput,
  SupersedeClaimInput,
  UnmergeActorsInput,
  UnmergeIncidentsInput,
} from "./changes.input";
import { RedactPayload } from "./changes.type";
import type { EditingContext } from "./editing";
import { RECORD_PAYLOADS } from "./record.resolvers";
import type { RecordInput } from "./record-inputs";

/** Acts upon claims and actors that are more than writing a record down. */
@Resolver()
export class ActsResolver {
  @Mutation(() => RECORD_PAYLOADS.claim, {
    description:
      'Records that the accusers of a claim replaced it with a newer one; both stay readable. Example: `mutation { supersedeClaim(input: { supersedes: "claim:…", claim: { stance: ASSERTS, named: [{ actor: "actor:gru", role: CONDUCTED }], citations: [{ source: "source:…" }] } }) { claim { id } userErrors { message field } } }`',
  })
  async supersedeClaim(
    @Arg("input", () => SupersedeClaimInput, { description: "What the mutation needs." })
    input: SupersedeClaimInput,
    @Ctx() context: EditingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const claim = { ...input.claim, supersedes: withOne(input.claim["supersedes"], input.supersedes) };
    const like = {
      id: input.supersedes,
      fields: ["kind", "about", "accusers"],
      path: ["input", "supersedes"],
    };
    return await record(context, info, "claim", claim, input, like);
  }

  @Mutation(() => RECORD_PAYLOADS.claim, {
    description:
      'Records that somebody says what a claim says, only because that claim says it: no new origin. Example: `mutation { repeatClaim(input: { repeats: "claim:…", claim: { accusers: ["actor:…"], citations: [{ source: "source:…" }] } }) { claim { id } userErrors { message field } } }`',
  })
  async repeatClaim(
    @Arg("input", () => RepeatClaimInput, { description: "What the mutation needs." })
    input: RepeatClaimInput,
    @Ctx() context: EditingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const claim = { ...input.claim, repeats: withOne(input.claim["repeats"], input.repeats) };
    const fields = ["kind", "stance", "about", "named", "unnamedAccused", "accusedMode"];
    const like = { id: input.repeats, fields, path: ["input", "repeats"] };
    return await record(context, info, "claim", claim, input, like);
  }

  @Mutation(() => RECORD_PAYLOADS.response, {
    description:
      'Records what somebody said back to a claim. Example: `mutation { answerClaim(input: { claim: "claim:…", response: { kind: DENIAL, by: ["actor:…"], quote: { text: "rubbish" }, citations: [{ source: "source:…" }] } }) { response { id } userErrors { message field } } }`',
  })
  async answerClaim(
    @Arg("input", () => AnswerClaimInput, { description: "What the mutation needs." })
    input: AnswerClaimInput,
    @Ctx() context: EditingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const response = { ...input.response, answers: withOne(input.response["answers"], input.claim) };
    const like = { id: input.claim, type: "claim", fields: [], path: ["input", "claim"] } as const;
    return await record(context, info, "response", response, input, like);
  }

  @Mutation(() => RECORD_PAYLOADS.actor, {
    description:
      'Adds a name to an actor, after those it has. Example: `mutation { addName(input: { actor: "actor:apt28", name: { value: "Forest Blizzard", coinedBy: "actor:microsoft" } }) { actor { names { value } } userErrors { message } } }`',
  })
  async addName(
    @Arg("input", () => AddNameInput, { description: "What the mutation needs." }) input: AddNameInput,
    @Ctx() context: EditingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return await addTo(context, info, "names", "name", input);
  }

  @Mutation(() => RECORD_PAYLOADS.actor, {
    description:
      'Adds to what an actor is part of: uncontested organisational structure; what is disputed is a claim. Example: `mutation { addMembership(input: { actor: "actor:unit-26165", partOf: { actor: "actor:gru" } }) { actor { partOf { actor { name } } } userErrors { message } } }`',
  })
  async addMembership(
    @Arg("input", () => AddMembershipInput, { description: "What the mutation needs." })
    input: AddMembershipInput,
    @Ctx() context: EditingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return await addTo(context, info, "partOf", "partOf", input);
  }

  @Mutation(() => RECORD_PAYLOADS.actor, {
    description:
      'Makes one actor of two that turned out to be one: all that referred to `from` refers to `into`. It can be undone. Example: `mutation { mergeActors(input: { from: "actor:fancy-bear", into: "actor:apt28", reason: "one group" }) { actor { id names { value } } userErrors { message } } }`',
  })
  async mergeActors(
    @Arg("input", () => MergeActorsInput, { description: "What the mutation needs." })
    input: MergeActorsInput,
    @Ctx() context: EditingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return await merge(context, info, "actor", input);
  }

  @Mutation(() => RECORD_PAYLOADS.actor, {
    description:
      'Undoes a merge: the actor is there again, with all that was its own; what was made since goes to it where it is listed. Example: `mutation { unmergeActors(input: { actor: "actor:fancy-bear", records: [], reason: "two groups after all" }) { actor { id } userErrors { message } } }`',
  })
  async unmergeActors(
    @Arg("input", () => UnmergeActorsInput, { description: "What the mutation needs." })
    input: UnmergeActorsInput,
    @Ctx() context: EditingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return await unmerge(context, info, "actor", input.actor, input);
  }

  @Mutation(() => RECORD_PAYLOADS.incident, {
    description:
      'Makes one incident of two that turned out to be one: every claim, answer, leak and assessment of `from` is about `into`. It can be undone. Example: `mutation { mergeIncidents(input: { from: "incident:sharpshooter-2", into: "incident:sharpshooter", reason: "one campaign" }) { incident { id title } userErrors { message } } }`',
  })
  async mergeIncidents(
    @Arg("input", () => MergeIncidentsInput, { description: "What the mutation needs." })
    input: MergeIncidentsInput,
    @Ctx() context: EditingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return await merge(context, info, "incident", input);
  }

  @Mutation(() => RECORD_PAYLOADS.incident, {
    description:
      'Undoes a merge: the incident is there again, with all that was said of it; what was made since goes to it where it is listed. Example: `mutation { unmergeIncidents(input: { incident: "incident:sharpshooter-2", records: [], reason: "two campaigns after all" }) { incident { id } userErrors { message } } }`',
  })
  async unmergeIncidents(
    @Arg("input", () => UnmergeIncidentsInput, { description: "What the mutation needs." })
    input: UnmergeIncidentsInput,
    @Ctx() context: EditingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return await unmerge(context, info, "incident", input.incident, input);
  }

  @Mutation(() => RECORD_PAYLOADS.actor, {
    description:
      'Makes two actors of one that turned out to be two; answers with the new one. Example: `mutation { splitActor(input: { actor: "actor:lazarus", into: { kind: THREAT_GROUP, names: [{ value: "Andariel" }] }, names: ["Andariel"], records: ["claim:…"], reason: "two groups" }) { actor { id } userErrors { message } } }`',
  })
  async splitActor(
    @Arg("input", () => SplitActorInput, { description: "What the mutation needs." }) input: SplitActorInput,
    @Ctx() context: EditingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const change: Change = { act: "SPLIT", ...splitting(input, ["input"], keyed(input).idempotencyKey) };
    const id = String(change.into["id"]);
    return await answerRecord(context, info, "actor", id, await changeOne(context, change, input));
  }

  @Mutation(() => RedactPayload, {
    description:
      'Blanks text for legal reasons in the record, in all its versions and revisions, and in proposals about it; `[redacted]` stands where it was. It cannot be undone. Example: `mutation { redact(input: { id: "claim:…", field: "quote.text", reason: "court order 12/2026" }) { blanked userErrors { message } } }`',
  })
  async redact(
    @Arg("input", () => RedactInput, { description: "What the mutation needs." }) input: RedactInput,
    @Ctx() context: EditingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const outcome = await context.editing.redact(loginOf(context), { ...input });
    const { sequence, userErrors } = payload(outcome);
    const [record = null] = outcome.records;
    const redacted = outcome.redacted ?? { blanked: 0, proposals: 0, mayAlsoBeIn: [] };
    return await context.tell(info, { record, ...redacted, sequence, userErrors }, outcome.records);
  }
}

type Beside = Parameters<typeof changeOne>[2];

async function record(
  context: EditingContext,
  info: GraphQLResolveInfo,
  type: RecordType,
  fields: RecordInput,
  input: Beside,
  like?: Extract<Change, { act: "RECORD" }>["like"],
): Promise<object> {
  const change = recording(type, fields, ["input", type], keyed(input).idempotencyKey, { like });
  const id = String((change as Extract<Change, { act: "RECORD" }>).fields["id"]);
  return await answerRecord(context, info, type, id, await changeOne(context, change, input));
}

/** Answers with the record that stays. */
async function merge(
  context: EditingContext,
  info: GraphQLResolveInfo,
  type: MergedType,
  input: Beside & { readonly from: string; readonly into: string },
): Promise<object> {
  const { from, into } = input;
  const change: Change = { act: "MERGE", type, from, into, path: ["input"] };
  return await answerRecord(context, info, type, into, await changeOne(context, change, input));
}

/** Answers with the record that is there again. */
async function unmerge(
  context: EditingContext,
  info: GraphQLResolveInfo,
  type: MergedType,
  id: string,
  input: Beside & { readonly records: readonly string[] },
): Promise<object> {
  const change: Change = { act: "UNMERGE", type, id, records: [...input.records], path: ["input"] };
  return await answerRecord(context, info, type, id, await changeOne(context, change, input));
}

/** Adds what the input has under `key` to a list of the actor. */
async function addTo<Key extends string>(
  context: EditingContext,
  info: GraphQLResolveInfo,
  list: string,
  key: Key,
  input: Beside & { readonly actor: string } & Readonly<Record<Key, RecordInput>>,
): Promise<object> {
  const { actor: id } = input;
  const more = { list, entry: plain(input[key]), path: ["input", key] };
  const [path, idAt] = [["input"], ["input", "actor"]];
  const change: Change = { act: "CORRECT", type: "actor", id, idAt, fields: {}, more, path };
  return await answerRecord(context, info, "actor", id, await changeOne(context, change, input));
}

/** The id first, whatever else the list names. */
function withOne(given: unknown, id: string): readonly unknown[] {
  const others = Array.isArray(given) ? given.filter((other) => other !== id) : [];
  return [id, ...others];
}
