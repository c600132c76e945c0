import { createServer } from "node:net";
import { join } from "node:path";

import { defineConfig, devices } from "@playwright/test";

import { launchOptions } from "#tests/chromium.ts";

const root = join(import.meta.dirname, "../..");
const cache = join(root, "node_modules/.cache");

// Chosen once: the workers read this file again, and find what the first reading left in the environment.
process.env["E2E_APP_PORT"] ??= String(await freePort());
const app = `http://127.0.0.1:${process.env["E2E_APP_PORT"]}`;

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.e2e.ts",
  outputDir: join(cache, "e2e"),
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  // A busy machine is slow, not wrong.
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json", { outputFile: join(cache, "tests/playwright.json") }]],
  use: {
    ...devices["Desktop Chrome"],
    launchOptions: await launchOptions(),
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    // `--trace retain-on-failure` records what a failing test saw, and takes a quarter more time.
    trace: "off",
    contextOptions: { reducedMotion: "reduce" },
  },
  projects: [
    { name: "app", testIgnore: "demo/**", use: { baseURL: app } },
    { name: "demo", testMatch: "demo/**/*.e2e.ts" },
  ],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${process.env["E2E_APP_PORT"]} --strictPort -- --mock`,
    cwd: root,
    url: `${app}/sign-in`,
    reuseExistingServer: false,
  },
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("The system gave no port.");
  return address.port;
}
