import { useEffect, useState } from "react";
import { Offers } from "../../../views/generated/operations";
import type { OffersQuery, SearchKind } from "../../../views/generated/types";
import { useAnswer } from "../../api/use-answer";

const PAUSE = 200; // ms without a key: somebody looks up
const LONGEST = 256; // as long as a search may be

/** What there is already of what is being typed. */
export function useOffers(text: string, kind: SearchKind): OffersQuery["search"] {
  const [query, setQuery] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setQuery(text.trim().slice(0, LONGEST)), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  const { data } = useAnswer(Offers, { query, kinds: [kind] }, query.length > 1);
  return query.length > 1 && text.trim() !== "" ? (data?.data.search ?? []) : [];
}
