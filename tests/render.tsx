import { render } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { createMemoryRouter } from "react-router";

import { openMockWorld, server } from "#mocks/node.ts";
import { createApp } from "#src/app/app.tsx";
import { startWords } from "#src/locales/words.ts";

type WorldOptions = NonNullable<Parameters<typeof openMockWorld>[0]>;

interface AppOptions {
  basename?: string;
  /** Whether the server sends events. Without them the panel polls, as it does with a server that has none. */
  live?: boolean;
}

/** The whole panel at `path`, with its real routes, on a backend of this test's own. */
export async function renderAt(path: string, { live = false, ...options }: WorldOptions & AppOptions = {}) {
  const world = openMockWorld(options);
  return { world, ...(await renderApp(path, { live })) };
}

/** One more tab of the browser that `world` knows, or the first one where the test has made the world itself. */
export async function renderApp(path: string, { basename = "/", live = false }: AppOptions = {}) {
  if (!live) server.use(http.get("*/events", () => new HttpResponse(null, { status: 404 })));
  await startWords();
  const { App, router } = createApp({
    baseUrl: new URL("/api", location.href).href,
    createRouter: (routes) => createMemoryRouter(routes, { basename, initialEntries: [path] }),
  });
  const user = userEvent.setup();
  return { user, router, ...render(<App />) };
}
