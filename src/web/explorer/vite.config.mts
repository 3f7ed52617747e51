import { readFileSync } from "node:fs";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { gzipBeside } from "../gzip-beside.mjs";

const OUT_DIR = join(import.meta.dirname, "../../../dist/web/explorer");
const DOCUMENTS = join(import.meta.dirname, "../views/generated/documents.json");

/** The operations that these files ask by hash, for the service to know. */
function trustedDocuments(): Plugin {
  return {
    name: "trusted-documents",
    apply: "build",
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "documents.json", source: readFileSync(DOCUMENTS) });
    },
  };
}

export default defineConfig({
  base: "/explorer/",
  plugins: [react(), trustedDocuments(), gzipBeside(OUT_DIR)],
  build: {
    outDir: OUT_DIR,
    emptyOutDir: true,
    target: "es2022",
    sourcemap: false,
    assetsInlineLimit: 0, // files, not data: addresses, so that the Content-Security-Policy stays narrow
    modulePreload: { polyfill: false }, // it would be an inline script
  },
  // `npx vite src/web/explorer` beside a running service, for working on the explorer itself
  server: { proxy: { "^/(graphql|playground|export|import)": "http://127.0.0.1:4000" } },
});
