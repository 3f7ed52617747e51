import { type FormEvent, useId, useState } from "react";
import { logIn } from "../api/use-viewer";

/** A token is pasted here; the tab keeps it until it is closed or somebody logs out. */
export function LoginBox({ done }: { readonly done?: () => void }) {
  const id = useId();
  const [token, setToken] = useState("");
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (token.trim() === "") return setProblem("Paste a token first.");
    setBusy(true);
    const found = await logIn(token.trim());
    setBusy(false);
    setProblem(found);
    if (found === undefined) done?.();
  };
  return (
    <form className="login-box" onSubmit={submit}>
      <div className="row">
        <label htmlFor={id}>API token</label>
        <input
          id={id}
          type="password"
          value={token}
          onChange={({ target }) => setToken(target.value)}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-about ${id}-problem`}
        />
        <button type="submit" disabled={busy}>
          Log in
        </button>
      </div>
      <p id={`${id}-problem`} className="mistake" role="alert">
        {problem}
      </p>
      <p id={`${id}-about`} className="fine">
        It begins with <code>bg_api_</code> or comes from your identity provider. It is kept for this tab
        only.
      </p>
    </form>
  );
}
