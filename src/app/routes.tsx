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
import { isOrganizationScope, Scoped } from "./scoped.tsx";
import { ShellSkeleton } from "./shell-skeleton.tsx";
import { SettingsShell } from "./shell.tsx";
import { SignInGate } from "./sign-in-gate.tsx";

const NotAllowedPage = lazyWithPreload(async () => {
  const [page] = await Promise.all([
    import("#src/features/account/not-allowed-page.tsx"),
    loadWords("account"),
  ]);
  return page.NotAllowedPage;
});

const OrgSessionsPage = lazyWithPreload(async () => {
  const [page] = await Promise.all([
    import("#src/features/organization/org-sessions-page.tsx"),
    loadWords("organization"),
  ]);
  return page.OrgSessionsPage;
});

const OrgDevicesPage = lazyWithPreload(async () => {
  const [page] = await Promise.all([
    import("#src/features/organization/org-devices-page.tsx"),
    loadWords("organization"),
  ]);
  return page.OrgDevicesPage;
});

const denied = <NotAllowedPage permission="pf.sessions.view_org" />;
const orgSessions = { page: <OrgSessionsPage />, denied };
const orgDevices = { page: <OrgDevicesPage />, denied };

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
        { path: "sign-in", lazy: () => signInPage(aside) },
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
                        { path: "settings/sessions/:id/review", lazy: reviewPage },
                        { path: "settings/devices", lazy: devicesPage },
                      ],
                    },
                    {
                      element: gate("pf.sessions.view_org"),
                      children: [
                        { path: "settings/team", lazy: teamPage },
                        { path: "settings/team/:userId/:sessionId?", lazy: memberPage },
                        { path: "settings/terminations/:id", lazy: terminationPage },
                      ],
                    },
                    {
                      element: gate("pf.api_keys.view"),
                      children: [
                        { path: "settings/api-keys", lazy: apiKeysPage },
                        { path: "settings/api-keys/:id", lazy: apiKeyPage },
                      ],
                    },
                    {
                      element: gate("pf.audit.view"),
                      children: [{ path: "settings/audit/:id?", lazy: auditPage }],
                    },
                    { path: "settings/security", lazy: securityPage },
                    { path: "profile", lazy: profilePage },
                    { path: "*", lazy: notFoundPage },
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
  return <RequirePermission permission={permission} denied={<NotAllowedPage permission={permission} />} />;
}

/** Before it is gone to: a failure is told when it is. */
function preloadPage(path: string): void {
  const page = { [paths.sessions()]: sessionsPage, [paths.devices()]: devicesPage }[path];
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

async function profilePage() {
  const [page] = await Promise.all([import("#src/features/account/profile-page.tsx"), loadWords("account")]);
  return { Component: page.ProfilePage };
}

async function reviewPage() {
  const [page] = await Promise.all([
    import("#src/features/review/review-page.tsx"),
    loadWords("review"),
    // Why the session stands out.
    loadWords("signals"),
  ]);
  return { Component: page.ReviewPage };
}

async function devicesPage() {
  const [page] = await Promise.all([import("#src/features/devices/devices-page.tsx"), loadWords("devices")]);
  return { element: <Scoped mine={<page.DevicesPage />} organization={orgDevices} /> };
}

async function securityPage() {
  const [page] = await Promise.all([
    import("#src/features/security/security-page.tsx"),
    loadWords("security"),
  ]);
  return { Component: page.SecurityPage };
}

async function teamPage() {
  const [page] = await Promise.all([import("#src/features/team/team-page.tsx"), loadWords("team")]);
  return { Component: page.TeamPage };
}

async function memberPage() {
  const [page] = await Promise.all([import("#src/features/team/member-page.tsx"), loadWords("team")]);
  return { Component: page.MemberPage };
}

async function terminationPage() {
  const [page] = await Promise.all([
    import("#src/features/organization/termination-page.tsx"),
    loadWords("organization"),
  ]);
  return { Component: page.TerminationPage };
}

async function apiKeysPage() {
  const [page] = await Promise.all([
    import("#src/features/api-keys/api-keys-page.tsx"),
    loadWords("api-keys"),
  ]);
  return { Component: page.ApiKeysPage };
}

async function apiKeyPage() {
  const [page] = await Promise.all([
    import("#src/features/api-keys/api-key-page.tsx"),
    loadWords("api-keys"),
  ]);
  return { Component: page.ApiKeyPage };
}

async function auditPage() {
  const [page] = await Promise.all([import("#src/features/audit/audit-page.tsx"), loadWords("audit")]);
  return { Component: page.AuditPage };
}

async function notFoundPage() {
  const [page] = await Promise.all([
    import("#src/features/account/not-found-page.tsx"),
    loadWords("account"),
  ]);
  return { Component: page.NotFoundPage };
}

async function sessionsPage() {
  const [page] = await Promise.all([
    import("#src/features/sessions/sessions-page.tsx"),
    loadWords("sessions"),
  ]);
  return { element: <Scoped mine={<page.SessionsPage />} organization={orgSessions} /> };
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
