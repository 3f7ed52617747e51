/** An address from a record: shown as it is; a link only where it leads to a page, and without saying where from. */
export function WebAddress({ url, label }: { readonly url: string; readonly label?: string }) {
  if (!/^https?:\/\//i.test(url)) return <bdi>{url}</bdi>;
  return (
    <a href={url} rel="noreferrer noopener nofollow" target="_blank" className="address">
      <bdi>{label ?? url}</bdi>
    </a>
  );
}
