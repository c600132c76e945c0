import type { Caller } from "#mocks/authorize.ts";
import type { Backend } from "#mocks/backend.ts";
import { searchText, wordsOf } from "#mocks/search.ts";

import type { MemberEntry } from "./entries.ts";
import { orgIndex } from "./org-index.ts";
import type { MemberSort } from "./sorts.ts";
import { isHidden } from "./who.ts";

export interface MemberSearch {
  readonly total: number;
  readonly activeSessions: number;
  readonly hiddenMembers: number;
  readonly ids: (sort: MemberSort) => string[];
  readonly find: (id: string) => MemberEntry | null;
}

/** The members in whose name, e-mail address or role each word of `q` is found; `null`: all. */
export function searchMembers(backend: Backend, caller: Caller, q: string | null): MemberSearch {
  const { members } = orgIndex(backend, caller.organization);
  const words = q === null ? [] : wordsOf(q);
  const isIn = (entry: MemberEntry) => !entry.gone && hasWords(entry, words);
  const found = [...members.byId.values()].filter(isIn);
  const seen = found.filter(({ user }) => !isHidden(user, caller));
  return {
    total: found.length,
    activeSessions: seen.reduce((sum, { active }) => sum + active, 0),
    hiddenMembers: found.length - seen.length,
    ids: (sort) =>
      members
        .in(sort)
        .filter(isIn)
        .map(({ id }) => id),
    find(id) {
      const entry = members.byId.get(id);
      return entry && isIn(entry) ? entry : null;
    },
  };
}

function hasWords(entry: MemberEntry, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const { name, email, role } = entry.user;
  const text = (entry.text ??= searchText([name, email, role]));
  return words.every((word) => text.includes(word));
}
