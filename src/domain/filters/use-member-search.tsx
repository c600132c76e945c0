import { Trans } from "@lingui/react/macro";
import { useEffect, useState } from "react";

import { useFoundMembers } from "#src/api/find-members.ts";
import { useErrorWords } from "#src/domain/error-words.ts";
import { useHasPermission } from "#src/permissions/permission.ts";

import type { FilterOption, FindOptions } from "./filter-kind.ts";

const PAUSE_MS = 300;

/**
 * Options of a kind whose values are members, by name: those that the caller knows (`known`), and whoever is found by
 * the text that is typed. Only for whoever may see the members is there a search.
 */
export function useMemberSearch(known: readonly FilterOption[] | null): {
  options: readonly FilterOption[] | null;
  find?: FindOptions;
} {
  const mayLook = useHasPermission("pf.sessions.view_org");
  const errorWords = useErrorWords();
  const [text, setText] = useState("");
  const wanted = usePaused(text.trim());
  const found = useFoundMembers(text.trim() === "" ? "" : wanted);
  if (!mayLook) return { options: known };
  if (text.trim() === "") return { options: known, find: { text, setText } };

  const counts = new Map(known?.map(({ value, count }) => [value, count]));
  const pending = !found.error && (found.isPlaceholderData || found.isPending || wanted !== text.trim());
  return {
    // Those of the text before stay in sight meanwhile.
    options: pending
      ? null
      : (found.data ?? []).map(({ id, name, email }) => ({
          value: id,
          label: `${name} (${email})`,
          count: counts.get(id) ?? null,
        })),
    find: {
      text,
      setText,
      instead: found.error ? (
        <p className="text-danger" role="alert">
          {errorWords(found.error)}
        </p>
      ) : pending ? (
        <Trans>Looking…</Trans>
      ) : undefined,
    },
  };
}

/** What was typed, once it has not changed for a moment. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}
