import { Link } from "#src/domain/link.tsx";
import { paths } from "#src/paths.ts";
import { useHasPermission } from "#src/permissions/permission.ts";

/** A session's name, leading to its details for whoever may see them. */
export function SessionName({ id, children }: { id: string; children: string }) {
  const mayLook = useHasPermission("platform.sessions.view");
  if (!mayLook) return <bdi>{children}</bdi>;
  return (
    <Link
      className="underline decoration-line-strong/60 underline-offset-4 hover:decoration-current"
      to={paths.session(id)}
    >
      <bdi>{children}</bdi>
    </Link>
  );
}
