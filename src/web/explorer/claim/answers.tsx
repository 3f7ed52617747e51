import type { ClaimOnPage } from "../../views/claim/claim-on-page";
import { AnswerLine } from "../parts/claim-card";
import { Counted } from "../parts/counted";
import { ClaimLink } from "../parts/names";
import { CitationCard } from "../parts/source-card";
import { LinkedClaims } from "./linked-claims";

type Answer = ClaimOnPage["answered"]["nodes"][number];

const BY_THIRD_PARTIES: ReadonlySet<Answer["kind"]> = new Set(["ENDORSEMENT", "DISPUTE"]);

/** What was said back, in order of the world: by those it is about, and by third parties. */
export function Answers({ claim }: { readonly claim: ClaimOnPage }) {
  const { nodes, totalCount } = claim.answered;
  const raised = new Set(nodes.map(({ counterClaim }) => counterClaim?.id));
  const answeredBy = claim.answeredBy.filter(({ id }) => !raised.has(id));
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">What was said back</h2>
      {totalCount === 0 && answeredBy.length === 0 && <p>No answer to it is on record.</p>}
      <Counted shown={nodes.length} total={totalCount} />
      <Group term="Answers" answers={nodes.filter(({ kind }) => !BY_THIRD_PARTIES.has(kind))} />
      <Group
        term="Endorsements and disputes by third parties"
        answers={nodes.filter(({ kind }) => BY_THIRD_PARTIES.has(kind))}
      />
      <LinkedClaims term="Counter-accusations" claims={answeredBy} />
    </section>
  );
}

function Group({ term, answers }: { readonly term: string; readonly answers: readonly Answer[] }) {
  if (answers.length === 0) return null;
  return (
    <>
      <h3>{term}</h3>
      <ul className="told">
        {answers.map((answer) => (
          <li key={answer.id}>
            <ul className="plain">
              <AnswerLine answer={answer} />
            </ul>
            {answer.counterClaim !== null && (
              <p dir="auto">
                Its accusation: <ClaimLink claim={answer.counterClaim} />
              </p>
            )}
            <details>
              <summary>
                {answer.citations.length} {answer.citations.length === 1 ? "source" : "sources"}
              </summary>
              <ul className="citations">
                {answer.citations.map((citation) => (
                  <CitationCard key={`${citation.source.id} ${citation.locator}`} citation={citation} />
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}
