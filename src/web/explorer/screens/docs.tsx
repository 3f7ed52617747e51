import "../style/docs.css";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { createElement, type ReactNode, useEffect } from "react";
import type { DocContents, DocPage } from "../../docs/doc-page";
import type { Drawn } from "../../views/scene/drawn";
import { NoAnswer } from "../api/ask";
import { propsOf } from "../parts/drawn";
import { Legend } from "../parts/legend";
import { Scrolls } from "../parts/scrolls";
import { Empty, Failed, Loading } from "../parts/states";
import { useTitle } from "../use-title";

const WITH_LEGEND = "marks";

/** All pages of the documentation, by what they are for. */
export function Docs() {
  useTitle("Documentation");
  const { data, error, refetch } = useFile<DocContents>("index");
  return (
    <article className="docs">
      <h1>Documentation</h1>
      {error !== null && <Failed error={error} retry={refetch} />}
      {data === undefined && error === null && <Loading what="the pages" />}
      {data?.map(({ heading, pages }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <dl>
            {pages.map(({ name, title, about }) => (
              <div key={name}>
                <dt>
                  <Link to="/docs/$page" params={{ page: name }}>
                    {title}
                  </Link>
                </dt>
                <dd>{about}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p>
        Every type and field, with its description: <a href="/schema.graphql">the schema</a>, or the{" "}
        <a href="/playground">playground</a>, which has it beside your question.
      </p>
    </article>
  );
}

export function Doc() {
  const { page = "" } = useParams({ strict: false });
  const { data, error, refetch } = useFile<DocPage>(page);
  useTitle(data?.title ?? "Documentation");
  // The page's own anchors are there only now.
  useEffect(() => {
    const id = decodeURIComponent(window.location.hash.slice(1));
    if (data !== undefined && id !== "") document.getElementById(id)?.scrollIntoView();
  }, [data]);
  if (error instanceof NoAnswer && error.code === "404")
    return (
      <>
        <h1>There is no such page</h1>
        <Empty why={`The documentation has no page ${page}.`}>
          <Link to="/docs">To all pages</Link>
        </Empty>
      </>
    );
  return (
    <article className="docs">
      <p className="fine">
        <Link to="/docs">Documentation</Link>
        {data !== undefined && (
          <>
            {" "}
            · <a href={`/docs/${page}.md`}>as Markdown</a>
          </>
        )}
      </p>
      {error !== null && <Failed error={error} retry={refetch} />}
      {data === undefined && error === null && <Loading what="the page" />}
      {data !== undefined && <OnThisPage page={data} />}
      {data?.body.map((node, index) => toReact(node, index))}
      {data !== undefined && page === WITH_LEGEND && (
        <>
          <h2>All marks</h2>
          <Legend />
        </>
      )}
    </article>
  );
}

/** For pages so long that one would search in them. */
function OnThisPage({ page: { headings } }: { readonly page: DocPage }) {
  const parts = headings.filter(({ level }) => level === 2);
  if (parts.length < 4) return null;
  return (
    <details className="on-this-page">
      <summary>On this page</summary>
      <ul>
        {parts.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function toReact(node: Drawn | string, key: number): ReactNode {
  if (typeof node === "string") return node;
  const { tag, attributes, children } = node;
  const made = createElement(tag, { key, ...propsOf(attributes) }, ...children.map(toReact));
  if (tag !== "table" && tag !== "pre") return made;
  return (
    <Scrolls key={key} label={tag === "table" ? "Table" : "Example"} className="wide">
      {made}
    </Scrolls>
  );
}

function useFile<T>(name: string) {
  return useQuery<T>({
    queryKey: ["docs", name],
    queryFn: async ({ signal }) => {
      const response = await fetch(`/docs/${encodeURIComponent(name)}.json`, { signal });
      if (response.ok) return (await response.json()) as T;
      throw new NoAnswer(await response.text(), String(response.status), undefined);
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}
