import type { ReactNode } from "react";

interface ScrollsProps {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** What may be wider than the screen: it scrolls by itself, by keyboard too. */
export function Scrolls({ label, className = "scrolls", children }: ScrollsProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached
    <section className={className} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
