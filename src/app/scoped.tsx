import type { ReactNode } from "react";
import { useLocation } from "react-router";

import { useHasPermission } from "#src/permissions/permission.ts";

import { NotAllowed } from "./not-allowed.tsx";

/** Whether an address asks for the organization's rows instead of one's own. */
export function isOrganizationScope(search: string): boolean {
  return new URLSearchParams(search).get("scope") === "organization";
}

interface ScopedProps {
  mine: ReactNode;
  organization: ReactNode;
}

/** One address, two pages: one's own rows, or with `?scope=organization` everybody's. */
export function Scoped({ mine, organization }: ScopedProps) {
  const { search } = useLocation();
  const may = useHasPermission("pf.sessions.view_org");
  if (!isOrganizationScope(search)) return mine;
  return may ? organization : <NotAllowed permission="pf.sessions.view_org" />;
}
