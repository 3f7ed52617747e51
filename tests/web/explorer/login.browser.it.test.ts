import { AUDIENCE, keyOf, type Provider, startProvider } from "../../platform/auth/provider";
import { anExplorer } from "./explorer";

jest.setTimeout(120_000);

describe("logging in at a provider, in a browser", () => {
  let provider: Provider;
  const explorer = anExplorer({
    seeded: false,
    config: async () => {
      provider = await startProvider([keyOf("RS256", "one")]);
      return {
        oidc: {
          issuer: provider.issuer,
          audience: AUDIENCE,
          roleMap: new Map([["blame-editors", "EDITOR" as const]]),
          roleClaim: "roles",
          tokenType: "at+jwt",
          clientId: "explorer",
        },
      };
    },
  });
  afterAll(() => provider?.stop());

  it("goes there and comes back to where one was, and leaves nothing in the address", async () => {
    const page = await explorer.visit("/");
    await page.context().route(`${provider.issuer}/**`, (route) => route.continue());
    await page.goto(`${explorer.origin}/login?to=/review`);
    await page.getByRole("button", { name: /^Log in at 127\.0\.0\.1/ }).click();
    await page.getByRole("heading", { name: "Is this fit to publish?" }).waitFor();
    await page.getByText("erin").waitFor();
    expect(page.url()).toBe(`${explorer.origin}/review`);
  });

  it("lets the page that logs in ask the provider, and no other page", async () => {
    const policyOf = async (path: string) =>
      (await fetch(`${explorer.origin}${path}`)).headers.get("content-security-policy");
    expect(await policyOf("/login")).toContain(`connect-src 'self' ${provider.issuer}`);
    expect(await policyOf("/add")).not.toContain(provider.issuer);
  });

  it("takes no code that this tab did not ask for", async () => {
    const page = await explorer.visit("/login?code=stolen&state=guessed");
    await page.getByText(/was not begun in this tab/).waitFor();
    expect(page.url()).toBe(`${explorer.origin}/login`);
  });
});
