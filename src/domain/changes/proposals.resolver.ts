import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, ArgsType, Ctx, Field, ID, Info, Int, Mutation, Query, Resolver } from "type-graphql";
import { loginOf } from "../../platform/graphql/access";
import { within } from "../../platform/read/bounds";
import { cursorOf, parseCursor } from "../../platform/read/cursor";
import { mentionedIn, mentionedInProposal, nothing, payload } from "./answer";
import { changesIn, keyed } from "./asked-changes";
import {
  AcceptInput,
  ChangeRecordsInput,
  OwnProposalInput,
  ReviewInput,
  SaveDraftInput,
} from "./changes.input";
import { ChangePayload, Proposal, ProposalConnection, ProposalStateEnum } from "./changes.type";
import type { EditingContext, Outcome, ProposalView } from "./editing";
import type { ProposalState, Verdict } from "./proposals.terms";

@ArgsType()
export class ProposalListArgs {
  @Field(() => [ProposalStateEnum], {
    nullable: true,
    description: "Only those in one of these states; in any unless given.",
  })
  states?: ProposalState[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True for the viewer's own, false for those of others; both unless given.",
  })
  mine?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "True for candidates that an import found, false for what people propose; both unless given.",
  })
  candidates?: boolean | null;

  @Field(() => Int, { defaultValue: 20, description: `How many, 1 to 50.` })
  first!: number;

  @Field(() => String, { nullable: true, description: "Those after this cursor." })
  after?: string | null;
}

const MAX_PROPOSALS = 50; // each is judged anew when it is read; docs/limits.md
const ORDER = "CREATED_AT";

