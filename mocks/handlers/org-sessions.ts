import { type Caller, requirePermission } from "#mocks/authorize.ts";
import type { Call } from "#mocks/call.ts";
import type { OrgSession, OrgSessionDetails, OrgSessionPage } from "#mocks/contract.ts";
import { http } from "#mocks/http.ts";
import { stateOf } from "#mocks/lifecycle.ts";
import { serve, type Wire } from "#mocks/operation.ts";
import { isKept } from "#mocks/order.ts";
import { lookOf, recordLook } from "#mocks/org/looks.ts";
import { searchSessions, type SessionQuery } from "#mocks/org/session-search.ts";
import type { SessionSort } from "#mocks/org/sorts.ts";
import { hiddenMembers, isHidden, memberRef } from "#mocks/org/who.ts";
import { page } from "#mocks/paging.ts";
import { presentHistory, presentSession } from "#mocks/present.ts";
import { refuse } from "#mocks/problems.ts";
import { relatedTo } from "#mocks/related.ts";
import type { SessionRow, UserRow } from "#mocks/rows.ts";

import { isBackground, type FacetedListing, questionOf, readOrgSessionsRequest } from "./org-requests.ts";

const VIEW = "pf.sessions.view_org";

/** Everybody's sessions, for who answers for them. */
export function orgSessionHandlers(wire: Wire) {
  return [
    http.get("/org/sessions", ({ request, response }) =>
      serve(wire, "listOrgSessions", request, (call, caller) => {
        requirePermission(caller, VIEW);
        const asked = readOrgSessionsRequest(new URL(request.url).searchParams);
        if (!isBackground(request)) recordLook(call, caller, lookOf(call, asked.query));
        return response(200).json(list(call, caller, asked));
      }),
    ),
    http.get("/org/sessions/{id}", ({ request, params, response }) =>
      serve(wire, "getOrgSession", request, (call, caller) => {
        requirePermission(caller, VIEW);
        const { row, user } = find(call, caller, params.id);
        if (!isBackground(request)) recordLook(call, caller, { userId: user.id, sessionId: row.id });
        return response(200).json(details(call, caller, row, user));
      }),
    ),
  ];
}

function list(
  call: Call,
  caller: Caller,
  { query, sort, limit, cursor, facets }: FacetedListing<SessionQuery, SessionSort>,
): OrgSessionPage {
  const { backend, db } = call;
  const search = searchSessions(backend, caller, query);
  const offers = facets && cursor === null && query.ids.length === 0;
  const { ids, ...counted } = offers ? search.countFacets() : { ...search.count(), facets: null };
  const { items, nextCursor } = page(
    backend,
    { question: questionOf("org sessions", caller, query, sort), limit, cursor },
    () => ids(sort),
    search.find,
  );
  const answer: OrgSessionPage = {
    items: items.map((row, index) => present(call, caller, row, db.users.get(row.userId), index)),
    nextCursor,
    ...counted,
    hiddenMembers: hiddenMembers(search.index, caller, query.filter.member ?? []),
  };
  return backend.scenario.showOrgSessions?.(answer) ?? answer;
}

function present(
  { backend }: Call,
  caller: Caller,
  row: SessionRow,
  user: UserRow | undefined,
  index = 0,
): OrgSession {
  if (!user) throw new Error(`Nobody owns ${row.id}`);
  return {
    ...presentSession(backend, caller, row, index),
    member: memberRef(user),
    protected: user.protected,
  };
}

/** Of this organization, kept, and of somebody whose sessions the caller may see; else 404. */
function find({ db, now }: Call, caller: Caller, id: string): { row: SessionRow; user: UserRow } {
  const row = db.sessions.get(id);
  const user = row && db.users.get(row.userId);
  if (!row || user?.organizationId !== caller.organization.id || isHidden(user, caller))
    return refuse("not-found", {});
  return isKept(stateOf(row, caller.policy, now), now) ? { row, user } : refuse("not-found", {});
}

function details(call: Call, caller: Caller, row: SessionRow, user: UserRow): OrgSessionDetails {
  return {
    ...present(call, caller, row, user),
    activity: row.activity,
    history: presentHistory(row),
    related: relatedTo(call.backend, caller, row),
  };
}
