import type { View } from "../address/view";
import type { ClaimToldFragment } from "../generated/types";
import type { Operation } from "../operation";
import type { Painting } from "../scene/picture-file";
import type { Rings } from "../scene/rings";
import type { Theme } from "../scene/theme";
import type { Table } from "../table/table";

/** What of a list is asked for at once. */
export interface Part {
  readonly after: string | null;
  /** The day as of which the service answers; null for the whole span, over which a picture is laid out. */
  readonly asOf: string | null;
}

export const FIRST_PART: Part = { after: null, asOf: null };

/** Claims as an answer has them: those that came, of how many, and where the next begin. */
export interface ClaimsCome {
  readonly nodes: readonly ClaimToldFragment[];
  readonly totalCount: number;
  /** The cursor of the next part; null where there is none. */
  readonly next: string | null;
}

/**
 * A view of the records: what is asked for it, and what picture and table come of the answer. The screen and the files of the
 * same address are both made of it, so that they cannot differ. A new view is one of these and a line in `view-pages.ts`.
 */
export interface ViewPage<Answer, Variables, Scene = unknown> {
  /** In the names of files. */
  readonly name: string;
  /** `/blame`, or `/i/` where a slug follows. */
  readonly path: `/${string}`;
  readonly operation: Operation<Answer, Variables>;
  variables(view: View, slug: string, part: Part): Variables;
  /** What is asked of the answer once it is there, and then part of it. */
  readonly further?: {
    readonly operation: Pick<Operation<unknown, unknown>, "name" | "hash">;
    /** Undefined where there is nothing to ask. */
    variables(answer: Answer, view: View): object | undefined;
    with(answer: Answer, further: unknown): Answer;
  };
  /** Undefined where the answer says that there is no such thing. */
  title(answer: Answer): string | undefined;
  /** The picture before it is painted. */
  scene?(answer: Answer, view: View): Scene;
  /** The ids of those whose standing on the day of the view belongs to the picture. */
  incidents?(scene: Scene): readonly string[];
  paint?(scene: Scene, view: View, theme: Theme, rings: Rings): Painting;
  /** Where the view is one of claims. */
  claims?(answer: Answer): ClaimsCome;
  /** The same answer with these claims, where they come in parts. */
  withClaims?(answer: Answer, claims: readonly ClaimToldFragment[]): Answer;
  /** Where the view is a table of something else than its claims. */
  table?(answer: Answer, view: View): Table;
}
