// npm run bench: the panel beside a bare React page, measured in the same run. Takes about five minutes.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

import react from "@vitejs/plugin-react";
import { build, runnerImport } from "vite";

const here = import.meta.dirname;

console.log("Building both…");
const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", "build"], {
  encoding: "utf8",
  shell: process.platform === "win32",
});
if (status !== 0) throw new Error(`The build failed.\n${stdout}${stderr}`);
await build({
  configFile: false,
  logLevel: "error",
  root: join(here, "bare"),
  publicDir: join(here, "../../src/public"),
  plugins: [react()],
  build: {
    outDir: join(here, "../../node_modules/.cache/bench/bare"),
    emptyOutDir: true,
    target: "baseline-widely-available",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});

// Node 20 runs no TypeScript: Vite does. It also means well and says that this is development, which React hears.
await runnerImport(join(here, "bench.ts"), { configFile: false, logLevel: "error" });
