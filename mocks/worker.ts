import { setupWorker } from "msw/browser";

import { readAddress, type Wishes, withoutReset } from "./address.ts";
import { arrive } from "./arrive.ts";
import { createBackend, inMemory, type Keep } from "./backend.ts";
import { pageLoaded } from "./events/arrivals.ts";
import { createFaults } from "./faults.ts";
import { makeHandlers } from "./handlers/all.ts";
import { clearJournal, inJournal, openJournal } from "./journal.ts";
import { openTab, type Tab } from "./tab.ts";

const LATENCY_MS = 120;
// What happened in one tab is looked at in the others at once, as they may be telling it to their pages.
const CHANNEL = "whereabouts-mock";

/** Starts the worker, after doing what the address asks (`?as=`, `?scenario=`, `?fail=`, `?reset`). */
export async function startWorker(): Promise<void> {
  const tab = openTab();
  const wishes = readAddress(location.href);
  for (const part of wishes.unknown) console.warn(`The mock backend knows no ${part}`);
  if (wishes.reset) {
    tab.forget();
    history.replaceState(history.state, "", withoutReset(location.href));
  }
  if (wishes.scenario) tab.scenario = wishes.scenario;
  const others = new BroadcastChannel(CHANNEL);
  const onWritten = () => others.postMessage(tab.scenario);
  const backend = createBackend({ scenario: tab.scenario, keep: await keepFor(tab, wishes, onWritten) });
  others.addEventListener("message", ({ data }) => {
    if (data === backend.scenarioName) void backend.exclusive(async () => undefined).catch(() => undefined);
  });
  await backend.exclusive(async () => {
    arrive(backend, tab, wishes);
    pageLoaded(backend, tab.carrier.read(new Request(location.href)).token);
  });

  const apiBase = new URL("api/", new URL(import.meta.env.BASE_URL, location.href)).href;
  const wire = { backend, carrier: tab.carrier, faults: createFaults(wishes.fail), latency: LATENCY_MS };
  const worker = setupWorker(...makeHandlers(wire));
  await worker.start({
    quiet: true,
    serviceWorker: { url: `${import.meta.env.BASE_URL}mockServiceWorker.js` },
    onUnhandledRequest(request, print) {
      // The development server's own modules have an `api` in their addresses too.
      if (request.url.startsWith(apiBase)) print.error();
    },
  });
}

async function keepFor(tab: Tab, wishes: Wishes, onWritten: () => void): Promise<Keep> {
  try {
    if (!("locks" in navigator)) throw new Error("This browser has no Web Locks");
    const journal = await openJournal();
    if (wishes.reset) await clearJournal(journal);
    return inJournal(journal, tab.scenario, navigator.locks, onWritten);
  } catch (error) {
    console.warn("The mock backend forgets everything at the next reload: no IndexedDB or Web Locks.", error);
    return inMemory;
  }
}
