import {
  authorizationAddress,
  type Begun,
  endpointsIn,
  tokenRequest,
} from "../../../../src/web/views/login/code-flow";

const provider = {
  issuer: "https://login.example",
  audience: "https://blame.example/api",
  clientId: "explorer",
};
const document = {
  issuer: "https://login.example",
  authorization_endpoint: "https://login.example/auth",
  token_endpoint: "https://login.example/token",
};
const begun: Begun = {
  verifier: "v",
  state: "s",
  to: "/mine",
  redirect: "https://blame.example/login",
  provider,
  endpoints: { authorization: "https://login.example/auth?tenant=1", token: "https://login.example/token" },
};

describe("logging in at a provider", () => {
  it("goes where the provider says, if it is that provider", () => {
    expect(endpointsIn(provider, document)).toEqual({
      authorization: "https://login.example/auth",
      token: "https://login.example/token",
    });
    expect(endpointsIn(provider, { ...document, issuer: "https://other.example" })).toMatch(
      /another provider/,
    );
    expect(endpointsIn(provider, { ...document, token_endpoint: "https://other.example/token" })).toMatch(
      /another address/,
    );
    expect(endpointsIn(provider, { ...document, authorization_endpoint: "javascript:1" })).toMatch(
      /where to log in/,
    );
    expect(endpointsIn(provider, null)).toMatch(/another provider/);
  });

  it("asks for a code with a challenge, and never sends the verifier there", () => {
    const address = new URL(authorizationAddress(begun, "c"));
    expect(Object.fromEntries(address.searchParams)).toEqual({
      tenant: "1",
      response_type: "code",
      client_id: "explorer",
      redirect_uri: "https://blame.example/login",
      scope: "openid",
      state: "s",
      code_challenge: "c",
      code_challenge_method: "S256",
      resource: "https://blame.example/api",
    });
  });

  it("changes the code for a token with the verifier", () => {
    expect(tokenRequest(begun, "code")).toEqual({
      grant_type: "authorization_code",
      client_id: "explorer",
      code: "code",
      code_verifier: "v",
      redirect_uri: "https://blame.example/login",
      resource: "https://blame.example/api",
    });
    const named = { ...begun, provider: { ...provider, audience: "blamegraph" } };
    expect(tokenRequest(named, "code")).not.toHaveProperty("resource");
  });
});
