import type { Started } from "../service";
import { paint, say } from "./messages";

const NEWCOMERS_QUERY =
  "{ blame(first: 20) { nodes { accused { name } incident { title } accuser { name } role statedOn { date } denied claim { quote { text } } } } }";

/** What a person needs to know who has just started the service. */
export function greet({ address, place, embedded, seed }: Started, seconds: number): void {
  say(`${paint.bold("Blamegraph")} is ready after ${seconds.toFixed(1)} s.`);
  if (seed !== undefined) say(`  loaded      ${seed.report.added} records: ${seed.title}`);
  say(`  API         ${address}/graphql`);
  say(`  playground  ${address}/playground`);
  say(`  data        ${embedded ? place : `Neo4j at ${place}`}`);
  say();
  say("Try this in the playground:");
  say(`  ${NEWCOMERS_QUERY}`);
  say();
  say("Ctrl-C stops it.");
}
