import { existsSync, readFileSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

interface StaticHost {
  /** The folder to serve. */
  root: string;
  /** `true`: an unknown address answers with index.html. `false`: with 404, as a plain file host does. */
  rewrites: boolean;
  /** The folder of the host that `root` is mounted in, such as `/some/folder`; default: its root. */
  base?: string;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
};

/**
 * A static file host as one finds them on the net: the headers that `_headers` in the folder names, gzip, and
 * 404 for an asset or API address that does not exist (a page in its place would be taken for an answer).
 */
export function staticHost({ root, rewrites, base = "" }: StaticHost): Handler {
  const packed = new Map<string, Buffer>();
  const gzipped = (file: string) => {
    const key = `${file} ${statSync(file).mtimeMs}`;
    const known = packed.get(key) ?? gzipSync(readFileSync(file), { level: 9 });
    packed.set(key, known);
    return known;
  };

  return (request, response) => {
    const path = pathOf(request);
    const inside = path?.startsWith(`${base}/`) === true ? path.slice(base.length) : undefined;
    const found = inside === undefined ? undefined : fileFor(root, inside, rewrites);
    if (path === undefined || found === undefined) {
      response.writeHead(404, { "content-type": "text/plain" }).end("Not found");
      return;
    }
    for (const [name, value] of headersFor(readRules(root), path)) response.setHeader(name, value);
    response.setHeader("content-type", types[extname(found)] ?? "application/octet-stream");
    response.setHeader("vary", "accept-encoding");
    const packs = /\bgzip\b/.test(request.headers["accept-encoding"] ?? "") && extname(found) in types;
    if (packs) response.setHeader("content-encoding", "gzip");
    const body = packs ? gzipped(found) : readFileSync(found);
    response.setHeader("content-length", body.length);
    response.end(request.method === "HEAD" ? undefined : body);
  };
}

function pathOf(request: IncomingMessage): string | undefined {
  try {
    return decodeURIComponent(new URL(request.url ?? "/", "http://host").pathname);
  } catch {
    return undefined;
  }
}

function fileFor(root: string, path: string, rewrites: boolean): string | undefined {
  const name = normalize(path);
  const hidden = name.split("/").some((part) => part.startsWith(".") || part === "_headers");
  if (hidden || name.includes("\0")) return undefined;
  const file = join(root, name.endsWith("/") ? `${name}index.html` : name);
  if (existsSync(file) && statSync(file).isFile()) return file;
  const isPage = !name.startsWith("/assets/") && !name.startsWith("/api/") && extname(name) === "";
  return rewrites && isPage ? join(root, "index.html") : undefined;
}

interface Rule {
  pattern: string;
  /** `null` takes back what rules before it set: the line `! Name`. */
  headers: [name: string, value: string | null][];
}

function readRules(root: string): Rule[] {
  const file = join(root, "_headers");
  return existsSync(file) ? parseHeaders(readFileSync(file, "utf8")) : [];
}

/** Reads the `_headers` format of Netlify and Cloudflare Pages: a path, and below it, indented, its headers. */
export function parseHeaders(text: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of text.split("\n")) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    if (!/^\s/.test(line)) {
      rules.push({ pattern: line.trim(), headers: [] });
      continue;
    }
    if (line.trim().startsWith("!")) {
      rules.at(-1)?.headers.push([line.trim().slice(1).trim(), null]);
      continue;
    }
    const colon = line.indexOf(":");
    rules.at(-1)?.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
  }
  return rules;
}

/**
 * All headers whose pattern covers the path; `*` at a pattern's end stands for anything. As those hosts do, values of
 * one name are joined unless a rule takes the name back first.
 */
export function headersFor(rules: Rule[], path: string): [name: string, value: string][] {
  const joined = new Map<string, [name: string, value: string]>();
  const covering = rules.filter(({ pattern }) =>
    pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern,
  );
  for (const [name, value] of covering.flatMap(({ headers }) => headers)) {
    const key = name.toLowerCase();
    const before = joined.get(key);
    if (value === null) joined.delete(key);
    else joined.set(key, [name, before ? `${before[1]}, ${value}` : value]);
  }
  return [...joined.values()];
}
