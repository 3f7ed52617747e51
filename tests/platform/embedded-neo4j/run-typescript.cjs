// Lets a plain `node -r` run our TypeScript, for tests that need a process of its own to kill.
const { readFileSync } = require("node:fs");
const { transformSync } = require("@swc/core");

require.extensions[".ts"] = (module, filename) => {
  const options = {
    filename,
    module: { type: "commonjs" },
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
  };
  module._compile(transformSync(readFileSync(filename, "utf8"), { ...options, swcrc: false }).code, filename);
};
