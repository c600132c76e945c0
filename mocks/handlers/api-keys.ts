import { keysOf, presentKey, presentKeyDetails } from "#mocks/api-keys/present.ts";
import { type Caller, requirePermission } from "#mocks/authorize.ts";
import type { Call } from "#mocks/call.ts";
import type { ApiKeyPage } from "#mocks/contract.ts";
import { http } from "#mocks/http.ts";
import { serve, type Wire } from "#mocks/operation.ts";
import { page } from "#mocks/paging.ts";
import { refuse } from "#mocks/problems.ts";
import type { ApiKeyRow } from "#mocks/rows-of-api-keys.ts";

import { type PageRequest, readPageRequest } from "./page-request.ts";

const VIEW = "pf.api_keys.view";

/** What programs do with the organization's keys. */
export function apiKeyHandlers(wire: Wire) {
  return [
    http.get("/api-keys", ({ request, response }) =>
      serve(wire, "listApiKeys", request, (call, caller) => {
        requirePermission(caller, VIEW);
        return response(200).json(list(call, caller, readPageRequest(new URL(request.url).searchParams)));
      }),
    ),
    http.get("/api-keys/{id}", ({ request, params, response }) =>
      serve(wire, "getApiKey", request, (call, caller) => {
        requirePermission(caller, VIEW);
        return response(200).json(presentKeyDetails(call, find(call, caller, params.id)));
      }),
    ),
  ];
}

function find({ db }: Call, { organization }: Caller, id: string): ApiKeyRow {
  const row = db.apiKeys.get(id);
  return row?.organizationId === organization.id ? row : refuse("not-found", {});
}

function list(call: Call, { organization }: Caller, { limit, cursor }: PageRequest): ApiKeyPage {
  const rows = new Map(keysOf(call, organization.id).map((row) => [row.id, row]));
  const { items, nextCursor } = page(
    call.backend,
    { question: `api keys ${organization.id}`, limit, cursor },
    () => [...rows.keys()],
    (id) => rows.get(id) ?? null,
  );
  return { items: items.map((row) => presentKey(call, row)), nextCursor, total: rows.size };
}
