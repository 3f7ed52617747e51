import type { View } from "../address/view";

/** All that a file is made of, beside the picture or table itself. */
export interface Told {
  readonly title: string;
  readonly view: View;
  /** Where the same view is found again. */
  readonly link: string;
  /** The day on which the file is made. */
  readonly madeOn: string;
  /** How many of how many claims; undefined where the view is not one of claims. */
  readonly count?: { readonly shown: number; readonly total: number } | undefined;
}
