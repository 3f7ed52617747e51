import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const SCRIPTS = join(__dirname, "../../scripts");
const NOTHING_TO_DO = { status: 0, said: "" };
const WOULD_BUILD = {
  status: 1, // there are no tools in the folder
  said: "Building (first start or changed sources)…\nCannot build: typescript is not installed. Run `npm ci` first.\n",
};

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ensure-built-"));
  for (const script of [
    "ensure-built.mjs",
    "build-inputs.mjs",
    "build.mjs",
    "build-docs.mjs",
    "copy-assets.mjs",
  ]) {
    await cp(join(SCRIPTS, script), join(folder, "scripts", script));
  }
});

afterEach(() => rm(folder, { recursive: true }));

async function aCheckout(): Promise<void> {
  for (const page of ["playground", "explorer", "views"])
    await mkdir(join(folder, "src/web", page), { recursive: true });
  await mkdir(join(folder, "dist"));
  for (const file of [
    "src/main.ts",
    "src/web/gzip-beside.mts",
    "package-lock.json",
    "tsconfig.json",
    "tsconfig.build.json",
  ]) {
    await writeFile(join(folder, file), "{}");
  }
}

function pretendItWasBuilt(): void {
  const { status } = spawnSync(process.execPath, [
    "--input-type=module",
    "--eval",
    `import { writeFileSync } from "node:fs";
     import { BUILD_STAMP, fingerprintOfSources } from ${JSON.stringify(join(folder, "scripts/build-inputs.mjs"))};
     writeFileSync(BUILD_STAMP, fingerprintOfSources());`,
  ]);
  expect(status).toBe(0);
}

function ensureBuilt(): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, "scripts/ensure-built.mjs")], {
    encoding: "utf8",
  });
  return { status, said: stdout + stderr };
}

describe("ensure-built", () => {
  it("does nothing in an installation without sources", () => {
    expect(ensureBuilt()).toEqual(NOTHING_TO_DO);
  });

  it("builds a fresh checkout", async () => {
    await aCheckout();
    expect(ensureBuilt()).toEqual(WOULD_BUILD);
  });

  it("does nothing when the build is of these sources", async () => {
    await aCheckout();
    pretendItWasBuilt();
    expect(ensureBuilt()).toEqual(NOTHING_TO_DO);
  });

  it.each([
    ["a changed source", () => writeFile(join(folder, "src/main.ts"), "{ }")],
    ["a new source", () => writeFile(join(folder, "src/new.ts"), "")],
    ["a deleted source", () => rm(join(folder, "src/main.ts"))],
    ["changed packages", () => writeFile(join(folder, "package-lock.json"), "{ }")],
  ])("builds again after %s", async (_what, change) => {
    await aCheckout();
    pretendItWasBuilt();
    await change();
    expect(ensureBuilt()).toEqual(WOULD_BUILD);
  });
});
