import { clsx } from "clsx";

import type { MemberRef } from "#src/api/member-schemas.ts";
import { inAFewWords } from "#src/lib/visible-text.ts";
import { paths } from "#src/paths.ts";
import { useHasPermission } from "#src/permissions/permission.ts";

import { Link } from "./link.tsx";

interface MemberNameProps {
  member: MemberRef;
  /** The address is shown to its end, however little room there is. */
  whole?: boolean;
}

/** Who somebody is, in two lines: their name, which leads to their page for whoever may see it, and their address. */
export function MemberName({ member: { id, name, email }, whole }: MemberNameProps) {
  const mayView = useHasPermission("pf.sessions.view_org");
  const address = inAFewWords(email);
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
      {address && <MemberEmail whole={whole}>{address}</MemberEmail>}
    </span>
  );
}

/** An address below a name. It breaks before its domain and nowhere else; what has no room even then is cut off. */
export function MemberEmail({ children, whole = false }: { children: string; whole?: boolean | undefined }) {
  const address = inAFewWords(children);
  const at = Math.max(0, address.lastIndexOf("@"));
  const half = whole ? undefined : "whitespace-nowrap";
  return (
    <bdi className={clsx("block text-ink-soft", !whole && "overflow-hidden text-ellipsis")} dir="auto">
      <span className={half}>{address.slice(0, at)}</span>
      {at > 0 && <wbr />}
      <span className={half}>{address.slice(at)}</span>
    </bdi>
  );
}