/** Changes that are made together, and those that wait for somebody to decide. */
@Resolver()
export class ProposalsResolver {
  @Query(() => Proposal, {
    nullable: true,
    description:
      'A proposal by id; null where there is none that the viewer may see: their own, and for an EDITOR those that were submitted. Example: `{ proposal(id: "proposal:…") { state changes { act recordId after } moved { recordId } } }`',
  })
  async proposal(
    @Arg("id", () => ID, { description: "`proposal:…`" }) id: string,
    @Ctx() context: EditingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Proposal | null> {
    const found = await context.editing.proposal(loginOf(context), id);
    return await context.tell(info, found, mentionedInProposal(found));
  }

  @Query(() => ProposalConnection, {
    description:
      "Proposals that the viewer may see, latest first: their own, and for an EDITOR those that were submitted. Example: `{ proposals(states: [SUBMITTED]) { nodes { id title by submittedAt problems { message } } } }`",
  })
  async proposals(
    @Args(() => ProposalListArgs) {
      states = null,
      mine = null,
      candidates = null,
      first,
      after = null,
    }: ProposalListArgs,
    @Ctx() context: EditingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const asked = {
      states,
      mine,
      candidates,
      first: within(first, MAX_PROPOSALS, `A page has 1 to ${MAX_PROPOSALS} proposals`),
      after: after === null ? null : fromCursor(after),
    };
    const page = await context.editing.proposals(loginOf(context), asked);
    const edges = page.proposals.map((node) => ({ cursor: toCursor(node), node }));
    const value = {
      edges,
      nodes: page.proposals,
      totalCount: page.totalCount,
      pageInfo: {
        hasNextPage: page.hasNextPage,
        hasPreviousPage: page.hasPreviousPage,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    };
    return await context.tell(info, value, page.proposals.flatMap(mentionedInProposal));
  }

  @Mutation(() => ChangePayload, {
    description:
      'Makes several changes together, or none: a source, an incident and three claims, say. What a RESEARCHER asks for is one proposal. Example: `mutation { changeRecords(input: { changes: [{ record: { source: { id: "source:report", title: "Report", kind: TECHNICAL_REPORT } } }] }) { records { id } proposal { id } userErrors { message field } } }`',
  })
  async changeRecords(
    @Arg("input", () => ChangeRecordsInput, { description: "What the mutation needs." })
    input: ChangeRecordsInput,
    @Ctx() context: EditingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { title, reason, propose, idempotencyKey } = keyed(input);
    const { changes, faults } = changesIn(input.changes, idempotencyKey);
    const editor = loginOf(context);
    const outcome =
      faults.length > 0
        ? nothing(faults)
        : await context.editing.change(editor, { changes, title, reason, propose, idempotencyKey });
    return await answer(context, info, outcome);
  }

  @Mutation(() => ChangePayload, {
    description:
      "Keeps a proposal that its author is still at; it may be incomplete, and `proposal.problems` says what is missing. Also changes one that an editor sent back. Example: `mutation { saveDraft(input: { changes: [{ record: { claim: { kind: ATTRIBUTION } } }] }) { proposal { id problems { message } } userErrors { message } } }`",
  })
  async saveDraft(
    @Arg("input", () => SaveDraftInput, { description: "What the mutation needs." }) input: SaveDraftInput,
    @Ctx() context: EditingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const { changes: given, ...rest } = keyed(input);
    const { changes, faults } = changesIn(given, rest.idempotencyKey);
    const editor = loginOf(context);
    const outcome =
      faults.length > 0 ? nothing(faults) : await context.editing.saveDraft(editor, { ...rest, changes });
    return await answer(context, info, outcome);
  }

  @Mutation(() => ChangePayload, {
    description:
      'Hands a draft to the editors, or one that was sent back to them again. What is wrong with it is told at once. Example: `mutation { submitProposal(input: { proposal: "proposal:…" }) { proposal { state } userErrors { message field } } }`',
  })
  async submitProposal(
    @Arg("input", () => OwnProposalInput, { description: "What the mutation needs." })
    input: OwnProposalInput,
    @Ctx() context: EditingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return await answer(context, info, await context.editing.submit(loginOf(context), { ...input }));
  }

  @Mutation(() => ChangePayload, {
    description:
      'Takes back a proposal of one\'s own that is not decided. Example: `mutation { withdrawProposal(input: { proposal: "proposal:…" }) { proposal { state } userErrors { message } } }`',
  })
  async withdrawProposal(
    @Arg("input", () => OwnProposalInput, { description: "What the mutation needs." })
    input: OwnProposalInput,
    @Ctx() context: EditingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return await answer(context, info, await context.editing.withdraw(loginOf(context), { ...input }));
  }

  @Mutation(() => ChangePayload, {
    description:
      'Makes the changes of somebody else\'s proposal. Where records that it rests on were changed since it was submitted, it is a CONFLICT unless `evenIfMoved`. Example: `mutation { acceptProposal(input: { proposal: "proposal:…" }) { records { id } proposal { state } userErrors { message } } }`',
  })
  async acceptProposal(
    @Arg("input", () => AcceptInput, { description: "What the mutation needs." }) input: AcceptInput,
    @Ctx() context: EditingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return await review(context, info, "ACCEPTED", input);
  }

  @Mutation(() => ChangePayload, {
    description:
      'Asks the author of a proposal for changes; the reason says which. Example: `mutation { requestChanges(input: { proposal: "proposal:…", reason: "The page number is missing." }) { proposal { state } userErrors { message } } }`',
  })
  async requestChanges(
    @Arg("input", () => ReviewInput, { description: "What the mutation needs." }) input: ReviewInput,
    @Ctx() context: EditingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return await review(context, info, "CHANGES_REQUESTED", input);
  }

  @Mutation(() => ChangePayload, {
    description:
      'Decides that the changes of a proposal are not made; its author sees the reason. Example: `mutation { rejectProposal(input: { proposal: "proposal:…", reason: "No source." }) { proposal { state } userErrors { message } } }`',
  })
  async rejectProposal(
    @Arg("input", () => ReviewInput, { description: "What the mutation needs." }) input: ReviewInput,
    @Ctx() context: EditingContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return await review(context, info, "REJECTED", input);
  }
}

async function review(
  context: EditingContext,
  info: GraphQLResolveInfo,
  verdict: Verdict,
  input: ReviewInput,
): Promise<object> {
  return await answer(context, info, await context.editing.review(loginOf(context), { ...input, verdict }));
}

async function answer(context: EditingContext, info: GraphQLResolveInfo, outcome: Outcome): Promise<object> {
  const value = { ...payload(outcome), records: outcome.records };
  return await context.tell(info, value, mentionedIn(outcome));
}

function toCursor({ createdAt, id }: ProposalView): string {
  return cursorOf({ order: ORDER, key: createdAt, ties: [id] });
}

function fromCursor(cursor: string): string {
  const { key, ties } = parseCursor(cursor, ORDER, 1);
  return `${key} ${ties[0]}`;
}
