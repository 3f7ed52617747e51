import { Link, Outlet, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { KeysEverywhere } from "./keys/everywhere";
import { LoginStatus } from "./parts/login-status";
import { SearchBox } from "./parts/search-box";
import { StoryStrip } from "./parts/story-strip";

const PLACES = [
  { to: "/blame", label: "Blame" },
  { to: "/matrix", label: "Matrix" },
  { to: "/timeline", label: "Timeline" },
  { to: "/changes", label: "Changes" },
  { to: "/add", label: "Add" },
] as const;

/** What every screen stands in. */
export function Shell() {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  // A reader of the page hears of a new screen, and goes on from its beginning.
  useEffect(() => {
    if (!first.current) main.current?.focus();
    first.current = path === "";
  }, [path]);
  return (
    <>
      <a className="skip" href="#main">
        To the content
      </a>
      <header className="top">
        <Link to="/" className="name">
          Blamegraph
        </Link>
        <nav aria-label="Screens">
          {PLACES.map(({ to, label }) => (
            <a key={to} href={to} aria-current={path === to ? "page" : undefined}>
              {label}
            </a>
          ))}
          <a href="/playground">Playground</a>
        </nav>
        <SearchBox />
        <LoginStatus />
      </header>
      <StoryStrip />
      <main id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="bottom">
        <p>
          Blamegraph records who says what of whom, and takes no side. <a href="/docs/about">About</a> ·{" "}
          <a href="/docs/marks">What the marks mean</a> · <a href="/docs">Documentation</a>
        </p>
        <KeysEverywhere />
      </footer>
    </>
  );
}
