import "../style/actor.css";
import { useParams } from "@tanstack/react-router";
import { ChannelPage } from "../../views/generated/operations";
import type { ChannelPageQuery } from "../../views/generated/types";
import { dateInWords, dateLabel } from "../../views/wording/dates";
import { CHANNEL_KINDS } from "../../views/wording/record-terms";
import { useAnswer } from "../api/use-answer";
import { Clocks } from "../parts/clocks";
import { Fact } from "../parts/fact";
import { RecordHistory } from "../parts/history-table";
import { ActorLink, IncidentLink, Listed, SourceLink } from "../parts/names";
import { PageButtons } from "../parts/page-buttons";
import { Scrolls } from "../parts/scrolls";
import { ShowQuery } from "../parts/show-query";
import { Empty, Failed, Loading, PartsMissing } from "../parts/states";
import { ViewProblems } from "../parts/view-problems";
import { useTitle } from "../use-title";
import { useView } from "../use-view";

const AT_ONCE = 100;

type Shown = NonNullable<ChannelPageQuery["leakChannel"]>;

/** What surfaced on a channel, and when. */
export function Channel() {
  const { slug = "" } = useParams({ strict: false });
  const { view, problems, change } = useView();
  const { asOf, knownAt, after } = view;
  const variables = { slug, first: AT_ONCE, after, asOf, knownAt };
  const { data, error, refetch } = useAnswer(ChannelPage, variables);
  const channel = data?.data.leakChannel;
  useTitle(channel?.name ?? "Channel");
  return (
    <>
      <ViewProblems problems={problems} />
      {error !== null && <Failed error={error} retry={refetch} />}
      {data === undefined && error === null && (
        <>
          <h1>Channel</h1>
          <Loading what="the channel" />
        </>
      )}
      {channel === null && (
        <>
          <h1>There is no such channel</h1>
          <Empty why={`No channel has the address ${slug}.`}>
            <a href={`/search?q=${encodeURIComponent(slug)}`}>Search for it</a>
          </Empty>
        </>
      )}
      {data !== undefined && channel !== undefined && channel !== null && (
        <>
          <PartsMissing errors={data.errors} />
          <Head channel={channel} />
          <div className="ways">
            <a href={`/explore?focus=${encodeURIComponent(channel.id).replace("%3A", ":")}`}>
              Explore around it
            </a>
            <ShowQuery operation={ChannelPage} variables={variables} />
          </div>
          <Clocks view={view} change={change} />
          <Posts leaks={channel.leaks} after={after} page={(cursor) => change({ after: cursor })} />
          <RecordHistory history={channel.history} />
        </>
      )}
    </>
  );
}

function Head({ channel }: { readonly channel: Shown }) {
  const { name, kind, operatedBy, addresses } = channel;
  return (
    <header className="page-head">
      <p className="fine">Channel · {CHANNEL_KINDS[kind]}</p>
      <h1 dir="auto">{name}</h1>
      <p className="notice">Being a channel is not being accused: it is where material surfaced.</p>
      <dl className="facts">
        <Fact term="Operated by">
          {operatedBy === null ? "not stated" : <ActorLink actor={operatedBy} />}
        </Fact>
        <Fact term="Addresses">
          {addresses.length === 0
            ? "none is recorded"
            : addresses.map((address) => (
                <div key={address} dir="ltr" className="defanged">
                  {address}
                </div>
              ))}
          {addresses.length > 0 && (
            <div className="fine">Made harmless on purpose, and no link: do not visit them.</div>
          )}
        </Fact>
      </dl>
    </header>
  );
}

function Posts({
  leaks: { totalCount, nodes, pageInfo },
  after,
  page,
}: {
  readonly leaks: Shown["leaks"];
  readonly after: string | null;
  readonly page: (cursor: string | null) => void;
}) {
  return (
    <section aria-labelledby="posts">
      <h2 id="posts">
        What surfaced on it <span className="number">{totalCount}</span>
      </h2>
      {totalCount === 0 && (
        <p className="none">Nothing on record surfaced on it, as far as this view goes.</p>
      )}
      {totalCount > nodes.length && (
        <p className="count" role="status">
          {after === null ? "The first" : "The next"} {nodes.length} of {totalCount}, earliest first.
        </p>
      )}
      {nodes.length > 0 && (
        <Scrolls label="What surfaced on it, as a table">
          <table className="wide">
            <thead>
              <tr>
                <th scope="col">Published</th>
                <th scope="col">Material of</th>
                <th scope="col">What</th>
                <th scope="col">Posted by</th>
                <th scope="col">Documents</th>
              </tr>
            </thead>
            <tbody>
              {nodes.map(({ id, publishedOn, placedOn, incident, what, postedBy, citations }) => (
                <tr key={id}>
                  <td>
                    {dateLabel(publishedOn)}
                    {publishedOn === null && placedOn !== null && (
                      <div className="fine">in a document of {dateInWords(placedOn.date)}</div>
                    )}
                  </td>
                  <td>
                    <IncidentLink incident={incident} />
                  </td>
                  <td dir="auto">{what}</td>
                  <td>{postedBy === null ? "not stated" : <ActorLink actor={postedBy} />}</td>
                  <td>
                    <Listed
                      items={citations.map(({ source }) => <SourceLink key={source.id} source={source} />)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolls>
      )}
      <p className="more">
        <PageButtons after={after} next={pageInfo.hasNextPage ? pageInfo.endCursor : null} go={page} />
      </p>
    </section>
  );
}
