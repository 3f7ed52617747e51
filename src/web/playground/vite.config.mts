import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { gzipBeside } from "../gzip-beside.mjs";

const OUT_DIR = join(import.meta.dirname, "../../../dist/web/playground");

export default defineConfig({
  base: "/playground/",
  plugins: [react(), gzipBeside(OUT_DIR)],
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
