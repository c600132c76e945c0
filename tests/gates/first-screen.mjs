// What a browser fetches before `/settings/sessions` shows its rows.
import { gzipSync } from "node:zlib";

/** kB are 1000 bytes; gzip at level 9, as a host that packs beforehand would send it. */
export const budgets = { scripts: 140, styles: 10.5 };

/** The entries that the first screen needs, as Vite's manifest names them. */
export const firstScreen = [
  "index.html",
  "src/features/sessions/sessions-page.tsx",
  "src/locales/en/shell.po",
  "src/locales/en/sessions.po",
];

/** Sources that the first screen does without, until somebody wants them. */
const later =
  /^src\/(features\/(?!sessions\/)|locales\/\w+\/(?!shell|sessions)|ui\/(alert-dialog|drawer|menu)\.tsx)/;

/** @typedef {{ file: string, imports?: string[], css?: string[] }} Chunk */

/**
 * The files of these entries of a Vite manifest, with all that they import, in loading order.
 * @param {Record<string, Chunk>} manifest
 * @param {string[]} entries
 */
export function closureOf(manifest, entries) {
  /** @type {Set<string>} */
  const files = new Set();
  /** @param {string} key */
  const add = (key) => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`The build's manifest has no ${key}.`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const needed of chunk.imports ?? []) add(needed);
    for (const sheet of chunk.css ?? []) files.add(sheet);
  };
  for (const key of entries) add(key);
  return [...files];
}

/**
 * What is wrong with the page itself: a needed file that it does not ask for at once, one too many, inline code.
 * @param {string} html
 * @param {string[]} files
 */
export function problemsOfPage(html, files) {
  const asked = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, file]) => file ?? "");
  return [
    ...files.filter((file) => !asked.includes(file)).map((file) => `index.html does not ask for ${file}`),
    ...asked.filter((file) => !files.includes(file)).map((file) => `index.html asks for ${file} too early`),
    ...(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/.test(html) ? ["index.html holds inline code"] : []),
  ];
}

/**
 * Sources in these files that belong to another screen, or that wait for a click.
 * @param {Record<string, string[]>} modules the sources in each file
 * @param {string[]} files
 */
export function strangers(modules, files) {
  return files.flatMap((file) =>
    (modules[file] ?? []).filter((source) => later.test(source)).map((source) => `${source} is in ${file}`),
  );
}

/**
 * The sizes against the budgets, as a table to print, and what is over.
 * @param {string[]} files
 * @param {(file: string) => Buffer} read
 */
export function weigh(files, read) {
  const table = ["First screen, kB gzip"];
  const problems = [];
  for (const [kind, ending] of /** @type {const} */ ([
    ["scripts", ".js"],
    ["styles", ".css"],
  ])) {
    let total = 0;
    for (const file of files.filter((name) => name.endsWith(ending))) {
      const size = gzipSync(read(file), { level: 9 }).length / 1000;
      total += size;
      table.push(`${size.toFixed(1).padStart(8)}  ${file}`);
    }
    table.push(`${total.toFixed(1).padStart(8)}  ${kind}, of ${budgets[kind]} allowed`);
    if (total > budgets[kind]) problems.push(`The ${kind} of the first screen are over their budget.`);
  }
  return { table, problems };
}
