/** Where the service is: VITE_SERVICE when the page is built, else on this machine. */
export const SERVICE = import.meta.env["VITE_SERVICE"] ?? "http://127.0.0.1:4000";

/** The service's answer to a question; throws with its own sentence where it has none. */
export async function ask<Answer, Variables extends object = object>(
  query: string,
  variables?: Variables,
): Promise<Answer> {
  const response = await fetch(`${SERVICE}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  }).catch(() => {
    throw new Error(
      `No service answers at ${SERVICE}, or it does not allow ${location.origin} (ALLOWED_ORIGINS).`,
    );
  });
  const { data, errors } = (await response.json()) as {
    readonly data?: Answer | null;
    readonly errors?: readonly { readonly message: string }[];
  };
  if (errors !== undefined && errors.length > 0)
    throw new Error(errors.map(({ message }) => message).join(" "));
  if (data === undefined || data === null)
    throw new Error(`The service answered ${response.status} without data.`);
  return data;
}
