import type { ReactNode } from "react";
import { useViewer } from "../api/use-viewer";
import { LoginBox } from "./login-box";
import { Empty, Loading } from "./states";

const ROLE = { propose: "a researcher", review: "an editor" } as const;

interface NeedsLoginProps {
  readonly may: keyof typeof ROLE;
  readonly children: ReactNode;
}

/** What only some may see, and for the others how they come to. */
export function NeedsLogin({ may: needed, children }: NeedsLoginProps) {
  const { viewer, may, ended, isKnown } = useViewer();
  if (!isKnown) return <Loading what="who you are" />;
  if (may[needed]) return children;
  if (viewer === undefined || viewer.anonymous)
    return (
      <div className="narrow">
        <p role="status">
          {ended ? "Your log-in has ended." : `This needs the log-in of ${ROLE[needed]}.`} Log in to go on.
        </p>
        <LoginBox />
      </div>
    );
  return (
    <Empty
      why={`You are logged in as ${viewer.name} (${viewer.role?.toLowerCase()}); this needs the log-in of ${ROLE[needed]}.`}
    >
      <a href="/login">Log in as somebody else</a>
    </Empty>
  );
}
