import { useEffect, useState } from "react";
import type { Provider } from "../../views/login/code-flow";
import { beginLogin, findProvider, finishLogin } from "../api/provider-login";

interface ProviderLoginProps {
  readonly to: string;
  readonly done: (to: string) => void;
}

let finishing: ReturnType<typeof finishLogin> | undefined;

/** Where a provider is configured: the way there, and the way back. */
export function ProviderLogin({ to, done }: ProviderLoginProps) {
  const [provider, setProvider] = useState<Provider | null>(null);
  const [problem, setProblem] = useState("");
  useEffect(() => {
    void findProvider().then(setProvider);
    // A code is good for once, however often a page is set up.
    finishing ??= finishLogin(new URLSearchParams(window.location.search));
    void finishing.then((finished) => {
      if (finished === undefined) return;
      if ("to" in finished) done(finished.to);
      else setProblem(finished.problem);
    });
  }, [done]);
  if (provider === null && problem === "") return null;
  return (
    <div className="provider-login">
      {provider !== null && (
        <button
          type="button"
          className="main"
          onClick={async () => setProblem(await beginLogin(provider, to))}
        >
          Log in at {new URL(provider.issuer).host}
        </button>
      )}
      <p className="mistake" role="alert">
        {problem}
      </p>
    </div>
  );
}
