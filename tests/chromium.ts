import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { brotliDecompressSync } from "node:zlib";

import pack from "@sparticuz/chromium";
import { chromium, type LaunchOptions } from "playwright-core";

interface Found {
  path: string;
  /** Where it was found, for people. */
  origin: string;
  /** What it needs in its environment, beyond our own. */
  env: Record<string, string>;
}

const system = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const help =
  "No Chromium was found. Run `npx playwright install chromium`, install one with the system's packages, " +
  "or name one: CHROMIUM_PATH=/path/to/chromium npm test";

const cache = join(import.meta.dirname, "../node_modules/.cache/chromium");

/**
 * The browser of every test that needs one: the one that CHROMIUM_PATH names, Playwright's own download, the
 * system's, else the one packed in @sparticuz/chromium (Linux on x64), which needs nothing but `npm ci`.
 * Throws with what to do where there is none.
 */
export async function findChromium(): Promise<Found> {
  const named = process.env["CHROMIUM_PATH"];
  if (named !== undefined) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
    return { path: named, origin: "CHROMIUM_PATH", env: {} };
  }
  if (existsSync(chromium.executablePath()))
    return { path: chromium.executablePath(), origin: "Playwright's own", env: {} };
  const installed = system.find((path) => existsSync(path));
  if (installed !== undefined) return { path: installed, origin: "the system's", env: {} };
  if (process.platform === "linux" && process.arch === "x64") return packed();
  throw new Error(help);
}

/** What to start the browser with. Not the packed Chromium's own arguments: those switch its security off. */
export async function launchOptions(): Promise<LaunchOptions> {
  const { path, env } = await findChromium();
  return {
    executablePath: path,
    args: [
      // Chromium refuses to run as root, as in most containers, with its sandbox.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-quic",
      "--no-first-run",
    ],
    ...(Object.keys(env).length > 0 ? { env: { ...definedEnv(), ...env } } : {}),
  };
}

async function packed(): Promise<Found> {
  if (!existsSync(cache)) await unpack();
  const path = join(cache, "chromium");
  const env = {
    ...(existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_FILE: join(cache, "fonts.conf") }),
    ...(starts(path, {}) ? {} : { LD_LIBRARY_PATH: join(cache, "lib") }),
  };
  if (!starts(path, env)) throw new Error(`The packed Chromium does not start on this system. ${help}`);
  return { path, origin: "packed in @sparticuz/chromium", env };
}

function starts(path: string, env: Record<string, string>): boolean {
  return spawnSync(path, ["--version"], { env: { ...process.env, ...env } }).status === 0;
}

/** Unpacks aside and then moves, so that one who comes in the middle never finds half a browser. */
async function unpack(): Promise<void> {
  mkdirSync(dirname(cache), { recursive: true });
  const folder = mkdtempSync(`${cache}-`);
  const temporary = process.env["TMPDIR"];
  process.env["TMPDIR"] = folder; // The package unpacks to wherever this says.
  try {
    await pack.executablePath();
  } finally {
    if (temporary === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = temporary;
  }
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const libraries = join(entry, "../../../bin/al2023.tar.br");
  untar(brotliDecompressSync(readFileSync(libraries)), join(folder, "lib"));
  writeFileSync(
    join(folder, "fonts.conf"),
    `<fontconfig><dir>${cache}/fonts</dir><cachedir>${cache}/fonts-cache</cachedir></fontconfig>`,
  );
  try {
    renameSync(folder, cache);
  } catch {
    rmSync(folder, { recursive: true }); // Another process was faster.
  }
}

/** The files of a tar archive, without its folders: https://www.gnu.org/software/tar/manual/html_node/Standard.html */
function untar(archive: Buffer, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const text = (from: number, length: number) =>
    archive.toString("latin1", from, from + length).replace(/\0.*/s, "");
  for (let at = 0; text(at, 100) !== "";) {
    const size = Number.parseInt(text(at + 124, 12), 8);
    const isFile = ["0", ""].includes(text(at + 156, 1));
    if (isFile)
      writeFileSync(join(folder, basename(text(at, 100))), archive.subarray(at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
