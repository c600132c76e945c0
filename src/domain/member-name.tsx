import type { MemberRef } from "#src/api/member-schemas.ts";
import { inAFewWords } from "#src/lib/visible-text.ts";
import { paths } from "#src/paths.ts";
import { useHasPermission } from "#src/permissions/permission.ts";

import { Link } from "./link.tsx";

/** Who somebody is, in two lines: their name, which leads to their page for whoever may see it, and their address. */
export function MemberName({ member: { id, name, email } }: { member: MemberRef }) {
  const mayView = useHasPermission("pf.sessions.view_org");
  const address = inAFewWords(email);
  const at = Math.max(0, address.lastIndexOf("@"));
  const words = <bdi dir="auto">{inAFewWords(name) || address || id}</bdi>;
  return (
    <span className="block min-w-0">
      {mayView ? (
        <Link
          className="-my-0.5 inline-block py-0.5 font-medium break-words decoration-line-strong underline-offset-4 hover:underline focus-visible:outline-offset-0"
          to={paths.member(id)}
        >
          {words}
        </Link>
      ) : (
        <span className="font-medium break-words">{words}</span>
      )}
      {address && (
        <span className="block [overflow-wrap:anywhere] text-ink-soft">
          <bdi dir="auto">
            {/* Better a break before the domain than within a word. */}
            {address.slice(0, at)}
            {at > 0 && <wbr />}
            {address.slice(at)}
          </bdi>
        </span>
      )}
    </span>
  );
}
