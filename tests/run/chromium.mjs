// Says which browser the tests take, and unpacks it where that is needed, before two runners could do so at once.
import { runnerImport } from "vite";

/** @type {{ module: typeof import("../chromium.ts") }} */
const { module } = await runnerImport("./tests/chromium.ts", { configFile: false });
try {
  const { path, origin } = await module.findChromium();
  console.log(`${path} (${origin})`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
