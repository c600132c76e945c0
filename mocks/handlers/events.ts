import { requirePermission } from "#mocks/authorize.ts";
import { type BreaksOff, eventStream } from "#mocks/events/stream.ts";
import type { Fault, Faults } from "#mocks/faults.ts";
import { http } from "#mocks/http.ts";
import { serve, type Wire } from "#mocks/operation.ts";
import { refuse } from "#mocks/problems.ts";
import type { SessionRow } from "#mocks/rows.ts";

/** What changes, as it happens: server-sent events. */
export function eventHandlers(wire: Wire) {
  return [
    http.get("/events", async ({ request, response }) => {
      const { faults, taken } = withoutBreaks(wire.faults);
      const admitted: { session?: SessionRow } = {};
      const answer = await serve({ ...wire, faults }, "streamEvents", request, (_call, caller) => {
        requirePermission(caller, "platform.sessions.view");
        if (wire.backend.scenario.noEvents) refuse("not-found", {});
        admitted.session = caller.session;
        return response(200).text("", { headers: { "content-type": "text/event-stream" } });
      });
      if (!admitted.session || taken.other) return answer;
      const body = eventStream(wire.backend.events, {
        userId: admitted.session.userId,
        sessionId: admitted.session.id,
        lastEventId: request.headers.get("last-event-id"),
        signal: request.signal,
        breaksOff: taken.breaksOff,
      });
      return response.untyped(new Response(body, { headers: answer.headers }));
    }),
  ];
}

/** A stream that breaks must first have begun: those faults are not for whoever answers. */
function withoutBreaks(faults: Faults) {
  const taken: { breaksOff: BreaksOff; other: Fault | null } = { breaksOff: null, other: null };
  const take: Faults["take"] = (...call) => {
    const fault = faults.take(...call);
    const name = fault?.kind === "network" ? fault.name : null;
    if (name === "lost" || name === "truncated") taken.breaksOff = name;
    else taken.other = fault;
    return taken.other;
  };
  return { faults: { take }, taken };
}
