import { type Caller, requirePermission } from "#mocks/authorize.ts";
import type { Call } from "#mocks/call.ts";
import type { TerminationPage } from "#mocks/contract.ts";
import { http } from "#mocks/http.ts";
import { serve, type Wire } from "#mocks/operation.ts";
import { page } from "#mocks/paging.ts";
import { findTermination, recentTerminations } from "#mocks/terminations/find.ts";
import { plan } from "#mocks/terminations/plan.ts";
import { presentTermination } from "#mocks/terminations/present.ts";
import { run } from "#mocks/terminations/run.ts";

import { type PageRequest, readPageRequest } from "./page-request.ts";
import { readRun, readTerminationRequest } from "./terminations-requests.ts";

const VIEW = "pf.sessions.view_org";

/** Wide acts: planned, run, and looked after. */
export function terminationHandlers(wire: Wire) {
  return [
    http.post("/org/terminations", ({ request, response }) =>
      serve(wire, "planTermination", request, (call, caller) => {
        const row = plan(call, caller, () => readTerminationRequest(call.json()));
        return response(201).json(presentTermination(call.backend, caller, row));
      }),
    ),
    http.get("/org/terminations", ({ request, response }) =>
      serve(wire, "listTerminations", request, (call, caller) => {
        requirePermission(caller, VIEW);
        return response(200).json(list(call, caller, readPageRequest(new URL(request.url).searchParams)));
      }),
    ),
    http.get("/org/terminations/{id}", ({ request, params, response }) =>
      serve(wire, "getTermination", request, (call, caller) => {
        requirePermission(caller, VIEW);
        const row = findTermination(call, caller, params.id);
        return response(200).json(presentTermination(call.backend, caller, row));
      }),
    ),
    http.post("/org/terminations/{id}/run", ({ request, params, response }) =>
      serve(wire, "runTermination", request, (call, caller) => {
        const row = run(call, caller, params.id, (organizationName) =>
          readRun(call.json(), { organizationName }),
        );
        return response(200).json(presentTermination(call.backend, caller, row));
      }),
    ),
  ];
}

function list(call: Call, caller: Caller, { limit, cursor }: PageRequest): TerminationPage {
  const { backend } = call;
  const rows = new Map(recentTerminations(call, caller).map((row) => [row.id, row]));
  const { items, nextCursor } = page(
    backend,
    { question: `terminations ${caller.organization.id}`, limit, cursor },
    () => [...rows.keys()],
    (id) => rows.get(id) ?? null,
  );
  return {
    items: items.map((row) => ({ ...presentTermination(backend, caller, row), groups: [], failures: [] })),
    nextCursor,
    total: rows.size,
  };
}
