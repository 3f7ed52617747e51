import { useState } from "react";
import type { LinkRecord, Network, NetworkLink, NetworkNode } from "../../../views/explore/network";
import { sentenceOf } from "../../../views/explore/sentences";
import { dateInWords } from "../../../views/wording/dates";
import { LINKS } from "../../../views/wording/links";
import { ClaimLink } from "../../parts/names";
import { Scrolls } from "../../parts/scrolls";

const AT_ONCE = 200;

/** The picture's twin: each link with what it rests on, by whom and when. */
export function LinksTable({ network }: { readonly network: Network }) {
  const [all, setAll] = useState(false);
  const { links } = network;
  const nodes = new Map(network.nodes.map((node) => [node.id, node]));
  const shown = all ? links : links.slice(0, AT_ONCE);
  return (
    <section aria-labelledby="links">
      <h2 id="links">
        The same links as a table <span className="number">{links.length}</span>
      </h2>
      <More shown={shown.length} total={links.length} showAll={() => setAll(true)} />
      <Scrolls label="Links, as a table">
        <table className="links wide">
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">Link</th>
              <th scope="col">To</th>
              <th scope="col">Since</th>
              <th scope="col">On record</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((link) => (
              <tr key={link.id} data-link={link.id}>
                <td>
                  <NodeLink node={nodes.get(link.from)} />
                </td>
                <td>
                  {LINKS[link.kind].says}
                  {link.kind === "ACCUSED" && link.denied && <div className="fine">denied</div>}
                </td>
                <td>
                  <NodeLink node={nodes.get(link.to)} />
                </td>
                <td>{link.since === null ? "–" : dateInWords(link.since)}</td>
                <td>
                  <Records link={link} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
    </section>
  );
}

export function NodeLink({ node }: { readonly node: NetworkNode | undefined }) {
  if (node === undefined) return null;
  return (
    <a href={node.path} dir="auto">
      {node.title}
    </a>
  );
}

export function Records({ link: { records, recordCount } }: { readonly link: NetworkLink }) {
  if (recordCount === 0) return <span className="fine">structure, or the incident’s own record</span>;
  return (
    <ul className="records">
      {records.map((record) => (
        <li key={record.id}>
          <RecordTold record={record} />
        </li>
      ))}
      {recordCount > records.length && <li className="fine">and {recordCount - records.length} more</li>}
    </ul>
  );
}

function RecordTold({ record }: { readonly record: LinkRecord }) {
  const sentence = sentenceOf(record);
  if (record.__typename !== "Claim") return <span dir="auto">{sentence ?? record.id}</span>;
  return <ClaimLink claim={record} />;
}

export function More({
  shown,
  total,
  showAll,
}: {
  readonly shown: number;
  readonly total: number;
  readonly showAll: () => void;
}) {
  if (shown >= total) return null;
  return (
    <p className="count">
      Showing {shown} of {total.toLocaleString("en-GB")}.{" "}
      <button type="button" onClick={showAll}>
        Show all
      </button>
    </p>
  );
}
