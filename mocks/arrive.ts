import type { Wishes } from "./address.ts";
import { sessionOf } from "./authorize.ts";
import type { Backend } from "./backend.ts";
import { defaultPersona, enter, lastPersona, livePersona } from "./enter.ts";
import type { PersonaName } from "./seeds/personas.ts";
import type { Tab } from "./tab.ts";

/**
 * A page opens in a tab: signs it in as the address asks, or as whom this browser was last. A tab whose session is
 * over does not revive by itself.
 */
export function arrive(backend: Backend, tab: Tab, wishes: Wishes): void {
  const carried = tab.carrier.read(new Request("http://localhost"));
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
  // Whoever opens the sign-in page wants to see it.
  const over = tab.signedOut || sessionOf(backend.db, token) !== null;
  if (live !== null || over || path.endsWith("/sign-in")) return null;
  if (tab.persona !== null) return tab.persona;
  const last = lastPersona(backend);
  return last === "nobody yet" ? defaultPersona : last;
}
