#!/usr/bin/env node
// Plain enough for any Node since 14.18 to read, so that a wrong one is told in a sentence.

const { existsSync } = require("node:fs");
const { join } = require("node:path");

const [major, minor] = process.versions.node.split(".").map(Number);
const main = join(__dirname, "..", "dist", "main.js");

if (major < 20 || (major === 20 && minor < 19)) {
  refuse(
    `Blamegraph needs Node.js 20.19 or later; this is ${process.versions.node}. Install a newer one from https://nodejs.org.`,
  );
} else if (!existsSync(main)) {
  refuse("Blamegraph is not built yet: dist/main.js is missing. Run npm run build.");
} else {
  require(main);
}

function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
