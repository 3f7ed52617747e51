import type { ActorKind } from "../../domain/actors/actors.terms";

interface InStix {
  readonly type: "identity" | "intrusion-set";
  readonly more?: Readonly<Record<string, unknown>>;
}

const ORGANIZATION = { identity_class: "organization" };

/** What an actor is in STIX. Nobody is made a threat actor: that would say who means harm. */
export const KINDS_IN_STIX: Readonly<Record<ActorKind, InStix>> = {
  STATE: { type: "identity", more: { ...ORGANIZATION, sectors: ["government-national"] } },
  STATE_BODY: { type: "identity", more: { ...ORGANIZATION, sectors: ["government"] } },
  INTERNATIONAL_ORGANIZATION: { type: "identity", more: ORGANIZATION },
  ORGANIZATION: { type: "identity", more: ORGANIZATION },
  PERSON: { type: "identity", more: { identity_class: "individual" } },
  PERSONA: { type: "identity", more: { identity_class: "unknown" } },
  THREAT_GROUP: { type: "intrusion-set" },
  ACTIVITY_CLUSTER: { type: "intrusion-set" },
};
