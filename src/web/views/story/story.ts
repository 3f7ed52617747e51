import type { RawView } from "../address/view";

/** The example story is offered only where all of these are. */
export const STORY_INCIDENTS = [
  "incident:us-email-compromises",
  "incident:dnc-email-theft",
  "incident:us-election-systems-attacks",
] as const;

export interface Place {
  readonly path: string;
  readonly view: RawView;
}

export interface StoryStep {
  readonly question: string;
  readonly text: string;
  readonly at: Place;
  /** Other places that this step speaks of. */
  readonly also: readonly (Place & { readonly label: string })[];
}

const DNC = "/i/dnc-email-theft";
const OCTOBER = { from: "2016-10-01", to: "2016-10-31" };

/** Each step is an address, and nothing else. */
export const STORY: readonly StoryStep[] = [
  {
    question: "Who is blamed?",
    text: "On 7 October 2016 the Department of Homeland Security and the Office of the Director of National Intelligence signed two claims together: one blames the Russian government for directing the compromises of e-mails, one its senior-most officials for authorising them. Each claim is one line, with their own words for how sure they are. Both apply to the part of the campaign that hit the Democratic National Committee, too; there WikiLeaks is a channel, which is not to be accused.",
    at: { path: "/blame", view: { about: "us-email-compromises" } },
    also: [{ label: "The part: the Democratic National Committee", path: DNC, view: {} }],
  },
  {
    question: "Who says otherwise?",
    text: "Guccifer 2.0 claims to have done it alone. That is a position of its own, drawn with the same weight as all others; since both cannot hold, the incident is contested, and the page says why.",
    at: { path: DNC, view: { sel: "claim:guccifer-2.0-lone-operator" } },
    also: [],
  },
  {
    question: "Who answered?",
    text: "The spokesman for Vladimir Putin called it “rubbish”. That is a denial: a bar that comes back to the lines of both claims, as dark and as wide as they are.",
    at: { path: "/blame", view: { about: "us-email-compromises", denied: "yes" } },
    also: [],
  },
  {
    question: "What was not attributed?",
    text: "Of the attacks on election systems the same statement says only that they could not yet be attributed. The line ends in an open circle: nobody is accused of this incident, and the matrix counts no claim for it.",
    at: { path: "/i/us-election-systems-attacks", view: {} },
    also: [
      { label: "The matrix", path: "/matrix", view: { about: "us-election-systems-attacks" } },
      { label: "The same as lanes", path: "/blame", view: { about: "us-election-systems-attacks" } },
    ],
  },
  {
    question: "When did we know?",
    text: "Go through the days of that October. On the 5th there is nothing; on the 6th an unnamed belief and the self-claim; on the 7th the statement; on the 8th the denial. “Show the query” opens the same question in the playground.",
    at: { path: "/blame", view: { ...OCTOBER, asOf: "2016-10-06" } },
    also: [
      { label: "5 October", path: "/blame", view: { ...OCTOBER, asOf: "2016-10-05" } },
      { label: "6 October", path: "/blame", view: { ...OCTOBER, asOf: "2016-10-06" } },
      { label: "7 October", path: "/blame", view: { ...OCTOBER, asOf: "2016-10-07" } },
      { label: "8 October", path: "/blame", view: { ...OCTOBER, asOf: "2016-10-08" } },
    ],
  },
];

/** Where a claim of one's own is added, with what the story rests on filled in. */
export const ADD_TO_STORY = "/add?source=fortune-2016-10-08&incident=dnc-email-theft";

/** Whether a place is the one that is looked at, whatever is selected there. */
export function isAt(place: Place, path: string, raw: RawView): boolean {
  return (
    path === place.path &&
    Object.entries(place.view).every(([param, text]) => raw[param as keyof RawView] === text)
  );
}
