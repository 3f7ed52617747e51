import { boardOf } from "../../../../src/web/views/board/board";
import { boardOnDay } from "../../../../src/web/views/board/board-on-day";
import type { TimelineQuery } from "../../../../src/web/views/generated/types";
import { lanesOf } from "../../../../src/web/views/scene/lanes";
import story from "../fixtures/story.json";
import { boardInText, lanesInText } from "./in-text";

const claims = (story.timeline as TimelineQuery).claims.nodes.map((claim) => ({ claim }));
const DAYS = ["2016-10-05", "2016-10-07", "2016-10-08", null];

describe("the example story", () => {
  it.each(DAYS)("is drawn in lanes as it was, as of %s", (day) => {
    expect(lanesInText(lanesOf(claims), { day })).toMatchSnapshot();
  });

  it.each([...new Set(claims.map(({ claim }) => claim.incident?.slug))])(
    "has the positions that it had: %s",
    (slug) => {
      const board = boardOf(claims.filter(({ claim }) => claim.incident?.slug === slug));
      for (const day of DAYS) expect(boardInText(boardOnDay(board, day))).toMatchSnapshot(String(day));
    },
  );
});
