import { createServer } from "node:http";
import { join } from "node:path";

import { test as base } from "#tests/e2e/test.ts";
import { staticHost } from "#tests/static-host.ts";

/** Where the demo stands on its host: at the root, and in a folder, like a project's page on a shared host. */
export const homes = ["/", "/people/somebody/demo/"] as const;

/** `test` with the demo build on a host that knows no rewrites: it answers for files alone. */
export const test = base.extend<object, { host: string }>({
  host: [
    async ({}, use) => {
      const root = join(import.meta.dirname, "../../../dist-demo");
      const hosts = homes.map((home) => ({
        home,
        answer: staticHost({ root, rewrites: false, base: home.slice(0, -1) }),
      }));
      const server = createServer((request, response) => {
        // The last that fits: "/" fits always.
        hosts.findLast(({ home }) => request.url?.startsWith(home))?.answer(request, response);
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      const address = server.address();
      if (address === null || typeof address === "string") throw new Error("The host has no port.");
      await use(`http://127.0.0.1:${address.port}`);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
    { scope: "worker" },
  ],
  baseURL: async ({ host }, use) => use(host),
});
