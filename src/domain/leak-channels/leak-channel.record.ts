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
  slug: slug.optional(),
  name,
  kind: term(LEAK_CHANNEL_KINDS),
  addresses: list(address).default([]),
  operatedBy: id("actor").optional(),
});

export type LeakChannelRecord = DeepReadonly<z.output<typeof leakChannelRecord>>;
