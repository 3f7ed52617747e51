/** Copies the files the service reads at run time beside its code (`.cypher`, `.json`) from src/ to dist/. */
import { cpSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PLAYGROUND = join(ROOT, "src/web/playground"); // Vite's: its files are not the service's

cpSync(join(ROOT, "src"), join(ROOT, "dist"), {
  recursive: true,
  filter: (path) => path !== PLAYGROUND && (statSync(path).isDirectory() || /\.(cypher|json)$/.test(path)),
});
