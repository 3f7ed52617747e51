import "graphiql/setup-workers/vite";
import "@graphiql/react/style.css";
import "@graphiql/plugin-doc-explorer/style.css";
import "@graphiql/plugin-history/style.css";
import "graphiql/graphiql.css";
import "./playground.css";
import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { GraphiQL, type GraphiQLProps, HISTORY_PLUGIN } from "graphiql";
import { useEffect } from "react";
import { createRoot } from "react-dom/client";
import { type LinkedOperation, linkedOperation } from "./address";
import { CopyMenu } from "./copy-menu";
import { postToService } from "./fetcher";
import { textOfDocument } from "./known-documents";
import { parseQuestions } from "./questions";
import { type Examples, questionsPlugin } from "./questions-panel";
import { StatusBar } from "./status-bar";
import { isFirstVisit, playgroundStorage } from "./storage";

/** Shown where there is no question to open: valid, so that Play answers. */
const BLANK = "# Ctrl-Space completes, Ctrl-Enter runs.\n{\n  __typename\n}\n";

async function fetchExamples(): Promise<Examples> {
  try {
    const response = await fetch("/examples.graphql");
    if (!response.ok) throw new Error(`the service answered ${response.status}`);
    return { questions: parseQuestions(await response.text()) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { questions: [], problem: `The questions could not be read: ${reason}` };
  }
}

/** A document that cannot be read becomes a comment that says so, where its text would stand. */
async function textOf(document: LinkedOperation["document"]): Promise<string> {
  if ("query" in document) return document.query;
  try {
    const text = await textOfDocument(document.documentId);
    return (
      text ??
      `# The service has no document ${JSON.stringify(document.documentId)}: the link is of another version.\n${BLANK}`
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `# The linked document could not be read: ${reason}\n${BLANK}`;
  }
}

/** The props are worked out once, before the first render: GraphiQL reads most of them only then. */
async function playgroundProps(): Promise<{ props: GraphiQLProps; operationName: string | undefined }> {
  const storage = playgroundStorage();
  const examples = await fetchExamples();
  const questions = questionsPlugin(examples);
  const linked = linkedOperation(window.location.search);
  const firstVisit = isFirstVisit(storage);
  const opened =
    linked !== undefined
      ? { query: await textOf(linked.document), variables: linked.variables }
      : firstVisit
        ? examples.questions[0]
        : undefined;
  return {
    props: {
      fetcher: postToService,
      storage,
      plugins: [questions, HISTORY_PLUGIN],
      defaultQuery: BLANK,
      defaultEditorToolsVisibility: true,
      inputValueDeprecation: true,
      schemaDescription: true,
      ...(firstVisit && { visiblePlugin: questions }),
      ...(opened && { initialQuery: opened.query, initialVariables: opened.variables }),
    },
    operationName: linked?.operationName,
  };
}

/** Selects the operation of a linked document that holds several; an effect runs before the editor, which loads later. */
function SelectOperation({ name }: { name: string }) {
  const { setOperationName } = useGraphiQLActions();
  useEffect(() => setOperationName(name), [name, setOperationName]);
  return null;
}

/** Long lines wrap: beside the panel the editors are narrow, and no word may hide behind the buttons. */
function WrapLines() {
  const editors = useGraphiQL((state) => ({
    query: state.queryEditor,
    variables: state.variableEditor,
    headers: state.headerEditor,
    response: state.responseEditor,
  }));
  useEffect(() => {
    for (const editor of Object.values(editors)) {
      editor?.updateOptions({ wordWrap: "on", wrappingIndent: "indent", fontSize: 14 });
    }
  }, [editors]);
  return null;
}

async function start(): Promise<void> {
  const place = document.getElementById("playground");
  if (!place) throw new Error("index.html has no #playground");
  const { props, operationName } = await playgroundProps();
  createRoot(place).render(
    <GraphiQL {...props}>
      <GraphiQL.Logo>
        <a className="home" href="/">
          Blamegraph
        </a>
      </GraphiQL.Logo>
      <GraphiQL.Toolbar>
        {({ prettify, merge, copy }) => (
          <>
            {prettify}
            {merge}
            {copy}
            <CopyMenu />
          </>
        )}
      </GraphiQL.Toolbar>
      <GraphiQL.Footer>
        <StatusBar />
      </GraphiQL.Footer>
      <WrapLines />
      {operationName && <SelectOperation name={operationName} />}
    </GraphiQL>,
  );
}

void start();
