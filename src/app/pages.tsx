// All pages but the first. The route table only names them: the first screen does without the way to them, too.
import type { ComponentType } from "react";

import { loadWords } from "#src/locales/words.ts";
import { lazyWithPreload } from "#src/ui/lazy.ts";

import { Scoped } from "./scoped.tsx";

type Code<Name extends string, Props> = Promise<Record<Name, ComponentType<Props>>>;

/** A page's code and words, fetched side by side. */
async function page<Name extends string, Props>(code: Code<Name, Props>, name: Name, ...words: string[]) {
  const [module] = await Promise.all([code, ...words.map(loadWords)]);
  return { Component: module[name] };
}

// The signals' words: why the session stands out.
export const review = () =>
  page(import("#src/features/review/review-page.tsx"), "ReviewPage", "review", "signals", "act");

const tableWords = ["organization", "data-table", "filters"] as const;

export const orgSessions = () =>
  page(
    import("#src/features/organization/org-sessions-page.tsx"),
    "OrgSessionsPage",
    ...tableWords,
    "signals",
  );

const OrgDevices = lazyWithPreload(async () => {
  const code = import("#src/features/organization/org-devices-page.tsx");
  return (await page(code, "OrgDevicesPage", ...tableWords)).Component;
});

export async function devices() {
  const code = import("#src/features/devices/devices-page.tsx");
  const { Component: Devices } = await page(code, "DevicesPage", "devices", "device-row", "act");
  return { element: <Scoped mine={<Devices />} organization={<OrgDevices />} /> };
}

export const team = () =>
  page(import("#src/features/team/team-page.tsx"), "TeamPage", "team", "data-table", "filters");

export const member = () =>
  page(import("#src/features/team/member-page.tsx"), "MemberPage", "team", "device-row");

export const termination = () =>
  page(import("#src/features/organization/termination-page.tsx"), "TerminationPage", "organization");

export const apiKeys = () =>
  page(import("#src/features/api-keys/api-keys-page.tsx"), "ApiKeysPage", "api-keys");

export const apiKey = () => page(import("#src/features/api-keys/api-key-page.tsx"), "ApiKeyPage", "api-keys");

export const audit = () =>
  page(
    import("#src/features/audit/audit-page.tsx"),
    "AuditPage",
    "audit",
    "data-table",
    "filters",
    "termination",
  );

export const security = () =>
  page(import("#src/features/security/security-page.tsx"), "SecurityPage", "security");

export const profile = () => page(import("#src/features/account/profile-page.tsx"), "ProfilePage", "account");

export const notAllowed = () =>
  page(import("#src/features/account/not-allowed-page.tsx"), "NotAllowedPage", "account");

export const notFound = () =>
  page(import("#src/features/account/not-found-page.tsx"), "NotFoundPage", "account");
