import type { FastifyRequest } from "fastify";
import { PARAM_NAMES, picking, readView, searchOf, type View } from "./views/address/view";

/** Where a view is found, as whoever asked reached the service. */
export interface Asked {
  readonly view: View;
  readonly more: Readonly<Record<string, string>>;
  /** The screen of the same view. */
  readonly link: string;
}

/**
 * What the address of a file asks for. A page leaves out what means nothing and says so; a file has nowhere to say it, and is
 * refused with a sentence.
 */
export function readAsked(
  request: FastifyRequest,
  path: string,
  more: Readonly<Record<string, readonly string[]>>,
): Asked | string {
  const given = request.query as Readonly<Record<string, unknown>>;
  const { view, problems } = readView(given);
  const known = [...PARAM_NAMES, ...Object.keys(more)];
  const faults = [
    ...Object.keys(given)
      .filter((name) => !known.includes(name))
      .map((name) => `${name} is not known; expected ${known.join(", ")}`),
    ...Object.entries(given).flatMap(([name, value]) =>
      Array.isArray(value) ? [`${name} is given ${value.length} times; expected once`] : [],
    ),
    ...problems.filter(({ param }) => !Array.isArray(given[param])).map(({ message }) => message),
    ...Object.entries(more).flatMap(([name, words]) => {
      const value = given[name];
      return value === undefined || Array.isArray(value) || words.includes(String(value))
        ? []
        : [`${name}=${String(value)} is not one of ${words.join(", ")}`];
    }),
  ];
  if (faults.length > 0) return `This address means nothing as it stands: ${faults.join("; ")}.`;
  return {
    view,
    more: Object.fromEntries(
      Object.keys(more).flatMap((name) => (typeof given[name] === "string" ? [[name, given[name]]] : [])),
    ),
    link: `${originOf(request)}${path}${searchOf({ ...view, ...picking(null) })}`,
  };
}

/** Behind a proxy that ends TLS, as that proxy says; it only decides how links in the answer begin. */
function originOf({ headers, host, protocol }: FastifyRequest): string {
  return `${headers["x-forwarded-proto"] === "https" ? "https" : protocol}://${host}`;
}
