// Lets Node run the TypeScript of the benchmark and of the service as it lies here: node -r ./bench/typescript.cjs
require("reflect-metadata");
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { transformSync } = require("@swc/core");

const root = join(__dirname, "..");

require.extensions[".ts"] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, "utf8"), { filename, root, cwd: root });
  module._compile(code, filename);
};
