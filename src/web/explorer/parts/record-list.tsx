import "../style/lists.css";
import type { ReactNode } from "react";
import type { View } from "../../views/address/view";
import type { Operation } from "../../views/operation";
import { useAnswer } from "../api/use-answer";
import { useTitle } from "../use-title";
import { useView } from "../use-view";
import { ListPages } from "./list-pages";
import { Scrolls } from "./scrolls";
import { ShowQuery } from "./show-query";
import { Empty, Failed, Loading, PartsMissing } from "./states";
import { ViewProblems } from "./view-problems";

const AT_ONCE = 50;

interface Page<Node> {
  readonly totalCount: number;
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface ListVariables<Where> {
  readonly where: Where;
  readonly first: number;
  readonly after: string | null;
  readonly asOf: string | null;
  readonly knownAt: string | null;
}

interface RecordListProps<Answer, Where, Node> {
  readonly title: string;
  readonly heading: string;
  /** What one of them is called; several with an "s" after it. */
  readonly one: string;
  readonly order: string;
  readonly operation: Operation<Answer, ListVariables<Where>>;
  readonly where: Where;
  readonly pageOf: (answer: Answer) => Page<Node>;
  /** What the list is narrowed by, and the view without that. */
  readonly filters: ReactNode;
  readonly cleared: Partial<View>;
  readonly columns: readonly string[];
  readonly row: (node: Node) => ReactNode;
}

/** All records of a type, page by page. */
export function RecordList<Answer, Where, Node>(props: RecordListProps<Answer, Where, Node>) {
  const { title, heading, one, order, operation, where, pageOf, filters, cleared, columns, row } = props;
  useTitle(title);
  const { view, problems, change } = useView();
  const { asOf, knownAt, after } = view;
  const variables = { where, first: AT_ONCE, after, asOf, knownAt };
  const { data, error, refetch, isPlaceholderData } = useAnswer(operation, variables);
  const list = data === undefined ? undefined : pageOf(data.data);
  return (
    <>
      <h1>{heading}</h1>
      <ViewProblems problems={problems} />
      <div className="filters">
        {filters}
        <ShowQuery operation={operation} variables={variables} />
      </div>
      {error !== null && <Failed error={error} retry={refetch} />}
      {list === undefined && error === null && <Loading what={`${one}s`} />}
      {list !== undefined && data !== undefined && error === null && (
        <div className={isPlaceholderData ? "dimmed" : undefined}>
          <PartsMissing errors={data.errors} />
          <p className="count" role="status">
            {list.totalCount > list.nodes.length
              ? `Showing ${list.nodes.length} of ${list.totalCount} ${one}s, ${order}.`
              : `${list.totalCount} ${list.totalCount === 1 ? one : `${one}s`}`}
          </p>
          {list.totalCount === 0 ? (
            <Empty why={`No ${one} fits.`}>
              <button type="button" onClick={() => change({ ...cleared, after: null })}>
                Clear the filters
              </button>
            </Empty>
          ) : (
            <Scrolls label={title}>
              <table>
                <thead>
                  <tr>
                    {columns.map((column) => (
                      <th key={column} scope="col">
                        {column}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>{list.nodes.map(row)}</tbody>
              </table>
            </Scrolls>
          )}
          <ListPages path={`/${one}s`} view={view} pageInfo={list.pageInfo} />
        </div>
      )}
    </>
  );
}
