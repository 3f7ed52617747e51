import type { StixOf } from "./stix-object";

/** Marking definitions that every STIX file may refer to without having them (STIX 2.1, 7.2.1.4; TLP 2.0 of OASIS). */
const TLP: ReadonlyMap<string, string> = new Map([
  ["marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9", "WHITE"],
  ["marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da", "GREEN"],
  ["marking-definition--f88d31f6-486f-44da-b317-01333bde0b82", "AMBER"],
  ["marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed", "RED"],
  ["marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487", "CLEAR"],
  ["marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb", "GREEN"],
  ["marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421", "AMBER"],
  ["marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003", "AMBER+STRICT"],
  ["marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1", "RED"],
]);
const TLP_2 = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";
const PUBLIC = new Set(["WHITE", "CLEAR"]);
const COLOURS = new Set(TLP.values());

/** What a marking definition says of those who may see what bears it. */
export interface Marking {
  /** How what it restricts is counted; undefined where everybody may see it. */
  readonly restriction: string | undefined;
  /** A statement such as a copyright. */
  readonly statement: string | undefined;
}

export function markingOf(definition: StixOf<"marking-definition">): Marking {
  const colour = colourOf(definition);
  if (colour !== undefined) return { restriction: restrictionBy(colour), statement: undefined };
  const statement = definition.definition?.["statement"];
  if (definition.definition_type === "statement" && typeof statement === "string")
    return { restriction: undefined, statement };
  return UNEXPLAINED;
}

/** The restriction that one of these markings lays upon an object; undefined where there is none. */
export function restrictionOf(
  markings: readonly string[],
  known: ReadonlyMap<string, Marking>,
): string | undefined {
  for (const id of markings) {
    const colour = TLP.get(id);
    const { restriction } =
      colour === undefined ? (known.get(id) ?? UNEXPLAINED) : { restriction: restrictionBy(colour) };
    if (restriction !== undefined) return restriction;
  }
  return undefined;
}

const UNEXPLAINED: Marking = {
  restriction: "marked by a definition that is not understood",
  statement: undefined,
};

function restrictionBy(colour: string): string | undefined {
  return PUBLIC.has(colour) ? undefined : `marked TLP:${colour}`;
}

function colourOf({ id, definition_type, definition, extensions }: StixOf<"marking-definition">) {
  const extension = extensions[TLP_2];
  const said =
    typeof extension === "object" && extension !== null && "tlp_2_0" in extension
      ? extension.tlp_2_0
      : definition_type === "tlp"
        ? definition?.["tlp"]
        : undefined;
  const colour = TLP.get(id) ?? (typeof said === "string" ? said.toUpperCase() : undefined);
  return colour !== undefined && COLOURS.has(colour) ? colour : undefined;
}
