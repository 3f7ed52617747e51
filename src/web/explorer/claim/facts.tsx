import type { ClaimOnPage } from "../../views/claim/claim-on-page";
import { dateInWords, dateLabel, momentInWords } from "../../views/wording/dates";
import { BASES, CLAIM_KINDS, STANCES } from "../../views/wording/record-terms";
import { CLASSES, FORMS, MODES, ROLES } from "../../views/wording/terms";
import { Graded } from "../parts/claim-card";
import { Fact } from "../parts/fact";
import { ActorLink, IncidentLink, Listed } from "../parts/names";

/** All that a claim has of its own; what is not stated says so. */
export function ClaimFacts({ claim }: { readonly claim: ClaimOnPage }) {
  const { accusers, unnamedAccuser, named, unnamedAccused, accusedMode, incident, subject, stance } = claim;
  const { likelihood, analyticConfidence, attributionClass, form, basis, statedOn, placedOn } = claim;
  return (
    <dl className="facts">
      <Fact term={accusers.length > 1 ? `Said together by ${accusers.length}` : "Said by"}>
        {accusers.length > 0 ? (
          <Listed items={accusers.map((actor) => <ActorLink key={actor.id} actor={actor} />)} />
        ) : (
          <>
            nobody who is named
            {unnamedAccuser !== null && (
              <>
                : <bdi>“{unnamedAccuser.words}”</bdi>
                {unnamedAccuser.coded && <span className="fine"> (a data set’s coded words)</span>}
              </>
            )}
          </>
        )}
      </Fact>
      {subject !== null && (
        <Fact term="About">
          <ActorLink actor={subject} />
        </Fact>
      )}
      {incident !== null && (
        <Fact term="About">
          <IncidentLink incident={incident} />
        </Fact>
      )}
      <Fact
        term={
          claim.kind !== "ATTRIBUTION"
            ? "Relation"
            : stance === "ASSERTS"
              ? "Accused"
              : "Names, without blaming"
        }
      >
        <Listed
          items={[
            ...named.map(({ actor, role }) => (
              <span key={`${actor.id} ${role}`}>
                <ActorLink actor={actor} /> ({ROLES[role]})
              </span>
            )),
            ...(unnamedAccused === null ? [] : [<bdi key="words">“{unnamedAccused}”, not named</bdi>]),
          ]}
          joint={accusedMode === "ANY_OF" ? "or" : "and"}
        />
        {named.length === 0 && unnamedAccused === null && "nobody"}
        {(named.length > 1 || accusedMode === "ONLY") && (
          <span className="fine"> · {MODES[accusedMode]}</span>
        )}
      </Fact>
      <Fact term="Said">
        {dateLabel(statedOn)}
        {statedOn === null && placedOn !== null && (
          <span className="fine"> · placed by its document, {dateInWords(placedOn.date)}</span>
        )}
      </Fact>
      <Fact term="Likelihood">
        {likelihood === null ? "not stated" : <Graded what="as stated" {...likelihood} />}
      </Fact>
      <Fact term="Analytic confidence">
        {analyticConfidence === null ? "not stated" : <Graded what="as stated" {...analyticConfidence} />}
      </Fact>
      <Fact term="Kind">{CLAIM_KINDS[claim.kind]}</Fact>
      <Fact term="Stance">{STANCES[stance]}</Fact>
      <Fact term="Class">{CLASSES[attributionClass ?? "NOT_STATED"].label}</Fact>
      <Fact term="Form">{form === null ? "not stated" : FORMS[form]}</Fact>
      <Fact term="Rests on">
        {basis.length === 0 ? "not stated" : basis.map((one) => BASES[one]).join("; ")}
      </Fact>
      <Fact term="Recorded">
        {momentInWords(claim.recordedAt)} by <bdi>{claim.recordedBy}</bdi>
        {claim.version > 1 && `, version ${claim.version}`}
      </Fact>
    </dl>
  );
}
