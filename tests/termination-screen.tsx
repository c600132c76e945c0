import { render, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import type { ReactNode } from "react";
import { createMemoryRouter, type RouteObject } from "react-router";
import { expect } from "vitest";

import { openMockWorld, server, type MockWorld } from "#mocks/node.ts";
import type { Termination, TerminationRequest } from "#src/api/termination-schemas.ts";
import { createApp } from "#src/app/app.tsx";
import type { Subject } from "#src/domain/termination/subject.ts";
import { TerminationsUnderWay } from "#src/domain/termination/termination-lazy.ts";
import { useTerminationDialog } from "#src/domain/termination/use-termination-dialog.tsx";
import { startWords } from "#src/locales/words.ts";
import { PASSWORD } from "#tests/review-screen.ts";
import { listenToAnnouncements, watchRequests } from "#tests/session-screen.ts";

// What tests of wide acts do over and over: a page of the organization with nothing but a button for each act.

type Act = TerminationRequest & { subject?: Subject };
type Acts = Record<string, Act>;
type WorldOptions = NonNullable<Parameters<typeof openMockWorld>[0]>;

/** The panel at a page whose buttons ask for these acts. */
export async function renderActs(acts: Acts, options: WorldOptions = {}) {
  const world = openMockWorld({ as: "clinic-owner", ...options });
  return { world, ...(await renderActsAgain(acts)) };
}

/** The same page once more, or in one more tab. */
export async function renderActsAgain(acts: Acts) {
  server.use(http.get("*/events", () => new HttpResponse(null, { status: 404 })));
  await startWords();
  const begun: string[] = [];
  const page = <ActButtons acts={acts} onBegun={({ state }) => begun.push(state)} />;
  const { App, router } = createApp({
    baseUrl: new URL("/api", location.href).href,
    createRouter: (routes) =>
      createMemoryRouter(inPlaceOfTheTeam(routes, page), {
        initialEntries: ["/settings/team"],
      }),
  });
  const screenful = { router, ...render(<App />) };
  const said = await listenToAnnouncements();
  const asked = watchRequests();
  return {
    ...screenful,
    said,
    /** How each act stood when the page heard that it was begun. */
    begun,
    /** The keys with which this was asked for. */
    keys: (operation: "plan" | "run") =>
      asked
        .filter(({ method, path }) => method === "POST" && path.startsWith("/api/org/terminations"))
        .filter(({ path }) => path.endsWith("/run") === (operation === "run"))
        .map(({ key }) => key),
  };
}

/** The routes, with `page` where the members are listed: behind the same gate. */
function inPlaceOfTheTeam(routes: RouteObject[], page: ReactNode): RouteObject[] {
  return routes.map((route) => {
    if (route.path === "settings/team") return { path: route.path, element: page };
    return route.children ? { ...route, children: inPlaceOfTheTeam(route.children, page) } : route;
  });
}

interface ActsProps {
  acts: Acts;
  onBegun: (termination: Termination) => void;
}

function ActButtons({ acts, onBegun }: ActsProps) {
  const { open, dialog } = useTerminationDialog();
  return (
    <>
      <h1 tabIndex={-1}>Acts</h1>
      <TerminationsUnderWay />
      {Object.entries(acts).map(([name, { subject, ...request }]) => (
        <button key={name} onClick={() => open(request, { onBegun, subject })} type="button">
          {name}
        </button>
      ))}
      {dialog}
    </>
  );
}

/** Asks for an act, up to what the server plans. */
export async function ask(user: UserEvent, name: string): Promise<HTMLElement> {
  await user.click(await screen.findByRole("button", { name }));
  return screen.findByRole("alertdialog");
}

/** Types into a field of the open dialog. */
export async function fillIn(user: UserEvent, field: string, text: string): Promise<void> {
  const found = await within(await screen.findByRole("alertdialog")).findByRole("textbox", { name: field });
  await user.clear(found);
  await user.click(found);
  await user.paste(text);
}

/** Proves who one is, where the server asks for it. */
export async function proveIt(user: UserEvent): Promise<void> {
  const question = await screen.findByRole("dialog", { name: "Confirm it’s you" });
  await waitFor(() => expect(within(question).getByLabelText("Password")).toHaveFocus());
  await user.paste(PASSWORD);
  await user.keyboard("{Enter}");
}

/** The audit entries of wide acts that were done. */
export function runs({ db }: MockWorld) {
  return [...db.audit.values()].filter(
    ({ action, outcome }) => action === "runTermination" && outcome !== "refused",
  );
}

/** How many sessions of this user go on. */
export function activeOf({ db, backend }: MockWorld, userId: string): number {
  return [...db.sessions.values()].filter(
    (session) =>
      session.userId === userId &&
      (session.termination === null ||
        session.termination.effectiveAt === null ||
        session.termination.effectiveAt > backend.now()),
  ).length;
}

/** Somebody else ends one of this user's sessions. */
export function endOne({ db, backend }: MockWorld, userId: string): void {
  const session = [...db.sessions.values()]
    .filter((one) => one.userId === userId && one.termination === null)
    .toSorted((a, b) => (b.lastActiveAt ?? 0) - (a.lastActiveAt ?? 0))[0];
  if (!session) throw new Error(`${userId} has no session to end`);
  const at = backend.now();
  db.put("sessions", {
    ...session,
    termination: {
      at,
      effectiveAt: at,
      effectiveBy: at,
      cause: "signed_out",
      actor: null,
    },
  });
}
