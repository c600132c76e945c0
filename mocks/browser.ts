import { setupWorker } from "msw/browser";
import type { ComponentType } from "react";

import { readAddress, type Wishes, withoutReset } from "./address.ts";
import { sessionOf } from "./authorize.ts";
import { type Backend, createBackend, inMemory, type Keep } from "./backend.ts";
import { defaultPersona, enter, lastPersona, livePersona } from "./enter.ts";
import { createFaults } from "./faults.ts";
import { makeHandlers } from "./handlers/all.ts";
import { clearJournal, inJournal, openJournal } from "./journal.ts";
import { PersonaPicker } from "./preview/persona-picker.tsx";
import type { PersonaName } from "./seeds/personas.ts";
import { openTab, type Tab } from "./tab.ts";

const LATENCY_MS = 120;

interface SignInAsideProps {
  onPick: (credentials: { email: string; password: string }) => void;
}

/**
 * Starts the mock backend of this browser and does what the address asks (`?as=`, `?scenario=`, `?fail=`,
 * `?reset`). Rejects, with a reason to show, where the service worker or the storage it needs is missing.
 */
export async function startMocks(): Promise<{ SignInAside: ComponentType<SignInAsideProps> }> {
  if (!("serviceWorker" in navigator))
    throw new Error("This browser, or this address, has no service workers. They need https or localhost.");
  const tab = openTab();
  const wishes = readAddress(location.href);
  for (const part of wishes.unknown) console.warn(`The mock backend knows no ${part}`);
  if (wishes.reset) {
    tab.forget();
    history.replaceState(history.state, "", withoutReset(location.href));
  }
  if (wishes.scenario) tab.scenario = wishes.scenario;
  const backend = createBackend({ scenario: tab.scenario, keep: await keepFor(tab, wishes) });
  await backend.exclusive(async () => signInAsAsked(backend, tab, wishes));

  const apiBase = new URL("api/", new URL(import.meta.env.BASE_URL, location.href)).href;
  const wire = { backend, carrier: tab.carrier, faults: createFaults(wishes.fail), latency: LATENCY_MS };
  await setupWorker(...makeHandlers(wire)).start({
    quiet: true,
    serviceWorker: { url: `${import.meta.env.BASE_URL}mockServiceWorker.js` },
    onUnhandledRequest(request, print) {
      // The development server's own modules have an `api` in their addresses too.
      if (request.url.startsWith(apiBase)) print.error();
    },
  });
  return { SignInAside: PersonaPicker };
}

async function keepFor(tab: Tab, wishes: Wishes): Promise<Keep> {
  try {
    if (!("locks" in navigator)) throw new Error("This browser has no Web Locks");
    const journal = await openJournal();
    if (wishes.reset) await clearJournal(journal);
    return inJournal(journal, tab.scenario, navigator.locks);
  } catch (error) {
    console.warn("The mock backend forgets everything at the next reload: no IndexedDB or Web Locks.", error);
    return inMemory;
  }
}

function signInAsAsked(backend: Backend, tab: Tab, wishes: Wishes): void {
  const carried = tab.carrier.read(new Request(location.href));
  const live = livePersona(backend, carried.token);
  const wanted = wantedPersona(backend, tab, wishes, { token: carried.token, live });
  if (wanted !== null && wanted !== live) tab.carrier.deliver(enter(backend, wanted, carried), new Headers());
  tab.persona = wanted ?? live ?? tab.persona;
}

function wantedPersona(
  backend: Backend,
  tab: Tab,
  { path, as }: Wishes,
  { token, live }: { token: string | null; live: PersonaName | null },
): PersonaName | null {
  if (path.endsWith("/signed-out")) return null;
  if (as !== null) return as;
  // A tab whose session is over does not revive by itself, and whoever opens the sign-in page wants to see it.
  const over = tab.signedOut || sessionOf(backend.db, token) !== null;
  if (live !== null || over || path.endsWith("/sign-in")) return null;
  if (tab.persona !== null) return tab.persona;
  const last = lastPersona(backend);
  return last === "nobody yet" ? defaultPersona : last;
}
