import "../style/editing.css";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import { pathWithin } from "../../views/form/addresses";
import { login } from "../api/login";
import { useViewer } from "../api/use-viewer";
import { LoginBox } from "../parts/login-box";
import { ProviderLogin } from "../parts/provider-login";
import { useTitle } from "../use-title";

/** By token; what one was writing is where one left it. */
export function Login() {
  useTitle("Log in");
  const { to } = useSearch({ strict: false }) as { readonly to?: string };
  const navigate = useNavigate();
  const { viewer, ended } = useViewer();
  const path = pathWithin(to);
  const goOn = useCallback((then: string) => void navigate({ href: pathWithin(then) } as never), [navigate]);
  return (
    <div className="narrow">
      <h1>Log in</h1>
      <p>
        Reading needs no log-in here, unless the service says so. To record or review, log in with an API
        token; whoever runs the service makes them (<code>blamegraph token create</code>).
      </p>
      {ended && <p role="status">The token that this tab had does not hold any more.</p>}
      {viewer !== undefined && !viewer.anonymous ? (
        <div className="notice-box">
          <p>
            You are logged in as <strong dir="auto">{viewer.name}</strong>, {viewer.role?.toLowerCase()}.
          </p>
          <p className="row">
            <a href={path}>Go on</a>
            <button type="button" onClick={() => login.set(undefined)}>
              Log out
            </button>
          </p>
        </div>
      ) : (
        <>
          <ProviderLogin to={path} done={goOn} />
          <LoginBox done={() => goOn(path)} />
        </>
      )}
    </div>
  );
}
