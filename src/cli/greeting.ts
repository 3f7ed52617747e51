import type { Started } from "../service";
import { paint, say } from "./messages";

const NEWCOMERS_QUERY =
  "{ blame(first: 20) { nodes { accused { name } incident { title } accuser { name } role statedOn { date } denied claim { quote { text } } } } }";

/** What a person needs to know who has just started the service. */
export function greet({ address, place, embedded, seed, adminToken }: Started, seconds: number): void {
  say(`${paint.bold("Blamegraph")} is ready after ${seconds.toFixed(1)} s.`);
  if (seed !== undefined) say(`  loaded      ${seed.report.added} records: ${seed.title}`);
  say(`  API         ${address}/graphql`);
  say(`  playground  ${address}/playground`);
  say(`  data        ${embedded ? place : `Neo4j at ${place}`}`);
  if (adminToken !== undefined) {
    const { secret, file } = adminToken;
    // On a terminal only: what is not one is a log that is kept.
    const shown =
      process.stderr.isTTY === true ? `${secret}  (shown once; kept in ${file})` : `kept in ${file}`;
    say(`  ADMIN token ${shown}`);
  }
  say();
  say("Try this in the playground:");
  say(`  ${NEWCOMERS_QUERY}`);
  say();
  say("Ctrl-C stops it.");
}
