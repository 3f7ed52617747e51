import { settingsAsMarkdown, startFlags } from "../../src/config";
import { ROLE_NAMES, settingNames, settingOf } from "../../src/config/settings";
import { ROLES } from "../../src/platform/auth/principal";

it("offers a flag for every setting but secrets and JAVA_HOME", () => {
  const without = settingNames.filter((name) => settingOf(name).flag === undefined);
  expect(without).toEqual(["JAVA_HOME", "NEO4J_PASSWORD"]);
  expect(startFlags()).toHaveLength(settingNames.length - without.length);
});

it("names the variable and the default behind a flag's meaning", () => {
  expect(startFlags().slice(0, 2)).toEqual([
    {
      flags: "--host <address>",
      description:
        "Address the service listens on. Beyond loopback, ALLOW_NETWORK has to be on. [HOST; 127.0.0.1]",
    },
    {
      flags: "--port <number>",
      description: "Port the service listens on; 0 takes any free one. [PORT; 4000]",
    },
  ]);
});

it("knows the roles that there are", () => {
  expect(ROLE_NAMES).toEqual(ROLES);
});

it("prints the settings as a Markdown table, one row each", () => {
  const lines = settingsAsMarkdown().split("\n");
  expect(lines[0]).toBe("| variable | flag | default | meaning |");
  expect(lines[3]).toBe("| `PORT` | `--port` | 4000 | Port the service listens on; 0 takes any free one. |");
  expect(lines).toHaveLength(2 + settingNames.length + 1);
  expect(lines.filter((line) => line !== "").every((line) => line.split("|").length === 6)).toBe(true);
});
