interface CountedProps {
  readonly shown: number;
  readonly total: number;
  readonly order?: string;
}

/** How much of a list is shown, where it is not all. */
export function Counted({ shown, total, order = "earliest first" }: CountedProps) {
  if (shown >= total) return null;
  return (
    <p className="count">
      Showing {shown} of {total}, {order}.
    </p>
  );
}
