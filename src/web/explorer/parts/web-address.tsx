import { linkTo } from "../../views/wording/web-address";

/** An address from a record: shown as it is; a link only where it leads to a page, and without saying where from. */
export function WebAddress({ url, label }: { readonly url: string; readonly label?: string }) {
  const href = linkTo(url);
  if (href === null) return <bdi>{url}</bdi>;
  return (
    <a href={href} rel="noreferrer noopener nofollow" target="_blank" className="address">
      <bdi>{label ?? url}</bdi>
    </a>
  );
}
