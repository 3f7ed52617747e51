import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const OUT_DIR = join(import.meta.dirname, "../../../dist/web/playground");

/** Writes a `.gz` beside every script and style: the service then sends a quarter of the bytes at no cost. */
function gzipBeside(): Plugin {
  return {
    name: "gzip-beside",
    apply: "build",
    closeBundle() {
      for (const file of readdirSync(join(OUT_DIR, "assets"))) {
        if (!/\.(js|css|svg)$/.test(file)) continue;
        const path = join(OUT_DIR, "assets", file);
        writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
      }
    },
  };
}

export default defineConfig({
  base: "/playground/",
  plugins: [react(), gzipBeside()],
  build: {
    outDir: OUT_DIR,
    emptyOutDir: true,
    target: "es2022",
    sourcemap: false,
    assetsInlineLimit: 0, // files, not data: addresses, so that the Content-Security-Policy stays narrow
    chunkSizeWarningLimit: 3_500, // kB: Monaco, loaded after the page is drawn
    rolldownOptions: {
      onwarn(warning, warn) {
        if (warning.code !== "MODULE_LEVEL_DIRECTIVE") warn(warning); // React Compiler's notes in GraphiQL's files
      },
    },
  },
  // `npx vite src/web/playground` beside a running service, for working on the playground itself
  server: { proxy: { "^/(graphql|examples\\.graphql|schema\\.graphql)": "http://127.0.0.1:4000" } },
});
