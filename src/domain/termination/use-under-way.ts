import type { Session } from "#src/api/schemas.ts";
import type { Termination } from "#src/api/termination-schemas.ts";
import { useTerminations } from "#src/api/terminations.ts";
import { parseTime } from "#src/lib/time.ts";

type Named = Pick<Session, "id" | "status" | "createdAt" | "current"> & {
  member: { id: string };
  protected: boolean;
};

/**
 * Whether a wide act that runs names this session, one by one or by its member, and the server has not said yet what
 * became of it. What an act reaches by a filter the server alone knows.
 */
export function useUnderWay(): (session: Named) => boolean {
  const { data } = useTerminations();
  const running = data?.rows.filter(({ state }) => state === "running") ?? [];
  return (session) =>
    session.status === "active" && !session.current && !session.protected && running.some(names(session));
}

function names({ id, createdAt, member }: Named) {
  return ({ request, createdAt: plannedAt, actor }: Termination): boolean => {
    if (request.target === "sessions") return request.ids.includes(id);
    // Of one's own it may leave out the one in use, and which that is only who asked knows.
    if (request.target !== "member" || request.memberId !== member.id || actor.id === member.id) return false;
    // What began after the plan is not in it.
    return (parseTime(createdAt) ?? Infinity) <= (parseTime(plannedAt) ?? 0);
  };
}
