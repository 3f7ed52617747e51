import { type FactsOfOne, mentionedIn, readFactsOfEach } from "../../domain/standing/read-facts";
import type { Ask } from "../store/ask";
import { FACTS_QUESTIONS } from "./standing-statements";

/** The facts of each of these incidents, as they are in the transaction that asks; what they share is read once. */
export async function factsOfEach(ask: Ask, ids: readonly string[]): Promise<readonly FactsOfOne[]> {
  const find = (question: keyof typeof FACTS_QUESTIONS, of: Iterable<string>) =>
    ask(FACTS_QUESTIONS[question], { ids: [...new Set(of)] });

  const asked = await find("asked", ids);
  const incidents = await find("incidents", ids);
  const wholes = incidents.map(idOf);
  const claims = await find("claims", wholes);
  const inClaims = claims.map(mentionedIn.claim);
  const joins = await find(
    "joins",
    inClaims.flatMap(({ named }) => named),
  );
  const responses = [
    ...(await find("answersToIncidents", wholes)),
    ...(await find(
      "answersToClaims",
      inClaims.map(({ id }) => id),
    )),
  ];
  const actors = await find("actors", [
    ...inClaims.flatMap(({ accusers, named }) => [...accusers, ...named]),
    ...joins.flatMap(mentionedIn.join),
    ...responses.flatMap(mentionedIn.response),
    ...asked.flatMap(mentionedIn.incident),
  ]);
  const structure = await find("structure", actors.map(idOf));
  return readFactsOfEach({ asked, incidents, claims, joins, responses, actors, structure });
}

function idOf(row: unknown): string {
  return String(Array.isArray(row) ? row[0] : row);
}
