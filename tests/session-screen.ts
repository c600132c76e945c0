import { screen, within } from "@testing-library/react";
import { onTestFinished } from "vitest";

import { type MockWorld, server } from "#mocks/node.ts";

// What tests of the sessions' screens do over and over, by role and name.

/** The address of one's own sessions. */
export const SESSIONS = "/settings/sessions";

export const region = (name: string) => screen.findByRole("region", { name });

/** The button of the row whose name begins so: "Chrome on Windows, London". */
export const signOutOf = (name: string) =>
  screen.findByRole("button", { name: new RegExp(`^Sign out ${name}`) });

export const dialog = () => screen.findByRole("alertdialog");

/** A button of the open dialog. */
export async function inDialog(name: string | RegExp): Promise<HTMLElement> {
  return within(await dialog()).findByRole("button", { name });
}

/** The row in which the details of the session can be opened. */
export async function rowOf(name: string): Promise<HTMLElement> {
  const link = await screen.findByRole("link", { name: new RegExp(`^${name}`) });
  const row = link.closest("li");
  if (!row) throw new Error(`${name} is in no list`);
  return row;
}

/** The audit entries of what really was ended, by whatever operation. */
export function endings({ db }: MockWorld) {
  return [...db.audit.values()].filter(
    ({ action, outcome }) => /^terminate|^signOut$/.test(action) && outcome !== "refused",
  );
}

interface Asked {
  method: string;
  path: string;
  /** The Idempotency-Key. */
  key: string | null;
  background: boolean;
}

/**
 * Every request from now on to the end of the test, as it leaves the page. The stream of events opens when it likes:
 * it is among them where `events` are asked for.
 */
export function watchRequests({ events = false } = {}): Asked[] {
  const asked: Asked[] = [];
  const note = ({ request }: { request: Request }) => {
    const path = new URL(request.url).pathname;
    if (path === "/api/events" && !events) return;
    asked.push({
      method: request.method,
      path,
      key: request.headers.get("idempotency-key"),
      background: request.headers.get("x-background-request") === "true",
    });
  };
  server.events.on("request:start", note);
  onTestFinished(() => {
    server.events.removeListener("request:start", note);
  });
  return asked;
}

/** All that screen readers are told from now on, in order. */
export async function listenToAnnouncements(): Promise<string[]> {
  const said: string[] = [];
  const announcer = await screen.findByRole("status");
  const observer = new MutationObserver(() => {
    if (announcer.textContent) said.push(announcer.textContent);
  });
  observer.observe(announcer, { childList: true, subtree: true, characterData: true });
  onTestFinished(() => observer.disconnect());
  return said;
}

/** All that is in the document, attributes too. */
export function wholePage(): string {
  return new XMLSerializer().serializeToString(document);
}
