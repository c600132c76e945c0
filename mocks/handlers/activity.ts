import { activityOf } from "#mocks/activity.ts";
import type { Caller } from "#mocks/authorize.ts";
import type { Call } from "#mocks/call.ts";
import type { ActivityPage } from "#mocks/contract.ts";
import { http } from "#mocks/http.ts";
import { serve, type Wire } from "#mocks/operation.ts";
import { page } from "#mocks/paging.ts";

import { type ActivityQuery, readActivityQuery } from "./activity-request.ts";

/** What happened with one's own account. */
export function activityHandlers(wire: Wire) {
  return [
    http.get("/activity", ({ request, response }) =>
      serve(wire, "listActivity", request, (call, caller) =>
        response(200).json(list(call, caller, readActivityQuery(new URL(request.url).searchParams))),
      ),
    ),
  ];
}

function list({ backend }: Call, caller: Caller, query: ActivityQuery): ActivityPage {
  const matching = new Map(
    activityOf(backend, caller)
      .filter(({ action, at }) => query.actions.has(action) && Date.parse(at) >= query.since)
      .map((event) => [event.id, event]),
  );
  const question = ["activity", caller.user.id, query.since, ...query.actions].join(" ");
  const { items, nextCursor } = page(
    backend,
    { question, ...query },
    () => [...matching.keys()],
    (id) => matching.get(id) ?? null,
  );
  return { items, nextCursor, total: matching.size };
}
