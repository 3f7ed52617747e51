import { hasRole, ROLES, type Role } from "../../../src/platform/auth/principal";
import { roleFrom } from "../../../src/platform/auth/role-map";

const MAP = new Map<string, Role>([
  ["staff", "READER"],
  ["blame editors", "EDITOR"],
  ["blame:write", "RESEARCHER"],
  ["root", "ADMIN"],
]);

describe("the role that a provider's token gives", () => {
  it.each<[string, object, string, Role | undefined]>([
    ["by a group", { groups: ["staff"] }, "groups", "READER"],
    ["the highest of several", { groups: ["staff", "blame editors", "other"] }, "groups", "EDITOR"],
    ["by one text", { role: "blame editors" }, "role", "EDITOR"],
    ["by a word of a scope", { scope: "openid blame:write" }, "scope", "RESEARCHER"],
    ["by a claim within an object", { realm_access: { roles: ["root"] } }, "realm_access.roles", "ADMIN"],
    [
      "by a claim with dots in its name",
      { "https://x.example/roles": ["staff"] },
      "https://x.example/roles",
      "READER",
    ],
    ["none where nothing matches", { groups: ["strangers"] }, "groups", undefined],
    ["none by another case", { groups: ["Staff", "ROOT"] }, "groups", undefined],
    ["none by the name of a role that is not mapped", { groups: ["ADMIN"] }, "groups", undefined],
    ["none where the claim is missing", {}, "groups", undefined],
    ["none by what is no text", { groups: [{ staff: true }, 7, null, ["root"]] }, "groups", undefined],
    ["none by an object", { groups: { root: true } }, "groups", undefined],
    ["none by what every object has", { groups: ["constructor", "__proto__"] }, "groups", undefined],
    ["none along what every object has", {}, "constructor.name", undefined],
  ])("is %s", (_, claims, claim, role) => {
    expect(roleFrom(claims as Record<string, unknown>, claim, MAP)).toBe(role);
  });
});

it("lets each role do what those before it may, and nobody without one anything", () => {
  const may = (role: Role | undefined) => ROLES.filter((least) => hasRole(role && { role }, least));
  expect([undefined, ...ROLES].map(may)).toEqual([
    [],
    ["READER"],
    ["READER", "RESEARCHER"],
    ["READER", "RESEARCHER", "EDITOR"],
    ["READER", "RESEARCHER", "EDITOR", "ADMIN"],
  ]);
});
