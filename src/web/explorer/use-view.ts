import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { readView, type View, writeView } from "../views/address/view";

/** The view that the address says, and a way to another: a step of its own for Back, or in place for what slides. */
export function useView() {
  const raw = useSearch({ strict: false });
  const navigate = useNavigate();
  const read = useMemo(() => readView(raw), [raw]);
  const change = useCallback(
    (changes: Partial<View>, { inPlace = false } = {}) =>
      navigate({
        to: ".",
        search: (now) => writeView({ ...readView(now).view, ...changes }),
        replace: inPlace,
        resetScroll: false,
      }),
    [navigate],
  );
  return { ...read, raw, change };
}
