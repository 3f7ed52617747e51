import { useRouter } from "@tanstack/react-router";
import type { MouseEvent, ReactNode } from "react";

interface AddressLinkProps {
  /** A path with its query, as it would stand in the address bar. */
  readonly address: string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly current?: "step" | "page" | undefined;
  /** Of a claim, for the keys that go from claim to claim. */
  readonly claim?: string | undefined;
}

/** A link to any address of the explorer, without loading the page anew. */
export function AddressLink({ address, children, className, current, claim }: AddressLinkProps) {
  const { history } = useRouter();
  const onClick = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    history.push(address);
  };
  return (
    <a href={address} className={className} aria-current={current} data-claim={claim} onClick={onClick}>
      {children}
    </a>
  );
}
