import { Random, Zipf } from "./random";

const ONSETS = [
  "b",
  "br",
  "d",
  "dr",
  "f",
  "g",
  "gr",
  "h",
  "k",
  "kl",
  "l",
  "m",
  "n",
  "p",
  "r",
  "s",
  "st",
  "t",
  "tr",
  "v",
  "z",
];
const VOWELS = ["a", "e", "i", "o", "u", "ae", "ia"];
const CODAS = ["", "", "", "l", "m", "n", "r", "s", "th"];
const VOCABULARY = 3_000;

/** An invented language: what is said in it means nothing, but its words are as unevenly used as real ones. */
export class Language {
  readonly #words: Zipf<string>;
  readonly #names = new Set<string>();

  constructor(seed: number) {
    const random = new Random(seed);
    const words = new Set<string>();
    while (words.size < VOCABULARY) words.add(inventedWord(random, random.between(1, 4)));
    this.#words = new Zipf([...words]);
  }

  /** The words, the most used first. */
  get words(): readonly string[] {
    return this.#words.items;
  }

  text(random: Random, words: number): string {
    return capitalised(Array.from({ length: words }, () => this.#words.pick(random)).join(" "));
  }

  /** A name that nobody has yet. */
  name(random: Random): string {
    for (let syllables = 2; ; syllables = Math.min(5, syllables + 1)) {
      const name = capitalised(inventedWord(random, syllables));
      if (this.#names.has(name)) continue;
      this.#names.add(name);
      return name;
    }
  }
}

function inventedWord(random: Random, syllables: number): string {
  return Array.from(
    { length: syllables },
    () => `${random.pick(ONSETS)}${random.pick(VOWELS)}${random.pick(CODAS)}`,
  ).join("");
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
