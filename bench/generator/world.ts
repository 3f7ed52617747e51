import { castOf } from "./actors";
import { statementsOf } from "./claims";
import type { Period } from "./days";
import { sceneOf } from "./incidents";
import { Language } from "./language";
import type { Raw } from "./raw";

/** A world to make up: the same description always gives the same records, byte for byte. */
export interface WorldShape {
  readonly claims: number;
  readonly seed: number;
  /** The share of claims without any date; 0.43 is that of EuRepoC. */
  readonly undated?: number;
}

export interface World {
  /** Everybody and everything, then what is said of them; each record after all that it refers to. Made as it is read. */
  records(): Generator<Raw>;
  /** More that was said of the same incidents by the same actors, all of it before the claims of `records`. */
  earlier(claims: number): Generator<Raw>;
  /** The words in which everything is said, the most used first. */
  readonly words: readonly string[];
}

const UNDATED = 0.1;
const PERIOD: Period = { from: "2005-01-01", to: "2026-06-30" };
const EARLIER: Period = { from: "1990-01-01", to: "2004-12-31" };

export function worldOf({ claims, seed, undated = UNDATED }: WorldShape): World {
  const setting = () => {
    const language = new Language(seed);
    const cast = castOf(claims, seed + 1, language);
    const scene = sceneOf(claims, seed + 2, PERIOD, cast, language);
    return { language, cast, scene };
  };
  return {
    *records() {
      const { language, cast, scene } = setting();
      yield* cast.records;
      yield* scene.records;
      yield* statementsOf(
        { claims, seed: seed + 3, prefix: "", period: PERIOD, undated },
        cast,
        scene,
        language,
      );
    },
    *earlier(more) {
      const { language, cast, scene } = setting();
      // Undated ones sort behind all dated ones, but into the same lists as those of `records`.
      yield* statementsOf(
        { claims: more, seed: seed + 4, prefix: "earlier-", period: EARLIER, undated: 0 },
        cast,
        scene,
        language,
      );
    },
    words: new Language(seed).words,
  };
}
