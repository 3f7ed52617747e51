import { z } from "zod";
import { type DeepReadonly, id, list, name, slug, term, text } from "../records/fields";
import { defang } from "../records/urls";
import { LEAK_CHANNEL_KINDS } from "./leak-channels.terms";

const EXPECTED_ADDRESS = "expected an address such as hxxps://example[.]com";

/** Whatever form it comes in, an address is kept defanged. */
const address = text.transform((value, context) => {
  const defanged = defang(value);
  if (defanged !== undefined) return defanged;
  context.issues.push({ code: "custom", input: value, message: EXPECTED_ADDRESS });
  return z.NEVER;
});

export const leakChannelRecord = z.strictObject({
  type: z.literal("leakChannel"),
  id: id("leakChannel"),
  slug: slug.optional().describe("For addresses; the rest of the id unless given."),
  name: name.describe("Its name."),
  kind: term(LEAK_CHANNEL_KINDS).describe("What it is."),
  addresses: list(address).default([]).describe("Where it is reached; stored defanged."),
  operatedBy: id("actor").optional().describe("Who operates it, if known: an actor's id."),
});

export type LeakChannelRecord = DeepReadonly<z.output<typeof leakChannelRecord>>;
