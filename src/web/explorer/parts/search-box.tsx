import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useRef } from "react";

/** `/` comes here from anywhere. */
export function SearchBox() {
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const search = (event: FormEvent) => {
    event.preventDefault();
    const q = input.current?.value.trim() ?? "";
    if (q !== "") void navigate({ to: "/search" as string, search: { q } });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: `search` is not known to every browser that this serves
    <form role="search" className="search-box" onSubmit={search}>
      <input
        ref={input}
        type="search"
        name="q"
        aria-label="Search actors, incidents and documents"
        aria-keyshortcuts="/"
        placeholder="Search"
        maxLength={256}
        autoComplete="off"
      />
    </form>
  );
}
