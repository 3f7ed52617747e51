import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { blamegraph, buildIfStale, temporaryFolder } from "../journeys/process/command";

jest.setTimeout(60_000);

let script: string;

beforeAll(async () => {
  buildIfStale();
  script = join(temporaryFolder(), "completion.bash");
  writeFileSync(script, (await blamegraph(["completion", "bash"])).stdout);
});

/** What a real bash offers behind these words, of which the last one is being typed. */
function offered(...words: readonly string[]): string[] {
  const typed = ["blamegraph", ...words];
  const program = `source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _blamegraph; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const output = execFileSync("bash", ["--norc", "-c", program, script, ...typed], { encoding: "utf8" });
  return output.split("\n").filter((line) => line !== "");
}

it.each([
  [["do"], ["doctor"]],
  [
    ["token", "r"],
    ["rotate", "revoke"],
  ],
  [["token", "create", "--ro"], ["--role"]],
  [["token", "create", "--role", "E"], ["EDITOR"]],
  [["token", "create", "--role", "EDITOR", "--ow"], ["--owner"]],
  [["import", "--format", "eu"], ["eurepoc"]],
  [["import", "--format", "native", "--dry"], ["--dry-run"]],
  [["review", "list", "--state", "REJ"], ["REJECTED"]],
  [["completion", ""], expect.arrayContaining(["bash", "zsh", "fish"])],
  [["query", "--token-file", ""], []],
  [["start", "--po"], ["--port"]],
  [["frobnicate", "zzz"], []],
])("completes %j", (words, completions) => {
  expect(offered(...words)).toEqual(completions);
});

it("offers every command that the help names", async () => {
  const { stdout } = await blamegraph(["--help"]);
  const named = [...stdout.slice(stdout.indexOf("Commands:")).matchAll(/^ {2}([a-z]+) /gm)].map(
    ([, name]) => name,
  );
  expect(named.length).toBeGreaterThan(12);
  expect(offered("")).toEqual(expect.arrayContaining(named));
});

it("prints scripts for zsh and fish as well, and refuses other shells", async () => {
  const [zsh, fish, other] = await Promise.all(
    ["zsh", "fish", "tcsh"].map((shell) => blamegraph(["completion", shell])),
  );
  expect(zsh?.stdout).toMatch(/^#compdef blamegraph\n/);
  expect(fish?.stdout).toContain(
    "complete -c blamegraph -n '__fish_seen_subcommand_from token; and __fish_seen_subcommand_from create' -l role -x -a 'READER RESEARCHER EDITOR ADMIN'",
  );
  expect(other).toMatchObject({ code: 2, stdout: "" });
});
