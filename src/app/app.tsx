import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { createBrowserRouter, createHashRouter, RouterProvider } from "react-router";

import { ConnectionProvider, ConnectionSource, type SessionOver } from "#src/api/connection.tsx";
import { paths } from "#src/paths.ts";

import { routes, type SignInAside } from "./routes.tsx";

type Router = ReturnType<typeof createBrowserRouter>;

/** The whole panel: `baseUrl` is where the API is; `createRouter` decides how addresses are written. */
export function createApp({
  baseUrl,
  createRouter = __HASH_ROUTER__ ? createHashRouter : createAddressRouter,
  signInAside,
}: {
  baseUrl: string;
  createRouter?: (routeTable: ReturnType<typeof routes>) => Router;
  signInAside?: SignInAside;
}) {
  const source = new ConnectionSource(baseUrl);
  const router = createRouter(routes(source, signInAside));
  source.onOver = (over) => void leave(router, over);

  function App() {
    return (
      <I18nProvider i18n={i18n}>
        <ConnectionProvider source={source}>
          <RouterProvider router={router} />
        </ConnectionProvider>
      </I18nProvider>
    );
  }
  return { App, router };
}

const createAddressRouter: typeof createBrowserRouter = (table) =>
  createBrowserRouter(table, { basename: import.meta.env.BASE_URL });

/** Where to, when the session is over: to the page that says why; whoever never was in, to the sign-in page. */
function leave(router: Router, over: SessionOver | null) {
  const { pathname: address, search } = router.state.navigation.location ?? router.state.location;
  // The router's addresses begin with the folder that the panel is served from; its paths do not.
  const folder = router.basename?.replace(/\/$/, "") ?? "";
  const pathname = address.startsWith(folder) ? address.slice(folder.length) : address;
  // Whoever is at the sign-in page already is left there: what they type is not lost over what comes late.
  if (pathname === paths.signIn()) return;
  if (over) {
    // Whoever signed out has left; whoever was put out goes on where they were.
    const left = over.cause === "signed_out" || pathname === paths.signedOut();
    const returnTo = over.returnTo ?? (left ? null : pathname + search);
    return router.navigate(paths.signedOut(), { replace: true, state: { ...over, returnTo } });
  }
  // Whoever is shown out already is not sent on: a page that was still on its way may ask, and be refused, again.
  if (pathname === paths.signedOut()) return;
  const { VITE_SIGN_IN_URL: hostPage } = import.meta.env;
  const signIn = paths.signIn(pathname + search);
  if (hostPage) return location.assign(hostPage + signIn.slice(paths.signIn().length));
  return router.navigate(signIn, { replace: true });
}
