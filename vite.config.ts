import { existsSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";

import { lingui } from "@lingui/vite-plugin";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import type { HtmlTagDescriptor, Plugin, ProxyOptions, Rolldown } from "vite";
import { defineConfig, type UserWorkspaceConfig, type ViteUserConfig } from "vitest/config";

import { mockHttp, mockWorker } from "./mocks/vite.ts";
import { firstScreen } from "./tests/gates/first-screen.mjs";
import { recordModules } from "./tests/gates/record-modules.ts";
import { slimRouter } from "./tests/gates/slim-router.ts";
import { headersFor, parseHeaders, staticHost } from "./tests/static-host.ts";

const root = import.meta.dirname;
const here = (path: string) => join(root, path);

const inPage: NonNullable<UserWorkspaceConfig["test"]> = {
  environment: "jsdom",
  environmentOptions: { jsdom: { url: "http://localhost/" } },
  setupFiles: ["tests/setup.ts"],
};
const otherLanguages = "src/locales/pseudo.test.tsx";

// `npm start` brings the mock backend; `API_URL=https://… npm start` puts a real one behind /api instead.
// `npm run preview -- --mock` answers /api from the mock backend over HTTP, beside the production build.
export default defineConfig(({ command, mode, isPreview = false }): ViteUserConfig => {
  const demo = mode === "demo";
  const testing = process.env["VITEST"] !== undefined;
  const serving = command === "serve" && !isPreview;
  const apiUrl = process.env["API_URL"];
  const mocks = testing || demo || (serving && apiUrl === undefined);
  const outDir = demo ? "dist-demo" : "dist";
  const port = process.env["PORT"] === undefined ? {} : { port: Number(process.env["PORT"]) };
  const proxy = apiUrl === undefined ? {} : { proxy: { "/api": proxyTo(apiUrl) } };
  // Fixed before any test file asks for the time, as Node remembers its first zone.
  if (testing) process.env["TZ"] = "UTC";

  return {
    base: demo ? "./" : "/",
    publicDir: "src/public",
    define: { __MOCKS__: JSON.stringify(mocks), __HASH_ROUTER__: JSON.stringify(demo) },
    resolve: { alias: aliases(command === "build") },
    plugins: [
      react({ babel: (id) => ({ plugins: hasWords(id) ? ["@lingui/babel-plugin-lingui-macro"] : [] }) }),
      lingui({ failOnCompileError: true }),
      tailwindcss(),
      ...(command === "build" ? [slimRouter()] : []),
      ...(mocks && !testing ? [mockWorker({ emit: demo })] : []),
      ...(isPreview && process.argv.includes("--mock") ? [mockHttp()] : []),
      ...(isPreview ? [previewAsHost(here(outDir))] : []),
      ...(demo ? [demoPage()] : [preloadFirstScreen(), recordModules()]),
    ],
    server: { host: "127.0.0.1", ...port, ...proxy },
    preview: { host: "127.0.0.1", ...port, ...proxy },
    build: {
      outDir,
      target: "baseline-widely-available",
      assetsInlineLimit: 0,
      manifest: !demo,
      rolldownOptions: {
        // No getter of ours does anything but get.
        treeshake: { propertyReadSideEffects: false },
        output: {
          codeSplitting: { groups: [{ name: firstScreenChunk() }], includeDependenciesRecursively: false },
        },
      },
      // Every browser of this target preloads modules by itself.
      modulePreload: { polyfill: false, resolveDependencies: fetchedAhead },
      reportCompressedSize: false,
    },
    test: {
      env: { TZ: "UTC" },
      // Vitest would leave one core free for the person before it.
      maxWorkers: availableParallelism(),
      projects: [
        {
          extends: true,
          test: {
            ...inPage,
            name: "unit",
            include: ["src/**/*.test.{ts,tsx}", "tests/**/*.test.tsx"],
            exclude: [otherLanguages],
            // One page for all files of a worker: a new one for each takes longer than the tests themselves.
            isolate: false,
          },
        },
        {
          // A page of its own, as a page has one language as long as it lives.
          extends: true,
          test: { ...inPage, name: "languages", include: [otherLanguages] },
        },
        {
          extends: true,
          test: {
            name: "contract",
            environment: "node",
            isolate: false,
            include: ["tests/contract/**/*.test.ts", "mocks/**/*.test.{ts,tsx}"],
          },
        },
        {
          extends: true,
          test: {
            name: "structure",
            environment: "node",
            isolate: false,
            include: ["tests/**/*.test.ts"],
            exclude: ["tests/contract/**"],
          },
        },
      ],
    },
  };
});

function aliases(production: boolean): Record<string, string> {
  const scrollLock = { "react-remove-scroll": here("src/ui/remove-scroll-stub.tsx") };
  // Its package names only the variant that warns developers.
  const router = { "react-router": here("node_modules/react-router/dist/production/index.mjs") };
  return production ? { ...scrollLock, ...router } : scrollLock;
}

/** Whether Babel has anything to do in a file: without it two in three are ready sooner. */
function hasWords(id: string): boolean {
  const file = id.replace(/\?.*/, "");
  return existsSync(file) && readFileSync(file, "utf8").includes("/macro");
}

/** A real backend behind the development server: same origin for the browser, so its cookies stay first-party. */
function proxyTo(url: string): ProxyOptions {
  const { origin, pathname } = new URL(url);
  return {
    target: origin,
    changeOrigin: true,
    headers: { origin },
    cookieDomainRewrite: "",
    rewrite: (path) => path.replace(/^\/api/, pathname.replace(/\/$/, "")),
  };
}

/**
 * The first screen comes in one file, which packs better than thirty: the libraries, and all else that it needs
 * from the start. What a click asks for stays with the page or dialog that wants it.
 */
function firstScreenChunk() {
  const main = here("src/main.tsx");
  const needed = new Set<string>();
  return (id: string, graph: { getModuleInfo: (id: string) => Rolldown.ModuleInfo | null }) => {
    const add = (module: string) => {
      if (needed.has(module)) return;
      needed.add(module);
      for (const imported of graph.getModuleInfo(module)?.importedIds ?? []) add(imported);
    };
    add(main);
    add(here("src/features/sessions/sessions-page.tsx"));
    // Without a module of its own the page's entry would vanish, and Vite's manifest with it.
    if (!needed.has(id) || usedLater.test(id) || id === main || id.endsWith(".css")) return null;
    return "first-screen";
  };
}

/** With a part come the files that it imports, but for what the first screen opens: their names would be 1 kB of it. */
const fetchedAhead = (_file: string, files: string[], { hostId }: { hostId: string }) =>
  hostId.includes("first-screen") ? [] : files;

/** What the first screen's libraries name beside what it uses of them. */
const usedLater = /\/(useQueries|queriesObserver)\.js$/;

/** Previews behave as the real host does: the headers of `_headers`, 404 where nothing is. */
function previewAsHost(folder: string): Plugin {
  return {
    name: "preview-as-host",
    configurePreviewServer(server) {
      const answer = staticHost({ root: folder, rewrites: true });
      server.middlewares.use((request, response, next) => {
        const proxied =
          server.config.preview.proxy !== undefined && request.url?.startsWith("/api/") === true;
        if (proxied) next();
        else answer(request, response);
      });
    },
  };
}

/** Without this the browser would learn of the page, and then of its words, one answer after the other. */
function preloadFirstScreen(): Plugin {
  return {
    name: "preload-first-screen",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((output) => output.type === "chunk");
        const wanted = new Set<string>();
        const want = (file: string) => {
          if (wanted.has(file)) return;
          wanted.add(file);
          for (const needed of chunks.find(({ fileName }) => fileName === file)?.imports ?? []) want(needed);
        };
        for (const source of firstScreen.slice(1)) {
          const chunk =
            chunks.find(({ facadeModuleId }) => facadeModuleId === here(source)) ??
            chunks.find(({ moduleIds }) => moduleIds.includes(here(source)));
          if (chunk) want(chunk.fileName);
        }
        return [...wanted]
          .filter((file) => !html.includes(file))
          .map((file): HtmlTagDescriptor => ({
            tag: "link",
            attrs: { rel: "modulepreload", crossorigin: true, href: `/${file}` },
            injectTo: "head",
          }));
      },
    },
  };
}

/** The demo lives on hosts that may send no headers: its policy, not production's, also stands in the page. */
function demoPage(): Plugin {
  const headers = readFileSync(here("mocks/public/_headers"), "utf8");
  const [, policy = ""] =
    headersFor(parseHeaders(headers), "/").find(([name]) => name === "Content-Security-Policy") ?? [];
  return {
    name: "demo-page",
    transformIndexHtml: () => [
      {
        tag: "meta",
        // In a page browsers ignore frame-ancestors, and say so on the console.
        attrs: {
          "http-equiv": "Content-Security-Policy",
          content: policy.replace(/; frame-ancestors [^;]*/, ""),
        },
        injectTo: "head-prepend",
      },
    ],
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "_headers", source: headers });
    },
  };
}
