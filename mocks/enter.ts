import { recordAudit } from "./audit.ts";
import { sessionOf } from "./authorize.ts";
import type { Backend } from "./backend.ts";
import type { Carried } from "./carrier.ts";
import { policyOf, stateOf } from "./lifecycle.ts";
import { giveUp, openSession } from "./open-session.ts";
import type { CredentialChange } from "./rows-of-requests.ts";
import type { SessionRow, UserRow } from "./rows.ts";
import { isPersona, type PersonaName, personaNamed } from "./seeds/personas.ts";

/** Whom the first visitor of all is taken for. */
export const defaultPersona: PersonaName = "agency-admin";

/** Signs a browser in as a persona without asking for a password, as `?as=` does. */
export function enter(backend: Backend, persona: PersonaName, carried: Carried): CredentialChange {
  const user = userOf(backend, persona);
  const left = giveUp(backend, sessionOf(backend.db, carried.token));
  if (left) record(backend, carried, left, "signed_out");
  const { caller, credential } = openSession(backend, user, carried, {
    proven: false,
    trust: false,
    remember: false,
  });
  record(backend, carried, caller.session, "signed_in");
  return credential;
}

function record(
  backend: Backend,
  { userAgent }: Carried,
  { id, userId, client, ip, location }: SessionRow,
  cause: "signed_in" | "signed_out",
): void {
  const user = backend.db.users.get(userId);
  recordAudit(backend, {
    organizationId: user?.organizationId ?? null,
    actor: { userId, sessionId: id, name: user?.name ?? null },
    action: "openSession",
    targets: [
      { sessionId: id, userId, outcome: cause === "signed_in" ? "opened" : "ended", client, location },
    ],
    outcome: "done",
    cause,
    from: { address: ip.address, userAgent, client, ip, location },
    requestId: null,
  });
}

function userOf({ db }: Backend, persona: PersonaName): UserRow {
  const user = db.users.get(personaNamed(persona).userId);
  if (!user) throw new Error(`There is no ${persona}`);
  return user;
}

/** The persona whose live session a credential belongs to. */
export function livePersona(backend: Backend, token: string | null): PersonaName | null {
  const session = sessionOf(backend.db, token);
  return session && isAlive(backend, session) ? personaOf(backend, session) : null;
}

/** The persona that signed in last in any browser of this backend, if that session is still alive. */
export function lastPersona(backend: Backend): PersonaName | "nobody yet" | null {
  const made = [...backend.db.sessions.values()].filter(({ signedIn }) => signedIn);
  if (made.length === 0) return "nobody yet";
  const alive = made.filter((session) => isAlive(backend, session));
  const newest = alive.toSorted((a, b) => b.createdAt - a.createdAt)[0];
  return newest ? personaOf(backend, newest) : null;
}

function isAlive({ db, now }: Backend, session: SessionRow): boolean {
  return stateOf(session, policyOf(db, session), now()).status !== "ended";
}

function personaOf({ db }: Backend, session: SessionRow): PersonaName | null {
  const persona = db.users.get(session.userId)?.persona ?? "";
  return isPersona(persona) ? persona : null;
}
