import { ToolbarButton, ToolbarMenu, useGraphiQL } from "@graphiql/react";
import { useState } from "react";
import { asCurl, asFetch, type Request } from "./request-text";

/** Takes what the editors hold along, as text that asks the same elsewhere. */
export function CopyMenu() {
  const [told, setTold] = useState("");
  const { queryEditor, variableEditor, operationName } = useGraphiQL((state) => ({
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
    operationName: state.operationName,
  }));
  const copy = async (what: string, toText: (request: Request, origin: string) => string) => {
    try {
      const request = {
        query: queryEditor?.getValue() ?? "",
        variables: variableEditor?.getValue() ?? "",
        operationName,
      };
      await navigator.clipboard.writeText(toText(request, window.location.origin));
      setTold(`Copied as ${what}`);
    } catch (error) {
      setTold(
        error instanceof SyntaxError ? "The variables are no JSON" : "The browser does not let it be copied",
      );
    }
  };
  return (
    <>
      <ToolbarMenu
        button={
          <ToolbarButton label="Copy as curl or fetch">
            <CopyIcon />
          </ToolbarButton>
        }
      >
        <ToolbarMenu.Item onSelect={() => void copy("curl", asCurl)}>Copy as curl</ToolbarMenu.Item>
        <ToolbarMenu.Item onSelect={() => void copy("fetch", asFetch)}>Copy as fetch</ToolbarMenu.Item>
      </ToolbarMenu>
      <span className="told" role="status">
        {told}
      </span>
    </>
  );
}

function CopyIcon() {
  return (
    <svg
      className="graphiql-toolbar-icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <path d="M4 6l5 6-5 6M12 18h8" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
