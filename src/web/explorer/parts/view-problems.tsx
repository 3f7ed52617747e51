import type { ViewProblem } from "../../views/address/view";

/** What of the address means nothing, and is left out. */
export function ViewProblems({ problems }: { readonly problems: readonly ViewProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <ul className="notice" role="alert">
      {problems.map(({ param, message }) => (
        <li key={param}>This part of the address is left out: {message}.</li>
      ))}
    </ul>
  );
}
