import type { GraphQLResolveInfo } from "graphql";
import type { Principal } from "../auth/principal";
import type { BehindReport, TimeReport } from "../read/reader";

/** What a resolver has at hand in one request. */
export interface Context {
  readonly requestId: string;
  readonly viewer: {
    readonly anonymous: boolean;
    readonly canRead: boolean;
    readonly principal?: Principal | undefined;
  };
  /** The most that the request may cost, in nodes. */
  readonly maximumCost: number;
  /** Reads the root field being resolved. @throws GraphQLError UNAUTHENTICATED if the viewer may not read. */
  read(info: GraphQLResolveInfo): Promise<never>;
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
