import type { ComponentType } from "react";
import { Navigate, useParams, type RouteObject } from "react-router";

import type { ConnectionSource } from "#src/api/connection.tsx";
import { meQuery } from "#src/api/me.ts";
import type { Me } from "#src/api/schemas.ts";
import { sessionsQuery } from "#src/api/sessions.ts";
import { PagePreload } from "#src/domain/page-preload.ts";
import { loadWords } from "#src/locales/words.ts";
import { paths } from "#src/paths.ts";
import { isGranted, type Permission } from "#src/permissions/permission.ts";
import { RequirePermission } from "#src/permissions/require-permission.tsx";
import { lazyWithPreload } from "#src/ui/lazy.ts";

import { BrokenPage } from "./broken-page.tsx";
import { NotAllowed } from "./not-allowed.tsx";
import type * as pages from "./pages.tsx";
import { isOrganizationScope, Scoped } from "./scoped.tsx";
import { ShellSkeleton } from "./shell-skeleton.tsx";
import { SettingsShell } from "./shell.tsx";
import { SignInGate } from "./sign-in-gate.tsx";

const OrgSessions = lazyWithPreload(async () => {
  const { orgSessions } = await import("./pages.tsx");
  return (await orgSessions()).Component;
});

/** What a mock build adds beside the sign-in form. */
export type SignInAside = ComponentType<{
  onPick: (credentials: { email: string; password: string }) => void;
}>;

/** Every address of the panel, with the gate that stands before it. */
export function routes(source: ConnectionSource, aside?: SignInAside): RouteObject[] {
  return [
    {
      errorElement: <BrokenPage />,
      hydrateFallbackElement: <></>,
      children: [
        { path: "sign-in", lazy: () => signInPage(aside), loader: () => startSignIn(source) },
        { path: "signed-out", lazy: signedOutPage },
        {
          element: <SignInGate />,
          hydrateFallbackElement: <ShellSkeleton />,
          loader: () => start(source),
          children: [
            {
              element: (
                <PagePreload value={preloadPage}>
                  <SettingsShell />
                </PagePreload>
              ),
              children: [
                {
                  errorElement: <BrokenPage />,
                  children: [
                    { index: true, element: <Navigate to={paths.sessions()} replace /> },
                    // Old addresses name a section of one settings page, or are those of other products.
                    { path: "settings", element: <Navigate to={paths.sessions()} replace /> },
                    {
                      path: "settings/security/sessions",
                      element: <Navigate to={paths.sessions()} replace />,
                    },
                    { path: "profile/sessions", element: <Navigate to={paths.sessions()} replace /> },
                    { path: "settings/staff/*", element: <StaffAddress /> },
                    {
                      element: gate("platform.sessions.view"),
                      children: [
                        {
                          path: "settings/sessions/:id?",
                          lazy: sessionsPage,
                          loader: ({ request }) => startSessions(source, request.url),
                          shouldRevalidate: () => false,
                        },
                        { path: "settings/sessions/:id/review", lazy: later("review") },
                        { path: "settings/devices", lazy: later("devices") },
                      ],
                    },
                    {
                      element: gate("pf.sessions.view_org"),
                      children: [
                        { path: "settings/team", lazy: later("team") },
                        { path: "settings/team/:userId/:sessionId?", lazy: later("member") },
                        { path: "settings/terminations/:id", lazy: later("termination") },
                      ],
                    },
                    {
                      element: gate("pf.api_keys.view"),
                      children: [
                        { path: "settings/api-keys", lazy: later("apiKeys") },
                        { path: "settings/api-keys/:id", lazy: later("apiKey") },
                      ],
                    },
                    {
                      element: gate("pf.audit.view"),
                      children: [{ path: "settings/audit/:id?", lazy: later("audit") }],
                    },
                    { path: "settings/security", lazy: later("security") },
                    { path: "profile", lazy: later("profile") },
                    { path: "*", lazy: later("notFound") },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  ];
}

function gate(permission: Permission) {
  return <RequirePermission permission={permission} denied={<NotAllowed permission={permission} />} />;
}

/** A page whose code, and even the way to it, comes when it is first gone to. */
function later(name: Exclude<keyof typeof pages, "notAllowed">) {
  return async () => (await import("./pages.tsx"))[name]();
}

/** Before it is gone to: a failure is told when it is. */
function preloadPage(path: string): void {
  const page = { [paths.sessions()]: sessionsPage, [paths.devices()]: later("devices") }[path];
  page?.().catch(() => {});
}

function StaffAddress() {
  const { "*": rest = "" } = useParams();
  return <Navigate to={`/settings/team/${rest}`} replace />;
}

/** The page that a sign-out leads to, fetched beforehand: by then there may be no network. */
export async function signedOutPage() {
  const [page] = await Promise.all([
    import("#src/features/account/signed-out-page.tsx"),
    loadWords("account"),
  ]);
  return { Component: page.SignedOutPage };
}

async function signInPage(aside: SignInAside | undefined) {
  const { VITE_SIGN_IN_URL: hostPage } = import.meta.env;
  if (hostPage) {
    location.assign(hostPage + location.search);
    // Until the browser is there.
    await new Promise(() => {});
  }
  const [page] = await Promise.all([import("#src/features/account/sign-in-page.tsx"), loadWords("account")]);
  return { element: <page.SignInPage {...(aside && { aside })} /> };
}

// Beside the page's code. The form waits for no answer.
function startSignIn(source: ConnectionSource) {
  const { client, queryClient } = source.current();
  void import("#src/api/sign-in-options.ts").then(
    ({ signInOptionsQuery }) => queryClient.prefetchQuery(signInOptionsQuery(client)),
    () => {},
  );
  return null;
}

async function sessionsPage() {
  const [page] = await Promise.all([
    import("#src/features/sessions/sessions-page.tsx"),
    loadWords("sessions"),
  ]);
  const { SessionsPage } = page;
  return { element: <Scoped mine={<SessionsPage />} organization={<OrgSessions />} /> };
}

// Asked for while the page's code is still on its way; whoever shows it reads the same answer, or its failure.
function start(source: ConnectionSource) {
  const { client, queryClient } = source.current();
  void queryClient.prefetchQuery(meQuery(client));
  return null;
}

function startSessions(source: ConnectionSource, address: string) {
  if (isOrganizationScope(new URL(address).search)) return null;
  const { client, queryClient } = source.current();
  const ask = async (me: Me) => {
    if (!isGranted(me, "platform.sessions.view")) return;
    await queryClient.prefetchInfiniteQuery(sessionsQuery(client, "signed-in"));
  };
  void queryClient.ensureQueryData(meQuery(client)).then(ask, () => {});
  return null;
}
