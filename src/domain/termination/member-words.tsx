import type { MemberRef } from "#src/api/member-schemas.ts";
import { inAFewWords } from "#src/lib/visible-text.ts";

/** Who somebody is, without a link: it would lead away from what is being decided. */
export function MemberWords({ member: { id, name, email } }: { member: MemberRef }) {
  const address = inAFewWords(email);
  return (
    <span className="block min-w-0">
      <bdi className="block font-medium text-ink" dir="auto">
        {inAFewWords(name) || address || id}
      </bdi>
      {address && (
        <bdi className="block [overflow-wrap:anywhere] text-ink-soft" dir="auto">
          {address}
        </bdi>
      )}
    </span>
  );
}
