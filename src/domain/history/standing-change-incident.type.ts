import { Field } from "type-graphql";
import { Incident } from "../incidents/incident.type";
import { StandingChange } from "./standing-change.type";

// Apart from the type: an incident has a history, whose revisions have these changes, and a module cannot wait for itself.
Field(() => Incident, {
  nullable: true,
  description: "The incident as it is now; null where it was taken out.",
})(StandingChange.prototype, "incident");
