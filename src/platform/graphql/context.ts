import type { GraphQLResolveInfo } from "graphql";
import type { Caller } from "../auth/admission";
import type { Principal } from "../auth/principal";
import type { Refusal } from "../auth/refusals";
import type { Args } from "../read/compiler";
import type { BehindReport, TimeReport } from "../read/reader";

/** Who asks. */
export interface Viewer {
  readonly anonymous: boolean;
  readonly canRead: boolean;
  readonly principal?: Principal | undefined;
}

/** What a resolver has at hand in one request. */
export interface Context {
  readonly requestId: string;
  readonly viewer: Viewer;
  /** The most that the request may cost, in nodes. */
  readonly maximumCost: number;
  /** Takes what a request costs, in points, from what the viewer may ask for in a minute; or says why not. */
  charge(points: number): Refusal | undefined;
  /** Reads the root field being resolved; `given` are arguments that go before those of the request. */
  read(info: GraphQLResolveInfo, given?: Args): Promise<never>;
  /**
   * Answers the root field being resolved with a value that is at hand: plain data in which records stand as their
   * ids, all of them among `mentioned`.
   */
  tell(info: GraphQLResolveInfo, value: unknown, mentioned?: readonly string[]): Promise<never>;
  /** What `extensions.time` will say. */
  readonly time: TimeReport;
  /** What `extensions.behind` will say. */
  readonly behind: BehindReport;
}

/** Made for each request, by who asks and whether its document is trusted. */
export type ContextFor = (requestId: string, caller: Caller, isTrusted: boolean) => Context;
