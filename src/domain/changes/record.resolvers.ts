import type { GraphQLResolveInfo } from "graphql";
import { Arg, type ClassType, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { Actor } from "../actors/actor.type";
import { Assessment } from "../assessments/assessment.type";
import { Claim, Retraction } from "../claims/claim.type";
import { Incident } from "../incidents/incident.type";
import { Leak, LeakChannel } from "../leak-channels/leak-channel.type";
import { type RecordType, withArticle } from "../records/fields";
import { Response } from "../responses/response.type";
import { Source } from "../sources/source.type";
import { answerRecord, changeOne, mentionedIn, payload } from "./answer";
import { keyed, plain, recording } from "./asked-changes";
import type { Change, GivenFields } from "./change";
import { type CorrectFields, correctInputOf, recordInputOf, VoidInput } from "./changes.input";
import { payloadOf, VoidPayload } from "./changes.type";
import type { EditingContext } from "./editing";
import type { RecordInput } from "./record-inputs";

interface Recorded {
  readonly record: ClassType<object>;
  readonly example: string;
  /** What recording one is called where it is an act in the world of its own. */
  readonly verb?: string;
}

const RECORDED: Readonly<Record<RecordType, Recorded>> = {
  actor: {
    record: Actor,
    example: 'actor: { kind: THREAT_GROUP, names: [{ value: "Example Bear" }] }',
  },
  incident: {
    record: Incident,
    example: 'incident: { title: "Theft of e-mails", kinds: [DATA_THEFT] }',
  },
  leakChannel: { record: LeakChannel, example: 'leakChannel: { name: "DCLeaks", kind: SITE }' },
  leak: {
    record: Leak,
    example:
      'leak: { incident: "incident:dnc-hack", channel: "leakChannel:dcleaks", what: "E-mails", citations: [{ source: "source:fortune-2016-10-08" }] }',
  },
  claim: {
    record: Claim,
    example:
      'claim: { kind: ATTRIBUTION, stance: ASSERTS, about: "incident:dnc-hack", accusers: ["actor:odni"], named: [{ actor: "actor:russian-government", role: DIRECTED }], citations: [{ source: "source:fortune-2016-10-08" }] }',
  },
  retraction: {
    record: Retraction,
    verb: "retractClaim",
    example:
      'retraction: { claim: "claim:us-directed-2016-10-07", by: ["actor:odni"], citations: [{ source: "source:fortune-2016-10-08" }] }',
  },
  response: {
    record: Response,
    example:
      'response: { kind: DENIAL, by: ["actor:kremlin-spokesman"], answers: ["claim:us-directed-2016-10-07"], citations: [{ source: "source:fortune-2016-10-08" }] }',
  },
  assessment: {
    record: Assessment,
    example:
      'assessment: { kind: IMPACT, incident: "incident:dnc-hack", unnamedBy: "officials", text: "…", citations: [{ source: "source:fortune-2016-10-08" }] }',
  },
  source: {
    record: Source,
    example:
      'source: { title: "U.S. accuses Russia", kind: NEWS_ARTICLE, url: "https://example.org/article" }',
  },
};

/** `ClaimPayload` and so on. */
export const RECORD_PAYLOADS = Object.fromEntries(
  Object.entries(RECORDED).map(([type, { record }]) => [type, payloadOf(record.name, type, () => record)]),
) as Readonly<Record<RecordType, ClassType<object>>>;

/** For each type of record: writing one down, mending it, taking it out. */
export const RECORD_RESOLVERS = Object.entries(RECORDED).map(([type, recorded]) =>
  resolverOf(type as RecordType, recorded),
);

function resolverOf(type: RecordType, { record: Type, example, verb }: Recorded): ClassType<object> {
  const Payload = RECORD_PAYLOADS[type];
  const recordVerb = verb ?? `record${Type.name}`;
  const [correctVerb, voidVerb] = [`correct${Type.name}`, `void${Type.name}`];
  const RecordInputType = recordInputOf(recordVerb, type);
  const CorrectInputType = correctInputOf(correctVerb, type);
  const reviewed = "What a RESEARCHER asks for waits for review.";

  @Resolver()
  class RecordResolver {
    @Mutation(() => Payload, {
      name: recordVerb,
      description: `Writes down ${withArticle(type)}. ${reviewed} Example: \`mutation { ${recordVerb}(input: { ${example} }) { ${type} { id } userErrors { message field } } }\``,
    })
    async record(
      @Arg("input", () => RecordInputType, { description: "What the mutation needs." }) input: InstanceType<
        typeof RecordInputType
      >,
      @Ctx() context: EditingContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object> {
      const { idempotencyKey } = keyed(input);
      const change = recording(type, input[type] as RecordInput, ["input", type], idempotencyKey);
      const id = String((change as Extract<Change, { act: "RECORD" }>).fields["id"]);
      return await answerRecord(context, info, type, id, await changeOne(context, change, input));
    }

    @Mutation(() => Payload, {
      name: correctVerb,
      description: `Mends what is written of ${withArticle(type)}: we wrote it down wrongly, or not all of it. How it read before stays in its history. ${reviewed} Example: \`mutation { ${correctVerb}(input: { id: "${type}:…", expectedVersion: 1, set: { … }, reason: "a typing error" }) { ${type} { id } userErrors { message field } } }\``,
    })
    async correct(
      @Arg("input", () => CorrectInputType, { description: "What the mutation needs." }) input: CorrectFields,
      @Ctx() context: EditingContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object> {
      const { id, expectedVersion, set } = input;
      const fields = plain(set) as GivenFields;
      const [path, idAt] = [
        ["input", "set"],
        ["input", "id"],
      ];
      const change: Change = { act: "CORRECT", type, id, idAt, expectedVersion, fields, path };
      return await answerRecord(context, info, type, id, await changeOne(context, change, input));
    }

    @Mutation(() => VoidPayload, {
      name: voidVerb,
      description: `Takes out ${withArticle(type)} that should never have been recorded; nothing else may refer to it. Its history stays. ${reviewed} Example: \`mutation { ${voidVerb}(input: { id: "${type}:…", reason: "recorded twice" }) { voided userErrors { message field } } }\``,
    })
    async void(
      @Arg("input", () => VoidInput, { description: "What the mutation needs." }) input: VoidInput,
      @Ctx() context: EditingContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object> {
      const { id, expectedVersion } = input;
      const change: Change = { act: "VOID", type, id, expectedVersion, path: ["input"] };
      const outcome = await changeOne(context, change, input);
      const voided = outcome.records.includes(id) ? id : null;
      return await context.tell(info, { ...payload(outcome), voided }, mentionedIn(outcome));
    }
  }
  return RecordResolver;
}
