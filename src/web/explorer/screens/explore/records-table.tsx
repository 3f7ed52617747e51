import { useState } from "react";
import { beyond, type Network, type NetworkNode } from "../../../views/explore/network";
import { LINKS } from "../../../views/wording/links";
import { inList } from "../../../views/wording/sentences";
import { Scrolls } from "../../parts/scrolls";
import { More, NodeLink } from "./links-table";

/** What can be done with a record of the picture, without pointing at it. */
export interface NodeWays {
  readonly start: string;
  readonly isOpen: (id: string) => boolean;
  readonly isPinned: (id: string) => boolean;
  readonly expand: (id: string) => void;
  readonly togglePin: (id: string) => void;
  readonly startFrom: (id: string) => void;
  readonly pathTo: (id: string) => void;
}

const AT_ONCE = 100;

export function RecordsTable({ network, ways }: { readonly network: Network; readonly ways: NodeWays }) {
  const [all, setAll] = useState(false);
  const shown = all ? network.nodes : network.nodes.slice(0, AT_ONCE);
  return (
    <section aria-labelledby="records">
      <h2 id="records">
        What is in it <span className="number">{network.nodes.length}</span>
      </h2>
      <More shown={shown.length} total={network.nodes.length} showAll={() => setAll(true)} />
      <Scrolls label="Records, as a table">
        <table className="wide">
          <thead>
            <tr>
              <th scope="col">Record</th>
              <th scope="col">Kind</th>
              <th scope="col">Beyond the picture</th>
              <th scope="col">Ways on</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((node) => (
              <tr key={node.id} data-node={node.id}>
                <th scope="row">
                  <NodeLink node={node} />
                </th>
                <td>{node.note}</td>
                <td>
                  <Beyond node={node} />
                </td>
                <td>
                  <NodeButtons node={node} ways={ways} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
    </section>
  );
}

export function Beyond({ node }: { readonly node: NetworkNode }) {
  if (!node.expanded) return <span>not looked at yet</span>;
  const left = beyond(node);
  if (left.length === 0) return <span>nothing</span>;
  return <span>{inList(left.map(({ kind, count }) => `${count} ${LINKS[kind].many}`))}</span>;
}

/** The same buttons in the table and beside the picture, each named with whom it is about. */
export function NodeButtons({ node, ways }: { readonly node: NetworkNode; readonly ways: NodeWays }) {
  const about = <span className="unseen"> {node.title}</span>;
  const isStart = node.id === ways.start;
  return (
    <span className="node-ways">
      {!isStart && !ways.isOpen(node.id) && (
        <button type="button" onClick={() => ways.expand(node.id)}>
          Expand{about}
        </button>
      )}
      <button type="button" aria-pressed={ways.isPinned(node.id)} onClick={() => ways.togglePin(node.id)}>
        {ways.isPinned(node.id) ? "Unpin" : "Pin"}
        {about}
      </button>
      {!isStart && (
        <button type="button" onClick={() => ways.startFrom(node.id)}>
          Start here<span className="unseen">: {node.title}</span>
        </button>
      )}
      {!isStart && node.what === "actor" && (
        <button type="button" onClick={() => ways.pathTo(node.id)}>
          Path to it<span className="unseen">: {node.title}</span>
        </button>
      )}
    </span>
  );
}
