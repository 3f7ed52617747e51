import "../style/editing.css";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Proposals } from "../../views/generated/operations";
import { minuteInWords } from "../../views/wording/dates";
import { actsInWords, titleOfProposal } from "../../views/wording/proposals";
import { useAnswer } from "../api/use-answer";
import { useViewer } from "../api/use-viewer";
import { NeedsLogin } from "../parts/needs-login";
import { Scrolls } from "../parts/scrolls";
import { Empty, Failed, Loading, PartsMissing } from "../parts/states";
import { useTitle } from "../use-title";

const A_PAGE = 20;

interface Params {
  readonly candidates?: string;
  readonly after?: string;
}

/** What waits to be decided: what people propose, and apart from it what an import found to be alike. */
export function ReviewQueue() {
  useTitle("Review");
  const params = useSearch({ strict: false }) as Params;
  const candidates = params.candidates === "yes";
  const navigate = useNavigate();
  const { may } = useViewer();
  const variables = {
    states: ["SUBMITTED" as const],
    candidates,
    first: A_PAGE,
    after: params.after ?? null,
  };
  const { data, error, refetch, isPlaceholderData } = useAnswer(Proposals, variables, may.review);
  const page = isPlaceholderData ? undefined : data?.data.proposals;
  return (
    <>
      <h1>Is this fit to publish?</h1>
      <NeedsLogin may="review">
        <nav aria-label="Kinds of proposals" className="row">
          <Link to="/review" aria-current={candidates ? undefined : "page"} search={{}}>
            What people propose
          </Link>
          <Link
            to="/review"
            aria-current={candidates ? "page" : undefined}
            search={{ candidates: "yes" } as never}
          >
            Candidates for a merge
          </Link>
        </nav>
        {error !== null && <Failed error={error} retry={refetch} />}
        {page === undefined && error === null && <Loading what="proposals" />}
        {page !== undefined && (
          <>
            <PartsMissing errors={data?.errors ?? []} />
            <p className="count" role="status">
              {page.nodes.length < page.totalCount
                ? `Showing ${page.nodes.length} of ${page.totalCount}, latest first.`
                : `${page.totalCount} waiting`}
            </p>
            {page.totalCount === 0 ? (
              <Empty why={candidates ? "No candidate waits." : "Nothing waits for you."}>
                <a href="/changes">See what changed lately</a>
              </Empty>
            ) : (
              <Scrolls label="Proposals that wait">
                <table>
                  <caption className="unseen">Proposals that wait, latest first</caption>
                  <thead>
                    <tr>
                      <th scope="col">Proposal</th>
                      <th scope="col">By</th>
                      <th scope="col">Handed in</th>
                      <th scope="col">Asks for</th>
                      <th scope="col">To look at</th>
                    </tr>
                  </thead>
                  <tbody>
                    {page.nodes.map((proposal) => (
                      <tr key={proposal.id}>
                        <th scope="row">
                          <Link
                            to="/review/$id"
                            params={{ id: proposal.id.replace(/^proposal:/, "") }}
                            search={{}}
                            dir="auto"
                          >
                            {titleOfProposal(proposal)}
                          </Link>
                        </th>
                        <td dir="auto">{proposal.mine ? "you, so somebody else decides" : proposal.by}</td>
                        <td>{minuteInWords(proposal.submittedAt ?? proposal.createdAt)}</td>
                        <td>
                          {proposal.isCandidate
                            ? proposal.inCommon.join(", ")
                            : actsInWords(proposal.changes)}
                        </td>
                        <td>
                          {[
                            proposal.problems.length > 0 && counted(proposal.problems.length, "problem"),
                            proposal.moved.length > 0 &&
                              `${counted(proposal.moved.length, "record")} changed since`,
                            proposal.reviews.length > 0 && "seen before",
                          ]
                            .filter(Boolean)
                            .join(", ") || "–"}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </Scrolls>
            )}
            {page.pageInfo.hasNextPage && (
              <button
                type="button"
                onClick={() =>
                  navigate({
                    to: ".",
                    search: {
                      ...(candidates && { candidates: "yes" }),
                      after: page.pageInfo.endCursor ?? "",
                    } as never,
                  })
                }
              >
                Earlier ones
              </button>
            )}
          </>
        )}
      </NeedsLogin>
    </>
  );
}

function counted(count: number, what: string): string {
  return `${count} ${count === 1 ? what : `${what}s`}`;
}
