import { useGraphiQL } from "@graphiql/react";
import { useEffect, useId, useState } from "react";
import { fieldsOf, textIn, type VariableField, valuesIn, withField } from "./variable-fields";

/** The variables of what is in the editor, as fields; they and the editor for variables say the same. */
export function VariablesForm() {
  const { schema, queryEditor, variableEditor, operationName } = useGraphiQL((state) => ({
    schema: state.schema,
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
    operationName: state.operationName,
  }));
  const query = useText(queryEditor);
  const variables = useText(variableEditor);
  if (!schema) return null;
  const fields = fieldsOf(query, operationName, schema);
  const values = valuesIn(variables);
  if (fields.length === 0) return null;
  if (values === undefined)
    return <p className="questions-problem">The variables are no JSON object; mend them in their editor.</p>;
  return (
    <form className="variables" aria-label="Variables" onSubmit={(event) => event.preventDefault()}>
      <h3>Variables{operationName !== undefined && ` of ${operationName}`}</h3>
      {fields.map((field) => (
        <Field
          key={field.name}
          field={field}
          text={textIn(values[field.name])}
          change={(text) => variableEditor?.setValue(withField(values, field, text))}
        />
      ))}
    </form>
  );
}

function Field(props: {
  readonly field: VariableField;
  readonly text: string;
  readonly change: (text: string) => void;
}) {
  const { field, text, change } = props;
  const id = useId();
  const common = { id, value: text, required: field.required };
  return (
    <div>
      <label htmlFor={id}>
        {field.name} <span>{field.type}</span>
      </label>
      {field.control === "choice" ? (
        <select {...common} onChange={({ target }) => change(target.value)}>
          <option value="">not given</option>
          {field.choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      ) : field.control === "json" ? (
        <textarea {...common} rows={3} spellCheck={false} onChange={({ target }) => change(target.value)} />
      ) : (
        <input
          {...common}
          type={{ text: "text", day: "date", number: "number" }[field.control]}
          onChange={({ target }) => change(target.value)}
        />
      )}
    </div>
  );
}

interface Editor {
  getValue(): string;
  onDidChangeModelContent(listener: () => void): { dispose(): void };
}

/** What an editor holds, as it is typed. */
function useText(editor: Editor | undefined): string {
  const [text, setText] = useState("");
  useEffect(() => {
    if (editor === undefined) return;
    setText(editor.getValue());
    const listening = editor.onDidChangeModelContent(() => setText(editor.getValue()));
    return () => listening.dispose();
  }, [editor]);
  return text;
}
