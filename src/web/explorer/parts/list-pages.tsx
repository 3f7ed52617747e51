import { searchOf, type View } from "../../views/address/view";
import { AddressLink } from "./address-link";

interface ListPagesProps {
  readonly path: string;
  readonly view: View;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** From page to page of a list; Back of the browser leads to the page before. */
export function ListPages({ path, view, pageInfo }: ListPagesProps) {
  const { hasNextPage, endCursor } = pageInfo;
  return (
    <nav className="ways" aria-label="Pages">
      {view.after !== null && (
        <AddressLink address={`${path}${searchOf({ ...view, after: null })}`}>First page</AddressLink>
      )}
      {hasNextPage && (
        <AddressLink address={`${path}${searchOf({ ...view, after: endCursor })}`}>Next page</AddressLink>
      )}
    </nav>
  );
}
