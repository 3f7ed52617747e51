import { linkTo } from "../../views/wording/web-address";

/** An address as it was recorded; a link only where a browser can mean nothing but a page by it. */
export function OutsideAddress({ url }: { readonly url: string }) {
  const href = linkTo(url);
  if (href === null) return <span dir="ltr">{url}</span>;
  return (
    <a href={href} rel="noreferrer noopener nofollow" dir="ltr">
      {url}
    </a>
  );
}
