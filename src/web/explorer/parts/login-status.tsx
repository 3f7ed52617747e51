import { useRouterState } from "@tanstack/react-router";
import { login } from "../api/login";
import { useViewer } from "../api/use-viewer";

/** Who one is here, on every page. */
export function LoginStatus() {
  const { viewer, may, ended } = useViewer();
  const here = useRouterState({ select: ({ location }) => location.href });
  // A page of its own, with its own policy of where it may connect to: not a step within this one.
  const toLogin = `/login?to=${encodeURIComponent(here.startsWith("/login") ? "/" : here)}`;
  return (
    <div className="login-status">
      {viewer?.name != null && (
        <>
          {may.propose && <a href="/mine">My submissions</a>}
          {may.review && <a href="/review">Review</a>}
          <span dir="auto">
            {viewer.name} <span className="fine">({viewer.role?.toLowerCase()})</span>
          </span>
          <button type="button" className="quiet" onClick={() => login.set(undefined)}>
            Log out
          </button>
        </>
      )}
      {ended && (
        <>
          <span role="status">Your log-in has ended.</span>
          <button type="button" className="quiet" onClick={() => login.set(undefined)}>
            Go on without
          </button>
        </>
      )}
      {viewer?.name == null && <a href={toLogin}>Log in</a>}
    </div>
  );
}
