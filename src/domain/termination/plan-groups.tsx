import { Plural, useLingui } from "@lingui/react/macro";

import type { Termination } from "#src/api/termination-schemas.ts";

import { useCountWords } from "./count-words.ts";
import { useKindWords } from "./kind-words.ts";
import { MemberWords } from "./member-words.tsx";
import { ScrollList } from "./scroll-list.tsx";
import type { SubjectWords } from "./subject.ts";

interface PlanGroupsProps {
  plan: Termination;
  /** What the one thing is that ends, where the page knows. */
  subject?: SubjectWords | null;
}

/** Whose it is that ends, and how many of what kind: member by member, those with the most first. */
export function PlanGroups({ plan: { groups, kinds, memberCount, ends }, subject }: PlanGroupsProps) {
  const { t } = useLingui();
  const kindWords = useKindWords();
  const more = memberCount - groups.length;
  const count = useCountWords(ends);

  return (
    <div>
      <ScrollList label={t`Who is affected`} total={memberCount}>
        {groups.map((group) => (
          <li
            className="flex flex-wrap justify-between gap-x-4 px-3 py-2 text-ink-soft"
            key={group.member.id}
          >
            <MemberWords className="flex-[1_1_11rem]" member={group.member} />
            <span className="sm:max-w-1/2 sm:text-end">
              {subject && subject.facts.length > 0 ? (
                subject.facts.map((fact) => (
                  <bdi className="block" dir="auto" key={fact}>
                    {fact}
                  </bdi>
                ))
              ) : (
                <>
                  <span className="block text-ink">{count(group.count)}</span>
                  {kindWords(group.kinds)}
                </>
              )}
            </span>
          </li>
        ))}
        {more > 0 && (
          <li className="px-3 py-2 text-ink-soft">
            <Plural value={more} one="and # more member" other="and # more members" />
          </li>
        )}
      </ScrollList>
      {memberCount > 1 && kinds.length > 0 && <p className="mt-2 text-ink-soft">{kindWords(kinds)}</p>}
    </div>
  );
}
