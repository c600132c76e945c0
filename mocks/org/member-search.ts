import type { Caller } from "#mocks/authorize.ts";
import type { Backend } from "#mocks/backend.ts";

import type { MemberEntry } from "./entries.ts";
import { insert } from "./orders.ts";
import { orgIndex } from "./org-index.ts";
import { type MemberSort, sortMembers } from "./sorts.ts";
import { finderOf } from "./texts.ts";

export interface MemberSearch {
  readonly total: number;
  readonly activeSessions: number;
  readonly hiddenMembers: number;
  readonly ids: (sort: MemberSort) => string[];
  readonly find: (id: string) => MemberEntry | null;
}

/** The members in whose name, e-mail address or role each word of `q` is found; `null`: all. */
export function searchMembers(backend: Backend, caller: Caller, q: string | null): MemberSearch {
  const { members, numbers } = orgIndex(backend, caller.organization);
  const hasWords = finderOf(numbers.texts, q);
  const isIn = (entry: MemberEntry) => !entry.gone && hasWords(entry);
  let [total, activeSessions, hiddenMembers] = [0, 0, 0];
  for (const entry of members.byId.values()) {
    if (!isIn(entry)) continue;
    total += 1;
    if (entry.private && entry.id !== caller.user.id) hiddenMembers += 1;
    else activeSessions += entry.active;
  }
  return {
    total,
    activeSessions,
    hiddenMembers,
    ids(sort) {
      const all = members.in(sort).filter(isIn);
      const own = all.find(({ id }) => id === caller.user.id);
      if (!own?.private) return all.map(({ id }) => id);
      // For everybody else it is elsewhere: of them alone it is not known how much there is.
      const seenByOwn = all.filter((entry) => entry !== own);
      insert(seenByOwn, own, sortMembers(own.id)(sort));
      return seenByOwn.map(({ id }) => id);
    },
    find(id) {
      const entry = members.byId.get(id);
      return entry && isIn(entry) ? entry : null;
    },
  };
}
