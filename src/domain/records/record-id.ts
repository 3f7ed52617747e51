import { BadUserInput } from "../../platform/read/errors";

/** The value of an id argument, for a bind. @throws BadUserInput for a slug or the id of another type. */
export function recordId(type: string): (given: unknown) => string {
  return (given) => {
    const id = String(given);
    if (id.startsWith(`${type}:`)) return id;
    throw new BadUserInput(
      `${JSON.stringify(id)} is no id of this type; expected one such as "${type}:${slugOf(id)}".`,
    );
  };
}

function slugOf(id: string): string {
  return id.slice(id.indexOf(":") + 1).replace(/[^a-z0-9._-]/g, "-") || "…";
}
