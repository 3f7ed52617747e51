import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** Writes a `.gz` beside every script and style: the service then sends a quarter of the bytes at no cost. */
export function gzipBeside(outDir: string): Plugin {
  return {
    name: "gzip-beside",
    apply: "build",
    closeBundle() {
      for (const file of readdirSync(join(outDir, "assets"))) {
        if (!/\.(js|css|svg)$/.test(file)) continue;
        const path = join(outDir, "assets", file);
        writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
      }
    },
  };
}
