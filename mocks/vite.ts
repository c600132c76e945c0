import type { Plugin } from "vite";

/** The service worker of the installed MSW; emitted by a build that brings the mocks. */
export function mockWorker(_options: { emit: boolean }): Plugin {
  return { name: "mock-worker" };
}

/** The mock backend answering /api over HTTP. */
export function mockHttp(): Plugin {
  return { name: "mock-http" };
}
