import { Link } from "@tanstack/react-router";
import { type ReactNode, useEffect, useState } from "react";
import type { ApiError } from "../api/ask";
import { NoAnswer } from "../api/ask";

const SOON = 150; // ms within which nobody needs to be told that something is on its way

/** The shape of what is coming, once it takes long enough to be noticed. */
export function Loading({ what }: { readonly what: string }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SOON);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="loading" role="status">
      {late && (
        <>
          <p>Loading {what}…</p>
          <div className="skeleton" aria-hidden="true" />
        </>
      )}
    </div>
  );
}

/** Why there is nothing, and the one thing to do about it. */
export function Empty({ why, children }: { readonly why: string; readonly children?: ReactNode }) {
  return (
    <div className="empty">
      <p>{why}</p>
      {children}
    </div>
  );
}

export function Failed({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const { message, code, requestId } =
    error instanceof NoAnswer
      ? error
      : { message: "This page made a mistake.", code: "EXPLORER", requestId: undefined };
  return (
    <div className="failed" role="alert">
      <p>{message}</p>
      <p className="fine">
        {code}
        {requestId !== undefined && <> · request {requestId}</>}
      </p>
      {retry !== undefined && (
        <button type="button" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  );
}

/** Of an answer that has a part missing: said, while what there is stays. */
export function PartsMissing({ errors }: { readonly errors: readonly ApiError[] }) {
  if (errors.length === 0) return null;
  return (
    <ul className="notice" role="status">
      {errors.map(({ message, path = [] }) => (
        <li key={`${path.join(".")} ${message}`}>
          A part could not be read ({path.join(".")}): {message}
        </li>
      ))}
    </ul>
  );
}

export function NotFound() {
  return (
    <div className="empty">
      <h1>There is no such page</h1>
      <p>
        <Link to="/">To the start</Link>, or search for what you are looking for.
      </p>
    </div>
  );
}
