import { pathOfId } from "../../../views/address/record-path";
import { Paths as PathsOperation } from "../../../views/generated/operations";
import type { PathsQuery } from "../../../views/generated/types";
import { dateInWords } from "../../../views/wording/dates";
import { ENDINGS, hopHeading, hopSentences } from "../../../views/wording/links";
import { useAnswer } from "../../api/use-answer";
import { Failed, Loading, PartsMissing } from "../../parts/states";

interface PathsProps {
  readonly from: string;
  readonly to: string;
  readonly asOf: string | null;
  readonly knownAt: string | null;
  /** Brings the records of a path into the picture. */
  readonly show: (ids: readonly string[]) => void;
}

type Path = NonNullable<PathsQuery["attributionPaths"]>["paths"][number];
type Hop = Path["hops"][number];

/** How one record leads to an actor by what others say, and by structure: each step with who says it, and when. */
export function Paths({ from, to, asOf, knownAt, show }: PathsProps) {
  const start = from.startsWith("incident:") ? { incident: from } : { actor: from };
  const { data, error, refetch } = useAnswer(PathsOperation, { ...start, to, asOf, knownAt });
  if (error !== null) return <Failed error={error} retry={refetch} />;
  if (data === undefined) return <Loading what="the paths" />;
  const found = data.data.attributionPaths;
  // Paths that end at somebody else are no paths to whom was asked for.
  const paths = found?.paths.filter(({ end }) => end.id === to) ?? [];
  const name = found?.to?.name ?? to;
  return (
    <>
      <PartsMissing errors={data.errors} />
      {paths.length === 0 ? (
        <p role="status">
          No path to <bdi>{name}</bdi> is on record
          {found?.complete === false && ", as far as one answer looks"}.
        </p>
      ) : (
        <>
          <p className="count" role="status">
            {paths.length === found?.totalCount
              ? `${paths.length} ${paths.length === 1 ? "path" : "paths"}`
              : `Showing ${paths.length} of ${found?.totalCount ?? 0} paths, shortest first`}{" "}
            to <bdi>{name}</bdi>. A path is what others say, step by step, not a finding.
            {found?.complete === false && " There may be others, beyond what one answer looks through."}
          </p>
          <ol className="paths">
            {paths.map((path) => (
              <PathTold key={keyOf(path)} path={path} show={show} />
            ))}
          </ol>
        </>
      )}
    </>
  );
}

function PathTold({ path, show }: { readonly path: Path; readonly show: PathsProps["show"] }) {
  const { hops, ends, onRecordSince } = path;
  const ids = hops.flatMap(({ from, to }) => [...(from === null ? [] : [from.id]), to.id]);
  return (
    <li>
      <p>
        {hops.length} {hops.length === 1 ? "step" : "steps"}; it ends because {ENDINGS[ends]}
        {onRecordSince !== null && `; on record since ${dateInWords(onRecordSince)}`}.{" "}
        <button type="button" onClick={() => show([...new Set(ids)])}>
          Show it in the picture
        </button>
      </p>
      <ol>
        {hops.map((hop) => (
          <HopTold key={`${hop.kind} ${hop.from?.id ?? ""} ${hop.to.id}`} hop={hop} />
        ))}
      </ol>
    </li>
  );
}

function HopTold({ hop }: { readonly hop: Hop }) {
  const sentences = hopSentences(hop);
  return (
    <li>
      <strong dir="auto">{hopHeading(hop)}</strong>
      {hop.backward && <span className="tag">gone backwards</span>}
      {hop.inherited && <span className="tag">about the whole that the incident is part of</span>}
      <ul>
        {sentences.map((sentence, index) => {
          const claim = hop.kind === "STRUCTURE" ? undefined : hop.claims[index];
          return (
            <li key={claim?.id ?? sentence} dir="auto">
              {claim === undefined ? sentence : <a href={pathOfId(claim.id)}>{sentence}</a>}
            </li>
          );
        })}
        {hop.claimCount > hop.claims.length && (
          <li className="fine">and {hop.claimCount - hop.claims.length} more claims</li>
        )}
      </ul>
    </li>
  );
}

function keyOf({ hops }: Path): string {
  return hops.map(({ kind, from, to }) => `${kind} ${from?.id ?? ""}>${to.id}`).join(" ");
}
