import type { ReactNode } from "react";
import { Outlet } from "react-router";

import { useHasPermission, type Permission } from "./permission.ts";

/** A gate in the route table: the pages below it, or `denied`. Asks for nothing that the person may not see. */
export function RequirePermission({ permission, denied }: { permission: Permission; denied: ReactNode }) {
  return useHasPermission(permission) ? <Outlet /> : denied;
}
