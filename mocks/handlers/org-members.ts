import { type Caller, requirePermission } from "#mocks/authorize.ts";
import type { Call } from "#mocks/call.ts";
import type { Member, MemberPage } from "#mocks/contract.ts";
import { http } from "#mocks/http.ts";
import { serve, type Wire } from "#mocks/operation.ts";
import type { MemberEntry } from "#mocks/org/entries.ts";
import { searchMembers } from "#mocks/org/member-search.ts";
import { orgIndex } from "#mocks/org/org-index.ts";
import type { MemberSort } from "#mocks/org/sorts.ts";
import { isHidden, memberRef } from "#mocks/org/who.ts";
import { page } from "#mocks/paging.ts";
import { refuse } from "#mocks/problems.ts";
import { timestamp } from "#mocks/timestamp.ts";

import { type Listing, questionOf, readMembersRequest } from "./org-requests.ts";

const VIEW = "pf.sessions.view_org";

/** Who is in the organization. */
export function orgMemberHandlers(wire: Wire) {
  return [
    http.get("/org/members", ({ request, response }) =>
      serve(wire, "listMembers", request, (call, caller) => {
        requirePermission(caller, VIEW);
        return response(200).json(list(call, caller, readMembersRequest(new URL(request.url).searchParams)));
      }),
    ),
    http.get("/org/members/{id}", ({ request, params, response }) =>
      serve(wire, "getMember", request, ({ backend }, caller) => {
        requirePermission(caller, VIEW);
        const entry = orgIndex(backend, caller.organization).members.byId.get(params.id);
        return response(200).json(entry ? present(caller, entry) : refuse("not-found", {}));
      }),
    ),
  ];
}

function list(
  { backend }: Call,
  caller: Caller,
  { query, sort, limit, cursor }: Listing<{ q: string | null }, MemberSort>,
): MemberPage {
  const search = searchMembers(backend, caller, query.q);
  const { items, nextCursor } = page(
    backend,
    { question: questionOf("members", caller, query, sort), limit, cursor },
    () => search.ids(sort),
    search.find,
  );
  const answer: MemberPage = {
    items: items.map((entry) => present(caller, entry)),
    nextCursor,
    total: search.total,
    activeSessions: search.activeSessions,
    hiddenMembers: search.hiddenMembers,
  };
  return backend.scenario.showMembers?.(answer) ?? answer;
}

function present(caller: Caller, { user, active, lastActive }: MemberEntry): Member {
  const hidden = isHidden(user, caller);
  return {
    ...memberRef(user),
    role: user.role,
    kind: user.kind,
    protected: user.protected,
    self: user.id === caller.user.id,
    secondFactors: user.secondFactors && [...user.secondFactors],
    visibility: user.visibility,
    activeSessions: hidden ? null : active,
    lastActiveAt: hidden || lastActive === null ? null : timestamp(lastActive),
  };
}
