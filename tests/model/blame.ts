import type { Claim, Response, RollUp, View } from "./view";

/** A row of blame: a claim × an incident × an accuser × an accused. */
export interface Row {
  readonly claim: Claim;
  readonly incident: string;
  readonly inherited: boolean;
  readonly accuser: string | null;
  readonly accused: string | null;
  readonly role: string | null;
}

/** A row, and how far its sides are lifted where it is shown. */
export type LiftedRow = Row & { readonly accusedRollUp: RollUp; readonly accuserRollUp: RollUp };

/** The rows of live attributions that accuse, whenever they were made. */
export function rowsOf(view: View, inherited: boolean): readonly Row[] {
  return view
    .claims((claim) => claim.kind === "ATTRIBUTION" && claim.stance === "ASSERTS" && view.isLive(claim))
    .flatMap((claim) => {
      const parts = view.of("incident").filter(({ id }) => inherited && view.isPartOf(id, claim.about));
      const incidents = [
        { incident: claim.about, inherited: false },
        ...parts.map(({ id }) => ({ incident: id, inherited: true })),
      ];
      const signing = claim.accusers.filter((accuser) => view.isSigned(claim, accuser));
      const accusers = claim.accusers.length === 0 ? [null] : signing;
      const accused = claim.named.length === 0 ? [{ actor: null, role: null }] : claim.named;
      return incidents.flatMap((about) =>
        accusers
          .filter((accuser) => !about.inherited || !hasNearer(view, accuser, claim, about.incident))
          .flatMap((accuser) =>
            accused.map(({ actor, role }): Row => ({ claim, ...about, accuser, accused: actor, role })),
          ),
      );
    });
}

/** Whether a claim, of whatever stance, is live and counts for an incident: its own, or one that inherits it. */
export function applies(view: View, claim: Claim, incident: string): boolean {
  if (claim.kind !== "ATTRIBUTION" || !view.exists(claim) || !view.isLive(claim)) return false;
  if (claim.about === incident) return true;
  if (!view.isPartOf(incident, claim.about)) return false;
  const accusers = claim.accusers.length === 0 ? [null] : claim.accusers;
  return accusers.some(
    (accuser) =>
      (accuser === null || view.isSigned(claim, accuser)) && !hasNearer(view, accuser, claim, incident),
  );
}

/** Whether the accuser has a live claim of its own about the part, or about a whole of it that is nearer. */
function hasNearer(view: View, accuser: string | null, lent: Claim, part: string): boolean {
  return (
    accuser !== null &&
    view
      .claims((own) => own.kind === "ATTRIBUTION" && own.accusers.includes(accuser))
      .some(
        (own) =>
          view.exists(own) &&
          view.isLive(own) &&
          view.isSigned(own, accuser) &&
          view.isPartOf(own.about, lent.about) &&
          (own.about === part || view.isPartOf(part, own.about)),
      )
  );
}

/** Denials by the accused, or by an actor of its side, of the claim, the incident as such, or a whole of it. */
export function denialsOf(view: View, row: Pick<Row, "claim" | "incident" | "accused">): readonly Response[] {
  const { claim, incident, accused } = row;
  if (accused === null) return [];
  const denied = new Set([claim.id, incident, ...view.wholesOf(incident)]);
  const side = view.sideOf(accused, view.day(claim));
  return view.inTime(
    view
      .of("response")
      .filter(
        (denial) =>
          denial.kind === "DENIAL" &&
          denial.answers.some((id) => denied.has(id)) &&
          denial.by.some((by) => by === accused || view.sideOf(by, view.day(denial)) === side),
      ),
  );
}
