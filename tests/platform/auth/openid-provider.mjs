/** A real OpenID provider for the tests, as a process of its own: node openid-provider.mjs, then messages (see below). */
import { createServer } from "node:http";
import { Provider } from "oidc-provider";

let asked = [];
let answer = (_, response) => response.destroy();
const server = createServer((request, response) => {
  asked.push(request.url);
  void answer(request, response);
});

const MODES = {
  redirecting: (_, response) => response.writeHead(302, { location: "/elsewhere" }).end(),
  failing: (_, response) => response.writeHead(500).end(),
  silent: () => undefined,
  lying: (_, response) => response.end(JSON.stringify({ issuer: "https://other.example", jwks_uri: "x" })),
};

process.on("message", async (message) => {
  const reply = await handle(message);
  process.send(reply ?? null);
});

async function handle({ serve, mode, takeAsked }) {
  if (serve !== undefined) {
    if (!server.listening) await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    const issuer = `http://127.0.0.1:${server.address().port}`;
    const provider = providerOf(issuer, serve);
    const callback = provider.callback();
    answer = (request, response) =>
      request.url.startsWith("/interaction/")
        ? agree(provider, serve, request, response)
        : callback(request, response);
    return issuer;
  }
  if (mode !== undefined) answer = MODES[mode];
  const found = asked;
  if (takeAsked) asked = [];
  return found;
}

/** Nobody is asked anything: whoever comes is the one person that there is, and agrees. */
async function agree(provider, { audience }, request, response) {
  const { prompt, session, params } = await provider.interactionDetails(request, response);
  if (prompt.name === "login")
    return await provider.interactionFinished(request, response, { login: { accountId: "erin" } });
  const grant = new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
  grant.addOIDCScope("openid");
  grant.addResourceScope(audience, "");
  await provider.interactionFinished(
    request,
    response,
    { consent: { grantId: await grant.save() } },
    { mergeWithLastSubmission: true },
  );
}

function providerOf(issuer, { keys, audience, clients, pages }) {
  return new Provider(issuer, {
    jwks: { keys },
    cookies: { keys: ["only for tests"] },
    clients: [
      ...Object.keys(clients).map((id) => ({
        client_id: id,
        client_secret: "only for tests",
        grant_types: ["client_credentials"],
        redirect_uris: [],
        response_types: [],
      })),
      ...Object.keys(pages).map((id) => ({
        client_id: id,
        application_type: "native", // so that any port of this machine will do
        token_endpoint_auth_method: "none",
        grant_types: ["authorization_code"],
        redirect_uris: ["http://127.0.0.1/login"],
        response_types: ["code"],
      })),
    ],
    clientBasedCORS: () => true,
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: () => ({
          scope: "",
          audience,
          accessTokenFormat: "jwt",
          jwt: { sign: { alg: "RS256" } },
        }),
      },
    },
    extraTokenClaims: (_, token) => ({ roles: clients[token.clientId] ?? pages[token.clientId] }),
  });
}
