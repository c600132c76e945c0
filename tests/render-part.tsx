import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { render, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { createMemoryRouter, RouterProvider, type RouteObject } from "react-router";

import { ConnectionProvider, ConnectionSource } from "#src/api/connection.tsx";
import type { Me } from "#src/api/schemas.ts";

/** Somebody to be signed in as, in tests of parts that need to know who is. */
export const somebody: Me = {
  user: { id: "usr_ana", name: "Ana García", email: "ana.garcia@northwind.example", role: "Administrator" },
  organization: {
    id: "org_agency",
    name: "Northwind Agency",
    support: { name: "IT help desk", email: "help@northwind.example" },
    partner: null,
  },
  sessionId: "ses_1",
  permissions: ["platform.sessions.view"],
  deviceId: "dev_1",
  secondFactors: ["authenticator_app"],
  policy: {
    terminateCurrent: true,
    deviceTrust: { duration: 2_592_000 },
    passwordMinLength: 15,
    optOut: true,
    terminateOptedOut: true,
  },
  visibility: "visible",
  lifetime: { idleTimeout: 604_800, idleExpiresIn: 604_800, expiresIn: null },
  serverTime: "2026-11-20T12:00:00Z",
};

/** Renders a part that needs words but neither addresses nor a server. */
export function renderPart(part: ReactNode) {
  return render(part, { wrapper: inEnglish() });
}

/** What a hook gives that needs no more than words: most often a function that puts something into words. */
export function fromHook<Given>(hook: () => Given): Given {
  return renderHook(hook, { wrapper: inEnglish() }).result.current;
}

function inEnglish() {
  i18n.loadAndActivate({ locale: "en", messages: {} });
  return ({ children }: { children: ReactNode }) => <I18nProvider i18n={i18n}>{children}</I18nProvider>;
}

interface RouteOptions {
  at: string;
  /** The state of the first address. */
  state?: unknown;
  /** Who is signed in. */
  me?: Me;
}

/** Renders routes of one's own choosing, without the gate and with nobody asked who is signed in. */
export function renderRoutes(routes: RouteObject[], { at, state, me }: RouteOptions) {
  const source = new ConnectionSource(new URL("/api", location.origin).href);
  if (me) source.current().queryClient.setQueryData(["me"], me);
  const [pathname = "/", search = ""] = at.split(/(?=\?)/);
  const router = createMemoryRouter(routes, { initialEntries: [{ pathname, search, state }] });
  const view = renderPart(
    <ConnectionProvider source={source}>
      <RouterProvider router={router} />
    </ConnectionProvider>,
  );
  return { ...view, router, source };
}
