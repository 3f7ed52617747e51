import type { StandingToldFragment } from "../../../../src/web/views/generated/types";
import { lentIn } from "../../../../src/web/views/standing/lent";
import { standingInWords } from "../../../../src/web/views/standing/standing-in-words";

type Reason = StandingToldFragment["reasons"][number];

function reason(kind: Reason["kind"], ...records: readonly string[]): Reason {
  return { kind, sentence: `${kind} of ${records.join(", ")}.`, records: records.map((id) => ({ id })) };
}

const contested = (...reasons: readonly Reason[]) =>
  standingInWords({ status: "CONTESTED", denied: false, victimDenies: false, reasons });

describe("a standing in words", () => {
  it("is its status where nothing accompanies it", () => {
    const quiet = { denied: false, victimDenies: false, reasons: [] };
    expect(standingInWords({ status: "UNATTRIBUTED", ...quiet })).toBe("unattributed");
    expect(standingInWords({ status: "WITHHELD", ...quiet })).toBe("withheld");
    expect(standingInWords({ status: "ATTRIBUTED", ...quiet, denied: true })).toBe("attributed: denied");
  });

  it("says what accompanies it, denials as plainly as claims", () => {
    expect(
      standingInWords({
        status: "CONTESTED",
        denied: true,
        victimDenies: true,
        reasons: [reason("ONLY", "a", "b"), reason("REJECTED", "a", "c"), reason("DISPUTED", "a")],
      }),
    ).toBe("contested: 2 rival positions, rejected by a third party, denied, the victim denies it, disputed");
  });

  it("counts positions and not claims", () => {
    expect(contested(reason("RIVAL", "a", "b", "c"))).toBe("contested: 2 rival positions");
    expect(contested(reason("RIVAL", "a", "b"), reason("RIVAL", "a", "c"), reason("RIVAL", "b", "c"))).toBe(
      "contested: 3 rival positions",
    );
    expect(contested(reason("ONLY", "lone", "a", "b"), reason("RIVAL", "a", "b"))).toBe(
      "contested: 3 rival positions",
    );
  });

  it("counts none where more pairs are told together than anybody reads", () => {
    const together = {
      ...reason("RIVAL", "a", "b"),
      sentence: "A blames B; C blames D, each a rival of at least one other.",
    };
    expect(contested(together)).toBe("contested: many rival positions");
  });

  it("has the claims that a whole lends from the reasons of inheritance", () => {
    const reasons = [reason("ASSERTED", "own"), reason("INHERITED", "one", "two")];
    expect([...lentIn({ reasons })]).toEqual(["one", "two"]);
  });
});
