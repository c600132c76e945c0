import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

import type { Connect, Plugin } from "vite";

/** Serves the installed MSW's worker in development; with `emit`, puts it into the build. No copy to keep in step. */
export function mockWorker({ emit }: { emit: boolean }): Plugin {
  const source = () =>
    readFileSync(createRequire(import.meta.url).resolve("msw/mockServiceWorker.js"), "utf8");
  return {
    name: "mock-worker",
    configureServer(server) {
      server.middlewares.use("/mockServiceWorker.js", (_request, response) => {
        response.setHeader("content-type", "text/javascript");
        response.end(source());
      });
    },
    generateBundle() {
      if (emit) this.emitFile({ type: "asset", fileName: "mockServiceWorker.js", source: source() });
    },
  };
}

/** The mock backend over real HTTP, answered by the development or preview server itself. */
export function mockHttp(): Plugin {
  return {
    name: "mock-http",
    configureServer: (server) => void server.middlewares.use(mockBackend()),
    configurePreviewServer: (server) => void server.middlewares.use(mockBackend()),
  };
}

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => Promise<void>;

// Loaded by Vite's runner when it is first wanted: Node 20 runs no TypeScript, and the configuration stays light.
function mockBackend(): Connect.NextHandleFunction {
  let loading: Promise<Middleware> | undefined;
  return (request, response, next) => {
    loading ??= loadMiddleware();
    loading.then((handle) => handle(request, response, next)).catch(next);
  };
}

async function loadMiddleware(): Promise<Middleware> {
  const { runnerImport } = await import("vite");
  const { module } = await runnerImport<{ mockMiddleware: () => Middleware }>(
    fileURLToPath(new URL("./server.ts", import.meta.url)),
    { configFile: false, logLevel: "error" },
  );
  return module.mockMiddleware();
}
