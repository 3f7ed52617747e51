import { denialsOf, type Row, rowsOf } from "./blame";
import { fulfils } from "./filters";
import { Refusal } from "./gap";
import { originsOf } from "./origins";
import type { Arguments } from "./pages";
import { byCodePoint, type Claim, type RollUp, type View } from "./view";

type Side = "accuser" | "accused";

/** The rows of blame counted by accuser and accused; the empty id stands for all who are known by words alone. */
export function matrixOf(view: View, args: Arguments) {
  const shown = { accuser: sizeOf(args["accuserFirst"]), accused: sizeOf(args["accusedFirst"]) };
  const rows = rowsIn(view, args);
  const headOf = (row: Row, side: Side) => {
    const actor = row[side];
    return actor === null ? "" : view.lift(actor, args[`${side}RollUp`] as RollUp, view.day(row.claim));
  };
  const pairs = new Set(rows.map((row) => `${headOf(row, "accuser")} ${headOf(row, "accused")}`));
  const cells = [...pairs].map((pair) => {
    const [accuser = "", accused = ""] = pair.split(" ");
    const own = rows.filter(
      (row) => headOf(row, "accuser") === accuser && headOf(row, "accused") === accused,
    );
    const names = (claim: Claim) =>
      claim.named.length === 0
        ? accused === ""
        : claim.named.some(
            ({ actor }) => view.lift(actor, args["accusedRollUp"] as RollUp, view.day(claim)) === accused,
          );
    return { accuser, accused, ...countsOf(view, own, names) };
  });
  const heads = (side: Side) =>
    [...new Set(cells.map((cell) => cell[side]))]
      .map((actor) => {
        const own = cells.filter((cell) => cell[side] === actor);
        return { actor, claims: own.reduce((sum, { claims }) => sum + claims, 0) };
      })
      .sort((one, other) => other.claims - one.claims || byCodePoint(one.actor, other.actor));
  const [accusers, accused] = [heads("accuser"), heads("accused")];
  const [lines, columns] = [accusers.slice(0, shown.accuser), accused.slice(0, shown.accused)];
  return {
    accusers: lines,
    accused: columns,
    accusersLeftOut: accusers.length - lines.length,
    accusedLeftOut: accused.length - columns.length,
    cells: lines.flatMap((line) =>
      columns.flatMap((column) =>
        cells.filter((cell) => cell.accuser === line.actor && cell.accused === column.actor),
      ),
    ),
  };
}

function rowsIn(view: View, args: Arguments): readonly Row[] {
  const rows = rowsOf(view, false).filter((row) => fulfils(row, args["where"], "BlameWhere", view));
  if (view.asOf !== null) {
    const undated = rows.filter(({ claim }) => view.day(claim) === null);
    view.undatedLeftOut += new Set(undated.map(({ claim }) => claim)).size;
  }
  return rows.filter(({ claim }) => view.exists(claim));
}

function countsOf(view: View, rows: readonly Row[], names: (claim: Claim) => boolean) {
  const claims = view.inTime([...new Set(rows.map(({ claim }) => claim))]);
  const days = claims.flatMap((claim) => view.day(claim) ?? []).sort();
  const accusations = new Map(rows.map((row) => [`${row.claim.id} ${row.accused}`, row]));
  const denied = [...accusations.values()].filter((row) => denialsOf(view, row).length > 0);
  const accusersOf = (claim: Claim) =>
    view.isLive(claim) ? claim.accusers.filter((accuser) => view.isSigned(claim, accuser)) : claim.accusers;
  return {
    claims: claims.length,
    incidents: new Set(claims.map(({ about }) => about)).size,
    origins: originsOf(view, claims, accusersOf, names).length,
    rows: accusations.size,
    deniedRows: denied.length,
    deniedShare: denied.length / accusations.size,
    firstOn: days[0] ?? null,
    lastOn: days.at(-1) ?? null,
    undated: claims.length - days.length,
  };
}

function sizeOf(given: unknown): number {
  if (typeof given !== "number" || given < 1 || given > 100) throw new Refusal("PAGE_SIZE");
  return given;
}
