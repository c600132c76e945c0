import { screen, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";

import { server } from "#mocks/node.ts";
import { paths } from "#src/paths.ts";
import { anAuditEntry } from "#tests/an-audit-entry.ts";
import { fromHook, renderRoutes, somebody } from "#tests/render-part.tsx";

import { useEntryTitle } from "./action-words.ts";
import { auditFilters } from "./audit-filters.ts";
import { WhatCell } from "./cells.tsx";
import { EntryPage } from "./entry-page.tsx";
import { exportWriter } from "./export-format.ts";
import type { PolicyEdit } from "./policy-words.ts";

const DAY = 86_400;
const before: PolicyEdit["before"] = {
  idleTimeout: 7 * DAY,
  rememberMe: { allowed: true, timeout: 30 * DAY },
  operatingCountries: ["ES", "GB"],
};

const anEdit = (after: Partial<PolicyEdit["after"]>) => ({ before, after: { ...before, ...after } });

const aChange = (after: Partial<PolicyEdit["after"]>) =>
  anAuditEntry({
    action: "policy_changed",
    target: { kind: "organization", id: null, name: "Northwind Agency", client: null },
    member: null,
    cause: null,
    reason: null,
    count: null,
    policy: anEdit(after),
  });

const several = { idleTimeout: null, operatingCountries: ["ES", "PT"] };

describe("a change of the policy in the audit log", () => {
  it.each([
    [{ idleTimeout: DAY }, "Policy change: session timeout from 7 days to 1 day"],
    [{ idleTimeout: 1_800 }, "Policy change: session timeout from 7 days to 30 minutes"],
    [{ idleTimeout: null }, "Policy change: session timeout from 7 days to never"],
    [
      { rememberMe: { allowed: false, timeout: 30 * DAY } },
      "Policy change: “Remember me” from allowed to not allowed",
    ],
    [
      { rememberMe: { allowed: true, timeout: 14 * DAY } },
      "Policy change: remembered sessions from 30 days to 14 days",
    ],
    [{ operatingCountries: ["PT"] }, "Policy change: operating countries"],
    [several, "Policy change: session timeout, operating countries"],
    [{}, "Policy change"],
  ])("says in its title from what to what: %j", (after, title) => {
    expect(fromHook(useEntryTitle)(aChange(after))).toBe(title);
  });

  it.each([
    [0, "Policy change: session timeout from 7 days to 1 day"],
    [1, "Policy change: session timeout from 7 days to 1 day; 1 session signed out"],
    [9, "Policy change: session timeout from 7 days to 1 day; 9 sessions signed out"],
  ])("says in its title how many sessions it has ended: %i", (count, title) => {
    expect(fromHook(useEntryTitle)({ ...aChange({ idleTimeout: DAY }), count })).toBe(title);
  });

  it("says in the list which rules it was, and what is different in them", () => {
    renderRoutes([{ path: "/x", element: <WhatCell entry={aChange(several)} /> }], {
      at: "/x",
      me: somebody,
    });
    expect(screen.getByText("Session timeout: 7 days, now never")).toBeVisible();
    expect(screen.getByText("Operating countries · Added: Portugal · Removed: United Kingdom")).toBeVisible();
  });

  it("shows what was and what is side by side, rule by rule, and leads to the policy of today", async () => {
    server.use(http.get("*/api/audit/:id", () => HttpResponse.json(aChange(several))));
    renderRoutes([{ path: "/x", element: <EntryPage id="aud_1" /> }], { at: "/x", me: somebody });
    const table = within(await screen.findByRole("table", { name: "The policy before and after" }));
    expect(
      table
        .getAllByRole<HTMLTableRowElement>("row")
        .map(({ cells }) => [...cells].map((cell) => cell.textContent)),
    ).toEqual([
      ["Rule", "Before", "After"],
      ["Session timeout", "7 days", "never"],
      ["“Remember me”", "allowed", "Unchanged"],
      ["Remembered sessions", "30 days", "Unchanged"],
      [
        "Operating countries",
        "Spain, United Kingdom",
        "Portugal, SpainAdded: PortugalRemoved: United Kingdom",
      ],
    ]);
    expect(screen.getByRole("link", { name: "The policy as it is now" })).toHaveAttribute(
      "href",
      "/settings/security#session-timeout",
    );
  });

  it("shows no rule that the organization has not, and calls what is not limited so", async () => {
    const bare = { idleTimeout: 1_800, rememberMe: null, operatingCountries: null };
    const policy = { before: bare, after: { ...bare, operatingCountries: ["IE"] } };
    server.use(http.get("*/api/audit/:id", () => HttpResponse.json({ ...aChange({}), policy })));
    renderRoutes([{ path: "/x", element: <EntryPage id="aud_1" /> }], { at: "/x", me: somebody });
    const table = await screen.findByRole("table", { name: "The policy before and after" });
    expect(table).toHaveTextContent(/Session timeout30 minutesUnchangedOperating countriesanyIreland$/);
  });

  it("is found by the filter that the policy’s page leads to", () => {
    const asked = new URL(paths.policyChanges(), location.href).searchParams;
    expect([...asked].map(([name, value]) => [name, auditFilters.action.accepts(value)])).toEqual([
      ["action", true],
    ]);
  });

  it("is exported whole, with what was and what is", () => {
    const about = {
      organization: { id: "org_1", name: "x" },
      filter: {},
      exportedAt: "2026-11-20T12:00:00Z",
    };
    const [csv, json] = (["csv", "json"] as const).map((format) => {
      const writer = exportWriter(format, about);
      writer.add([aChange(several), anAuditEntry()]);
      writer.end(0);
      return writer.parts.join("");
    });
    const [header = "", first = "", second = ""] = (csv ?? "").split("\r\n");
    expect(header).toMatch(/,policy_before,policy_after$/);
    expect(first).toMatch(
      /,"?idleTimeout=604800 rememberMe=true rememberMeTimeout=2592000 operatingCountries=ES,GB"?,"?idleTimeout=null rememberMe=true rememberMeTimeout=2592000 operatingCountries=ES,PT"?$/,
    );
    expect(second).toMatch(/,,$/);
    expect(JSON.parse(json ?? "")).toMatchObject({
      entries: [{ policy: anEdit(several) }, { policy: null }],
    });
  });
});
