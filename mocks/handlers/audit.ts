import { childrenOf } from "#mocks/audit-log/children.ts";
import { presentEntry } from "#mocks/audit-log/entry.ts";
import { entryIn, type LogEntry } from "#mocks/audit-log/log.ts";
import { searchLog } from "#mocks/audit-log/search.ts";
import { type Caller, requirePermission } from "#mocks/authorize.ts";
import type { Call } from "#mocks/call.ts";
import type { AuditChildPage, AuditPage } from "#mocks/contract.ts";
import { http } from "#mocks/http.ts";
import { serve, type Wire } from "#mocks/operation.ts";
import { page } from "#mocks/paging.ts";
import { refuse } from "#mocks/problems.ts";

import { readAuditRequest } from "./audit-request.ts";
import { type PageRequest, readPageRequest } from "./page-request.ts";

const VIEW = "pf.audit.view";

/** Who did what in the organization. */
export function auditHandlers(wire: Wire) {
  return [
    http.get("/audit", ({ request, response }) =>
      serve(wire, "listAudit", request, (call, caller) => {
        requirePermission(caller, VIEW);
        return response(200).json(list(call, caller, new URL(request.url).searchParams));
      }),
    ),
    http.get("/audit/{id}", ({ request, params, response }) =>
      serve(wire, "getAuditEntry", request, (call, caller) => {
        requirePermission(caller, VIEW);
        const { row, action } = find(call, caller, params.id);
        return response(200).json(presentEntry(call, caller, row, action));
      }),
    ),
    http.get("/audit/{id}/children", ({ request, params, response }) =>
      serve(wire, "listAuditChildren", request, (call, caller) => {
        requirePermission(caller, VIEW);
        const asked = readPageRequest(new URL(request.url).searchParams);
        return response(200).json(children(call, caller, find(call, caller, params.id), asked));
      }),
    ),
  ];
}

function find({ backend }: Call, { organization }: Caller, id: string): LogEntry {
  return entryIn(backend, organization.id, id) ?? refuse("not-found", {});
}

function list(call: Call, caller: Caller, parameters: URLSearchParams): AuditPage {
  const { query, ...asked } = readAuditRequest(parameters);
  const matching = new Map(searchLog(call.backend, caller, query).map((entry) => [entry.row.id, entry]));
  const question = JSON.stringify(["audit", caller.organization.id, query]);
  const { items, nextCursor } = page(
    call.backend,
    { question, ...asked },
    () => [...matching.keys()],
    (id) => matching.get(id) ?? null,
  );
  return {
    items: items.map(({ row, action }) => presentEntry(call, caller, row, action)),
    nextCursor,
    total: matching.size,
  };
}

function children(
  call: Call,
  caller: Caller,
  entry: LogEntry,
  { limit, cursor }: PageRequest,
): AuditChildPage {
  const { count, at } = childrenOf(call, caller, entry);
  const question = `children ${caller.organization.id} ${entry.row.id}`;
  const { items, nextCursor } = page(
    call.backend,
    { question, limit, cursor },
    () => Array.from({ length: count }, (_, index) => String(index)),
    (index) => at(Number(index)),
  );
  return { items, nextCursor, total: count };
}
