export interface Key {
  /** As it is typed, one after the other: "g i". */
  readonly keys: string;
  readonly does: string;
}

/** All keys, in the order of the sheet. What one does where is said by whoever listens. */
export const KEYS = {
  search: { keys: "/", does: "Search" },
  sheet: { keys: "?", does: "Show these keys" },
  incidents: { keys: "g i", does: "Go to the incidents" },
  actors: { keys: "g a", does: "Go to the actors" },
  matrix: { keys: "g m", does: "Go to the matrix" },
  timeline: { keys: "g t", does: "Go to the timeline" },
  blame: { keys: "g b", does: "Go to the blame lanes" },
  next: { keys: "j", does: "Next claim" },
  previous: { keys: "k", does: "Previous claim" },
  open: { keys: "Enter", does: "Open what is in focus" },
  close: { keys: "Escape", does: "Close the panel" },
  earlier: { keys: "[", does: "Back to the change before, on the slider of days" },
  later: { keys: "]", does: "On to the next change" },
  twin: { keys: "t", does: "Picture or table" },
  denials: { keys: "d", does: "Only what is denied, or all" },
  cite: { keys: "c", does: "Cite what is shown" },
  copy: { keys: ".", does: "Copy the link to this view" },
} as const satisfies Readonly<Record<string, Key>>;

export type KeyName = keyof typeof KEYS;
