import { defineConfig, devices } from "@playwright/test";
import { launchOptions } from "#tests/chromium.ts";
export default defineConfig({ testDir: ".", testMatch: "**/*.e2e.ts", outputDir: "/tmp/proof/e2e", fullyParallel: true, workers: 2, timeout: 30_000, expect: { timeout: 10_000 }, reporter: "list",
  use: { ...devices["Desktop Chrome"], launchOptions: await launchOptions(), locale: "en-GB", timezoneId: "Europe/Berlin", contextOptions: { reducedMotion: "reduce" }, baseURL: "http://127.0.0.1:4778" } });
