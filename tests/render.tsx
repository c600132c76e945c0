import { render } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { createMemoryRouter } from "react-router";

import { openMockWorld } from "#mocks/node.ts";
import { createApp } from "#src/app/app.tsx";
import { startWords } from "#src/locales/words.ts";

type WorldOptions = NonNullable<Parameters<typeof openMockWorld>[0]>;

/** The whole panel at `path`, with its real routes, on a backend of this test's own. */
export async function renderAt(path: string, options: WorldOptions = {}) {
  const world = openMockWorld(options);
  return { world, ...(await renderApp(path)) };
}

/** One more tab of the browser that `world` knows, or the first one where the test has made the world itself. */
export async function renderApp(path: string, { basename = "/" } = {}) {
  await startWords();
  const { App, router } = createApp({
    baseUrl: new URL("/api", location.href).href,
    createRouter: (routes) => createMemoryRouter(routes, { basename, initialEntries: [path] }),
  });
  const user = userEvent.setup();
  return { user, router, ...render(<App />) };
}
