import { z } from "zod";
import { Refusal } from "../../platform/auth/refusals";

/** A parameter that may be given several times. */
export const repeated = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => (typeof given === "string" ? [given] : given));

export const flag = z
  .enum(["true", "false"], { error: "expected true or false" })
  .transform((given) => given === "true");

/**
 * What the parameters of an address ask for.
 *
 * @throws Refusal that lists every mistake
 */
export function asked<Shape extends z.ZodRawShape>(
  shape: z.ZodObject<Shape>,
  parameters: unknown,
): z.output<z.ZodObject<Shape>> {
  const read = shape.strict().safeParse(parameters);
  if (read.success) return read.data as z.output<z.ZodObject<Shape>>;
  const known = Object.keys(shape.shape).join(", ");
  const faults = read.error.issues.map((issue) =>
    issue.code === "unrecognized_keys"
      ? `${issue.keys.join(", ")}: not known; expected ${known}`
      : `${issue.path.join(".")}: ${issue.message}`,
  );
  throw new Refusal(`The address has mistakes: ${faults.join("; ")}.`, "BAD_REQUEST", 400);
}
