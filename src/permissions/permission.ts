import { useOptionalMe } from "#src/api/me.ts";
import type { Me } from "#src/api/schemas.ts";

/** What the server can grant. The panel derives nothing from a role's name (seed 004). */
export type Permission =
  | "platform.sessions.view"
  | "pf.sessions.view_org"
  | "pf.sessions.terminate_user"
  | "pf.sessions.terminate_org"
  | "pf.devices.revoke_trust"
  | "pf.policy.edit"
  | "pf.audit.view"
  | "pf.api_keys.view";

/** Whether the server has granted this permission: the one rule that pages, links and loaders go by. */
export function isGranted({ permissions }: Pick<Me, "permissions">, permission: string): boolean {
  return permissions.includes(permission);
}

/** Whether the server has granted the signed-in person this permission. False as long as nobody is known. */
export function useHasPermission(permission: Permission): boolean {
  const me = useOptionalMe();
  return me !== undefined && isGranted(me, permission);
}
