interface SourceLinkProps {
  readonly source: { readonly id: string; readonly title: string };
}

export function SourceLink({ source }: SourceLinkProps) {
  return (
    <a href={`/s/${encodeURIComponent(source.id.replace(/^source:/, ""))}`} dir="auto">
      {source.title}
    </a>
  );
}
