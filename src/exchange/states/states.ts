import { parseRecord } from "../../domain/records/parse-record";
import type { NativeRecord } from "../../domain/records/record";
import states from "./states.json";

/** A state as foreign files name it; territories that are no states are not among them. */
export interface State {
  /** ISO 3166-1 alpha-2, upper case; `XK` for Kosovo, which ISO has not. */
  readonly alpha2: string;
  /** ISO 3166-1 alpha-3, upper case. */
  readonly alpha3: string;
  /** The rest of its actor's id, such as `north-korea`. */
  readonly slug: string;
  readonly name: string;
  /** How else its name is written: by ISO, by the United Nations, in the data sets that are read. */
  readonly spellings: readonly string[];
}

const BY_CODE = new Map(states.flatMap((state) => [state.alpha2, state.alpha3].map((code) => [code, state])));
const BY_NAME = new Map(
  states.flatMap((state) =>
    [state.name, ...state.spellings].map((spelling): [string, State] => [plain(spelling), state]),
  ),
);

/**
 * The state that a file means by a code (`RU`, `RUS`) or a name in any of its usual spellings (`Russian Federation`,
 * `Korea, Republic of`, `southKorea`). Undefined where it is none, or might be several (`Korea`).
 */
export function findState(spelling: string): State | undefined {
  const code = spelling.trim();
  return BY_CODE.get(code.length === 3 ? code.toUpperCase() : code) ?? BY_NAME.get(plain(spelling));
}

export function stateActorId(state: State): string {
  return `actor:${state.slug}`;
}

/** The state as an actor, with what everybody agrees on: its name, and its codes. */
export function stateActor(state: State): NativeRecord {
  const { record, faults } = parseRecord({
    type: "actor",
    id: stateActorId(state),
    kind: "STATE",
    names: [{ value: state.name, language: "en" }],
    externalIds: [
      { scheme: "iso-3166-1-alpha-2", value: state.alpha2 },
      { scheme: "iso-3166-1-alpha-3", value: state.alpha3 },
    ],
  });
  if (record === undefined) throw new Error(`${state.name} is no sound actor: ${JSON.stringify(faults)}`);
  return record;
}

/** Case, accents, punctuation and words run together set aside. */
function plain(spelling: string): string {
  return spelling
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^the /, "");
}
