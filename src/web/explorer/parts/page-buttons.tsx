interface PageButtonsProps {
  readonly after: string | null;
  /** Null on the last page. */
  readonly next: string | null;
  readonly go: (cursor: string | null) => void;
}

/** From page to page of a part of a screen. */
export function PageButtons({ after, next, go }: PageButtonsProps) {
  return (
    <>
      {after !== null && (
        <button type="button" onClick={() => go(null)}>
          First page
        </button>
      )}{" "}
      {next !== null && (
        <button type="button" onClick={() => go(next)}>
          Next page
        </button>
      )}
    </>
  );
}
