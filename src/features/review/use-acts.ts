import { useUntrustDevice } from "#src/api/change-device.ts";
import type { Device } from "#src/api/device-schemas.ts";
import { useAskDevice } from "#src/api/devices.ts";
import { ApiError } from "#src/api/errors.ts";
import type { Session } from "#src/api/schemas.ts";
import type { SessionDetails } from "#src/api/session-details.ts";
import {
  useAskSession,
  useAskSessions,
  useTerminateSession,
  useTerminateSessions,
} from "#src/api/terminate-sessions.ts";
import { useJudgeSession } from "#src/api/verdict.ts";
import { countOthers } from "#src/domain/sign-out/count-others.ts";
import { isOverdue } from "#src/domain/sign-out/overdue.ts";
import { couldNotEnd } from "#src/domain/sign-out/use-sign-out.ts";
import { serverNow } from "#src/lib/server-clock.ts";

import { useAct, type Task } from "./use-act.ts";
import { useTicks } from "./use-ticks.ts";

/** Everything on the path that acts. Each act outlives its step: what failed stays told, and what is ticked stays. */
export function useActs({ id }: Pick<SessionDetails, "id">) {
  const judgement = useAct();
  const withdrawal = useAct();
  const ending = useAct();
  const others = useAct();
  const otherTicks = useTicks();
  const trust = useAct();
  const trustTicks = useTicks();
  const judge = useJudgeSession();
  const terminate = useTerminateSession();
  const terminateSeveral = useTerminateSessions();
  const untrust = useUntrustDevice();
  const askSession = useAskSession();
  const askSessions = useAskSessions();
  const askDevice = useAskDevice();

  const goesOn = async (one: string) => isGoingOn(await askSession(one));

  const verdictTask = (verdict: "me" | "not_me"): Task => ({
    name: verdict,
    send: async (key) => void (await judge.mutateAsync({ id, verdict, key })),
    check: async () => (await askSession(id))?.verdict?.value === verdict,
  });

  return {
    judgement: { ...judgement, say: () => judgement.run([verdictTask("not_me")]) },
    /** It was the person after all. */
    withdrawal: { ...withdrawal, say: () => withdrawal.run([verdictTask("me")]) },
    ending: {
      ...ending,
      /** Resolves, once it is done, with the session as the server then has it: null if it has none such. */
      signOut: async (): Promise<{ session: Session | null } | null> => {
        let session: Session | null = null;
        const done = await ending.run([
          {
            name: id,
            send: async (key) => {
              session = await unlessGone(terminate.mutateAsync({ id, key, ownSession: false }));
            },
            check: async () => {
              session = await askSession(id);
              return !isGoingOn(session);
            },
          },
        ]);
        return done ? { session } : null;
      },
    },
    others: {
      ...others,
      ticks: otherTicks,
      /**
       * Signs these out, or all but the session of this page. Resolves, once it is done, with how many the server
       * says have ended, and how many end soon; with nothing of that where its answer was lost.
       */
      signOut: async (ids: string[] | "all"): Promise<{ ended: number; ending: number } | "lost" | null> => {
        let told: { ended: number; ending: number } | "lost" = "lost";
        const done = await others.run([
          {
            name: JSON.stringify(ids),
            send: async (key) => {
              const request = ids === "all" ? ({ scope: "others" } as const) : { ids };
              const outcomes = await terminateSeveral.mutateAsync({ key, request });
              const late = outcomes.filter(({ outcome }) => outcome === "ending").length;
              told = { ended: outcomes.length - late, ending: late };
              return {
                left: outcomes.filter(couldNotEnd).map((outcome) => outcome.id),
                total: outcomes.length,
              };
            },
            check: async () => {
              if (ids === "all") return countOthers(await askSessions()) === 0;
              return !(await Promise.all(ids.map(goesOn))).includes(true);
            },
          },
        ]);
        return done ? told : null;
      },
    },
    trust: {
      ...trust,
      ticks: trustTicks,
      revoke: (devices: Device[]) =>
        trust.run(
          devices.map((device) => ({
            name: device.id,
            send: async (key) => void (await unlessGone(untrust.mutateAsync({ id: device.id, key }))),
            check: async () => !(await askDevice(device.id))?.trust,
          })),
        ),
    },
  };
}

export type Acts = ReturnType<typeof useActs>;

// One that should have ended long ago is no sign that an attempt got through.
function isGoingOn(session: Session | null): boolean {
  return session !== null && (session.status === "active" || isOverdue(session, serverNow()));
}

/** What is no longer there needs no end. */
async function unlessGone<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}
