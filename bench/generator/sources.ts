import type { Cast } from "./actors";
import { dayIn, type Period, reduced } from "./days";
import type { Language } from "./language";
import type { Random } from "./random";
import { numbered, type Raw, stated } from "./raw";

/** A source as those who cite it need to know it. */
export interface Document {
  readonly id: string;
  /** The day that what it reports was said on; undefined for one without a date. */
  readonly day: string | undefined;
  /** What it draws on, nearest first, down to the last that is known. */
  readonly chain: readonly string[];
}

const SHELF = 300;
const LONGEST_CHAIN = 3;
const LANGUAGES = { en: 70, ru: 8, zh: 5, de: 6, fr: 6, uk: 5 };

/** The documents of a stretch: each is cited a few times soon after it came out, and never again. */
export class Documents {
  readonly #shelf: Document[] = [];
  #made = 0;

  constructor(
    private readonly prefix: string,
    private readonly period: Period,
    private readonly undated: number,
    private readonly cast: Cast,
    private readonly language: Language,
  ) {}

  /** One to cite, and its record if it is new. */
  draw(random: Random): readonly [Document, readonly Raw[]] {
    if (this.#shelf.length > 0 && random.chance(0.45)) return [random.pick(this.#shelf), []];
    const [document, record] = this.#publish(random);
    this.#shelf[this.#made <= SHELF ? this.#made - 1 : random.below(SHELF)] = document;
    return [document, [record]];
  }

  /** Some citations say by way of whom the words came. */
  cite(random: Random, { id, chain }: Document): object {
    return stated({
      source: id,
      locator: random.chance(0.2) ? `p. ${random.between(1, 60)}` : undefined,
      relays: chain.length > 0 && random.chance(0.6) ? chain : undefined,
    });
  }

  #publish(random: Random): readonly [Document, Raw] {
    const id = numbered("source", this.prefix, ++this.#made);
    const day = random.chance(this.undated) ? undefined : dayIn(random, this.period);
    const quoted = this.#shelf.length > 0 && random.chance(0.3) ? random.pick(this.#shelf) : undefined;
    const chain = quoted === undefined ? [] : [quoted.id, ...quoted.chain].slice(0, LONGEST_CHAIN);
    const isNews = random.chance(0.5);
    const record = stated({
      type: "source",
      id,
      title: this.language.text(random, random.between(4, 10)),
      kind: isNews
        ? "NEWS_ARTICLE"
        : random.weighted({
            TECHNICAL_REPORT: 40,
            OFFICIAL_STATEMENT: 30,
            BLOG_POST: 15,
            COURT_RECORD: 5,
            OTHER: 10,
          }),
      publisher: random.chance(0.85)
        ? (isNews ? this.cast.media : this.cast.vendors).pick(random).id
        : undefined,
      url: random.chance(0.7) ? `https://example.org/${id.slice("source:".length)}` : undefined,
      publishedOn: day === undefined ? undefined : reduced(random, day, this.period),
      language: random.weighted(LANGUAGES),
      reliability: random.chance(0.2) ? random.pick(["A", "B", "C"]) : undefined,
      quotes: quoted === undefined ? undefined : [quoted.id],
    });
    return [{ id, day, chain }, record];
  }
}
