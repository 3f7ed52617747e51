import { answeredWhere, blameWhere } from "../../../../src/web/views/address/blame-where";
import { claimsWhere } from "../../../../src/web/views/address/claims-where";
import { readView } from "../../../../src/web/views/address/view";

const view = (search: string) => readView(Object.fromEntries(new URLSearchParams(search))).view;

describe("what a view asks of blame", () => {
  it("is everything where nothing narrows it", () => {
    expect(blameWhere(view(""))).toEqual({});
    expect(answeredWhere(view(""))).toEqual({ AND: [{}, { answered: true }] });
  });

  it("is what it asks of claims, row by row", () => {
    const given = view("accuser=dhs,odni&accused=russia&class=legal&from=2016-01-01&denied=yes&rollup=state");
    const { kind: _, ...claims } = claimsWhere(given);
    expect(blameWhere(given)).toEqual(claims);
    expect(claims).toEqual({
      accuser: { oneOf: ["actor:dhs", "actor:odni"], rollUp: "STATE" },
      accused: { oneOf: ["actor:russia"], rollUp: "STATE" },
      attributionClass: { oneOf: ["LEGAL"] },
      denied: true,
      placedOn: { from: "2016-01-01" },
    });
  });

  it("has those who are known by words alone, by themselves or beside others", () => {
    expect(blameWhere(view("accuser=_unnamed"))).toEqual({ unnamedAccuser: true });
    expect(blameWhere(view("accuser=_unnamed,dhs&accused=_unnamed"))).toEqual({
      unnamedAccused: true,
      AND: [{ OR: [{ accuser: { oneOf: ["actor:dhs"] } }, { unnamedAccuser: true }] }],
    });
  });
});
