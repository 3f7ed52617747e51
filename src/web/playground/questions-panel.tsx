import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import type { KeyboardEvent, SVGProps } from "react";
import type { Question } from "./questions";
import { VariablesForm } from "./variables-form";

/** What reading `examples.graphql` gave: the questions, or one sentence about why there are none. */
export type Examples = { readonly questions: readonly Question[]; readonly problem?: string };

const MODIFIER = navigator.userAgent.includes("Mac") ? "⌘" : "Ctrl";

/** The sidebar's panel "Questions". */
export function questionsPlugin(examples: Examples): GraphiQLPlugin {
  return { title: "Questions", icon: QuestionIcon, content: () => <QuestionsPanel examples={examples} /> };
}

function QuestionsPanel({ examples }: { examples: Examples }) {
  const { run } = useGraphiQLActions();
  const open = useOpenQuestion(examples.questions);
  const shown = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.operationName);

  const runOnCtrlEnter = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    run();
  };

  return (
    <section className="questions" aria-label="Questions" onKeyDown={runOnCtrlEnter}>
      <h2>Questions</h2>
      <p className="questions-hint">
        Choose one, then press Play or <kbd>{MODIFIER}</kbd> <kbd>Enter</kbd>. Every type and field is
        explained in the documentation (the book on the left) and in{" "}
        <a href="/schema.graphql" target="_blank" rel="noreferrer">
          schema.graphql
        </a>
        .
      </p>
      {examples.problem && (
        <p className="questions-problem" role="alert">
          {examples.problem}
        </p>
      )}
      <VariablesForm />
      <ol>
        {examples.questions.map((question) => (
          <li key={question.name}>
            <button
              type="button"
              aria-current={question.name === shown ? "true" : undefined}
              onClick={() => open(question)}
            >
              <span className="question-title">{question.title}</span>
              {question.description && <span className="question-description">{question.description}</span>}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/**
 * Opens a question without losing anyone's work: in the tab that already holds it, else in the current tab if
 * that is empty or an unchanged question, else in a new one.
 */
function useOpenQuestion(questions: readonly Question[]): (question: Question) => void {
  const { addTab, changeTab, setOperationName, updateActiveTabValues } = useGraphiQLActions();
  const { tabs, activeTabIndex, queryEditor, variableEditor, responseEditor } = useGraphiQL((state) => ({
    tabs: state.tabs,
    activeTabIndex: state.activeTabIndex,
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
    responseEditor: state.responseEditor,
  }));

  return (question) => {
    if (!queryEditor || !variableEditor) return; // Monaco is still loading
    const query = queryEditor.getValue();
    const variables = variableEditor.getValue();
    if (holds(query, variables, question)) return;

    const openTab = tabs.findIndex(
      (tab, index) => index !== activeTabIndex && holds(tab.query, tab.variables, question),
    );
    if (openTab >= 0) return changeTab(openTab);

    const isDisposable = !query.trim() || questions.some((other) => holds(query, variables, other));
    if (!isDisposable) addTab();
    queryEditor.setValue(question.query);
    variableEditor.setValue(question.variables);
    responseEditor?.setValue("");
    updateActiveTabValues({ query: question.query, variables: question.variables, response: null });
    setOperationName(question.name);
  };
}

function holds(query: string | null, variables: string | null | undefined, question: Question): boolean {
  return query === question.query && (variables ?? "") === question.variables;
}

function QuestionIcon(props: SVGProps<SVGSVGElement>) {
  return (
    <svg
      {...props}
      viewBox="0 0 24 24"
      width="1em"
      height="1em"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
    >
      <title>Questions</title>
      <path d="M4 4.75h16v11.5h-8.5L7 20.25v-4H4z" strokeLinejoin="round" />
      <path d="M9.6 8.6a2.4 2.4 0 1 1 3.5 2.1c-.8.4-1.1.8-1.1 1.5" strokeLinecap="round" />
      <path d="M12 13.9v.1" strokeLinecap="round" strokeWidth="1.9" />
    </svg>
  );
}
