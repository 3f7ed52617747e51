import type { Claim, View } from "./view";

export interface Origin {
  readonly claims: readonly string[];
  readonly because: readonly string[];
  readonly source: string | null;
}

/**
 * The origins of claims that name one accused, in order of the world: those that share one do so pairwise and through
 * one another, also through claims that no longer count. `accusersOf` has those for whom a claim counts, or who made
 * it where it no longer does; `isOfThem` holds of every claim that names this accused.
 */
export function originsOf(
  view: View,
  claims: readonly Claim[],
  accusersOf: (claim: Claim) => readonly string[],
  isOfThem: (claim: Claim) => boolean,
): readonly Origin[] {
  const others = view.claims(
    (claim) =>
      claim.kind === "ATTRIBUTION" &&
      claim.stance === "ASSERTS" &&
      view.exists(claim) &&
      !claims.includes(claim) &&
      isOfThem(claim),
  );
  const all = [...claims, ...others];
  const sides = (claim: Claim) =>
    [...new Set(accusersOf(claim).map((accuser) => view.sideOf(accuser, view.day(claim))))].sort().join(" ");
  const ends = (claim: Claim) =>
    [...new Set(claim.citations.map(({ source, relays }) => relays.at(-1) ?? source))].sort();
  const causes = (one: Claim, other: Claim): readonly string[] => [
    ...(sides(one) !== "" && sides(one) === sides(other) ? ["SAME_ACCUSER"] : []),
    ...(one.repeats.includes(other.id) || other.repeats.includes(one.id) ? ["REPEATS"] : []),
    ...([one, other].every((claim) => accusersOf(claim).length === 0 && ends(claim).length === 1) &&
    ends(one)[0] === ends(other)[0]
      ? ["SAME_SOURCE"]
      : []),
  ];
  const groupOf = (claim: Claim): ReadonlySet<Claim> => {
    const group = new Set([claim]);
    for (const member of group) {
      for (const other of all) if (other !== member && causes(member, other).length > 0) group.add(other);
    }
    return group;
  };
  const done = new Set<Claim>();
  return claims.flatMap((claim): readonly Origin[] => {
    if (done.has(claim)) return [];
    const group = [...groupOf(claim)];
    const counted = claims.filter((one) => group.includes(one));
    for (const one of counted) done.add(one);
    if (counted.length === 1) {
      const own = accusersOf(claim).length === 0 ? ends(claim) : [];
      const isOneVoice = own.length === 0 || (own.length > 1 && group.length > 1);
      return (isOneVoice ? [null] : own).map((source) => ({ claims: [claim.id], because: [], source }));
    }
    const found = group.flatMap((one) => group.flatMap((other) => (one === other ? [] : causes(one, other))));
    const because = ["SAME_ACCUSER", "REPEATS", "SAME_SOURCE"].filter((cause) => found.includes(cause));
    return [{ claims: counted.map(({ id }) => id), because, source: null }];
  });
}
