import type { GraphQLResolveInfo } from "graphql";
import type { BehindReport, TimeReport } from "../read/reader";

/** What a resolver has at hand in one request. */
export interface Context {
  readonly requestId: string;
  readonly viewer: { readonly anonymous: boolean; readonly canRead: boolean };
  /** The most that the request may cost, in nodes. */
  readonly maximumCost: number;
  /** Reads the root field being resolved. @throws GraphQLError UNAUTHENTICATED if the viewer may not read. */
  read(info: GraphQLResolveInfo): Promise<never>;
  /** What `extensions.time` will say. */
  readonly time: TimeReport;
  /** What `extensions.behind` will say. */
  readonly behind: BehindReport;
}
