import type { Client, EndCause, SecondFactor, SignInMethod, VerdictValue } from "#mocks/contract.ts";
import { idFor, seededSession, thisDevice } from "#mocks/ids.ts";
import type { Place, SessionRow } from "#mocks/rows.ts";

/** Spans in seconds, before the epoch of the seed. */
export const minutes = (count: number) => count * 60;
export const hours = (count: number) => minutes(count * 60);
export const days = (count: number) => hours(count * 24);

export interface SeededSession {
  client: Client;
  from: Place;
  /** Seconds ago. */
  created: number;
  /** Seconds ago; null: not known. */
  active: number | null;
  /** Sessions of one device share its name; default: a device of its own. `null`: none is known. */
  device?: string | null;
  method?: SignInMethod;
  factor?: SecondFactor;
  remembered?: true;
  pulse?: number;
  ended?: { ago: number; cause: EndCause; by?: string; reason?: string };
  /** What the person said of it, so many seconds ago. */
  verdict?: { value: VerdictValue; ago: number };
  /** A further tab of the browser that this person will first use. */
  sameBrowser?: true;
}

/** A persona's sessions by their names; each keeps its id, `seededSession(persona, name)`, in every build. */
export type SeededSessions = Record<string, SeededSession>;

export function sessionRow(
  user: { id: string; persona: string },
  name: string,
  seeded: SeededSession,
  epoch: number,
): SessionRow {
  const { client, from, device = name, ended, sameBrowser } = seeded;
  const ago = (seconds: number) => epoch - seconds * 1000;
  const endedAt = ended ? ago(ended.ago) : null;
  return {
    id: seededSession(user.persona, name),
    userId: user.id,
    deviceId: device === null ? null : deviceId(user.persona, sameBrowser ? "this" : device),
    client,
    ...from,
    signInMethod: seeded.method ?? "password",
    secondFactor: seeded.factor ?? "none",
    remembered: seeded.remembered ?? false,
    createdAt: ago(seeded.created),
    lastActiveAt: seeded.active === null ? null : ago(seeded.active),
    ...(seeded.pulse === undefined ? {} : { pulse: seeded.pulse }),
    ...(sameBrowser ? { sameBrowser } : {}),
    provenAt: null,
    verdict: seeded.verdict ? { value: seeded.verdict.value, at: ago(seeded.verdict.ago) } : null,
    history: [{ at: ago(seeded.created), client, ...from }],
    activity: null,
    termination:
      ended && endedAt !== null
        ? {
            at: endedAt,
            effectiveAt: endedAt,
            effectiveBy: endedAt,
            cause: ended.cause,
            actor: ended.by ?? null,
            ...(ended.reason === undefined ? {} : { reason: ended.reason }),
          }
        : null,
  };
}

function deviceId(persona: string, device: string): string {
  return device === "this" ? thisDevice(persona) : idFor("dev", `${persona}/${device}`);
}
