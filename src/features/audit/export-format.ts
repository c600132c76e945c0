import type { AuditEntry } from "#src/api/audit-schemas.ts";
import type { AuditFilter } from "#src/api/audit.ts";
import { CSV_START, csvRecord } from "#src/lib/csv.ts";
import { parseTime } from "#src/lib/time.ts";

export type ExportFormat = "csv" | "json";

/** Writes a file of entries piece by piece, so that tens of thousands of them are never held twice. */
export interface ExportWriter {
  type: string;
  /** The pieces so far; `end` completes them. */
  parts: string[];
  add: (entries: readonly AuditEntry[]) => void;
  end: (unreadable: number) => void;
}

interface About {
  organization: { id: string; name: string };
  filter: AuditFilter;
  exportedAt: string;
}

export function exportWriter(format: ExportFormat, about: About): ExportWriter {
  return format === "csv" ? csvWriter() : jsonWriter(about);
}

type Cell = string | number | null;

// For sheets and scripts alike: the contract's names and values, in no language.
const COLUMNS: readonly (readonly [string, (entry: AuditEntry) => Cell])[] = [
  ["time", ({ at }) => utc(at)],
  ["action", ({ action }) => action],
  ["outcome", ({ outcome }) => outcome],
  ["refusal", ({ refusal }) => refusal],
  ["actor_name", ({ actor }) => actor?.name ?? null],
  ["actor_email", ({ actor }) => actor?.email ?? null],
  ["actor_id", ({ actor }) => actor?.userId ?? null],
  ["actor_session_id", ({ actor }) => actor?.sessionId ?? null],
  ["member_name", ({ member }) => member?.name ?? null],
  ["member_email", ({ member }) => member?.email ?? null],
  ["member_id", ({ member }) => member?.id ?? null],
  ["target_kind", ({ target }) => target?.kind ?? null],
  ["target_name", ({ target }) => target?.name ?? null],
  ["target_client", ({ target }) => clientText(target?.client ?? null)],
  ["target_id", ({ target }) => target?.id ?? null],
  ["count", ({ count }) => count],
  ["items", ({ childCount }) => childCount],
  ["cause", ({ cause }) => cause],
  ["reason", ({ reason }) => reason],
  ["client", ({ client }) => clientText(client)],
  ["ip_address", ({ ip }) => ip?.address ?? null],
  ["city", ({ location }) => location?.city ?? null],
  ["country", ({ location }) => location?.countryCode ?? null],
  ["termination_id", ({ terminationId }) => terminationId],
  ["request_id", ({ requestId }) => requestId],
  ["entry_id", ({ id }) => id],
  ["policy_before", ({ policy }) => policyText(policy?.before)],
  ["policy_after", ({ policy }) => policyText(policy?.after)],
];

function csvWriter(): ExportWriter {
  const parts = [CSV_START, csvRecord(COLUMNS.map(([name]) => name))];
  return {
    type: "text/csv;charset=utf-8",
    parts,
    add: (entries) => {
      parts.push(entries.map((entry) => csvRecord(COLUMNS.map(([, cell]) => cell(entry)))).join(""));
    },
    end: () => {},
  };
}

function jsonWriter(about: About): ExportWriter {
  const head = JSON.stringify(about, null, 2).slice(0, -2);
  const parts = [`${head},\n  "entries": [`];
  let first = true;
  return {
    type: "application/json",
    parts,
    add: (entries) => {
      for (const entry of entries) {
        parts.push(`${first ? "" : ","}\n    ${JSON.stringify({ ...entry, at: utc(entry.at) })}`);
        first = false;
      }
    },
    end: (unreadable) => {
      parts.push(`\n  ],\n  "unreadable": ${unreadable}\n}\n`);
    },
  };
}

/** Whatever the offset it came with; what no clock can have written stays as it is. */
function utc(timestamp: string): string {
  const time = parseTime(timestamp);
  return time === null ? timestamp : new Date(time).toISOString();
}

/** "idleTimeout=604800 rememberMe=true rememberMeTimeout=2592000 operatingCountries=ES,GB". */
function policyText(values: NonNullable<AuditEntry["policy"]>["before"] | undefined): string | null {
  if (values === undefined) return null;
  const { idleTimeout, rememberMe, operatingCountries } = values;
  return [
    `idleTimeout=${idleTimeout}`,
    ...(rememberMe ? [`rememberMe=${rememberMe.allowed}`, `rememberMeTimeout=${rememberMe.timeout}`] : []),
    `operatingCountries=${operatingCountries && operatingCountries.join(",")}`,
  ].join(" ");
}

function clientText(client: AuditEntry["client"]): string | null {
  if (client === null) return null;
  const name = [client.name, client.version].filter(Boolean).join(" ");
  const system = [client.os, client.osVersion].filter(Boolean).join(" ");
  return [name, system].filter(Boolean).join(" / ") || client.kind;
}

/**
 * "audit-log-northwind-agency-2026-10-01-to-2026-11-20.csv": whose, and of which days (UTC); without a beginning
 * "until-2026-11-20". The end is the last moment that is in it.
 */
export function exportName(
  organization: string,
  { since, until }: { since?: string; until: string },
  format: ExportFormat,
): string {
  const slug = organization
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "");
  const last = utcDay(until, -1);
  const range = since === undefined ? `until-${last}` : `${utcDay(since, 0)}-to-${last}`;
  return ["audit-log", /^.{0,60}/u.exec(slug)?.[0], `${range}.${format}`].filter(Boolean).join("-");
}

function utcDay(timestamp: string, shift: number): string {
  return new Date(Date.parse(timestamp) + shift).toISOString().slice(0, 10);
}
