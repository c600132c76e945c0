import type { Session } from "#src/api/schemas.ts";
import { useAskSession } from "#src/api/terminate-sessions.ts";
import { useJudgeSession } from "#src/api/verdict.ts";
import { useAct } from "#src/domain/act/use-act.ts";

/** Says of a session that it is one's own. */
export function useConfirm({ id }: Pick<Session, "id">, onDone: () => void) {
  const { state, run, pending } = useAct();
  const judge = useJudgeSession();
  const askSession = useAskSession();

  async function confirm() {
    const outcome = await run<Session>({
      name: id,
      send: (key) => judge.mutateAsync({ id, verdict: "me", key }),
      async check() {
        const now = await askSession(id);
        return now?.verdict?.value === "me" ? { done: now } : "not-done";
      },
    });
    if (outcome.kind === "done") onDone();
  }

  return { state, pending, confirm: () => void confirm() };
}
