import type { Drawn } from "../views/scene/drawn";

/** A page of the documentation, as it was made of its Markdown when the service was built. */
export interface DocPage {
  readonly title: string;
  readonly headings: readonly DocHeading[];
  readonly body: readonly (Drawn | string)[];
}

export interface DocHeading {
  readonly level: number;
  readonly text: string;
  /** The anchor: `#what-a-request-costs`, as other pages link to it. */
  readonly id: string;
}

/** All pages under the headings of the table of contents. */
export type DocContents = readonly {
  readonly heading: string;
  readonly pages: readonly { readonly name: string; readonly title: string; readonly about: string }[];
}[];
