import type { DevicePage, MemberPage, OrgDevicePage, Session } from "#mocks/contract.ts";

// Each is wrong in its own way, and none in a way that TypeScript would let pass.
const breakages: readonly ((session: Session) => unknown)[] = [
  ({ client: _client, ...rest }) => rest,
  (session) => ({ ...session, createdAt: "2026-02-30T25:00:00" }),
  (session) => ({ ...session, id: 42 }),
  (session) => ({ ...session, ip: "203.0.113.9" }),
  () => null,
  (session) => ({ ...session, current: "no" }),
];

/** Every third row of a list cannot be read. */
export function brokenRow(session: Session, index: number): Session {
  const breakage = breakages[Math.floor(index / 3) % breakages.length];
  return index % 3 === 2 && breakage ? (breakage(session) as Session) : session;
}

/** Every third device cannot be read, and none of its sessions breaks another. */
export function brokenDevices<Page extends DevicePage | OrgDevicePage>(page: Page): Page {
  const items = page.items.map((device, index) => (index % 3 === 2 ? { ...device, client: null } : device));
  return { ...page, items };
}

/** Every third member cannot be read. */
export function brokenMembers(page: MemberPage): MemberPage {
  const items = page.items.map((member, index) =>
    index % 3 === 2 ? { ...member, activeSessions: "several" } : member,
  );
  return { ...page, items: items as MemberPage["items"] };
}

/** The second row comes again at the end. */
export function doubled<Page extends { items: unknown[] }>(page: Page): Page {
  const again = page.items[1];
  return again ? { ...page, items: [...page.items, again] } : page;
}

const novelties: readonly object[] = [
  { signInMethod: "carrier_pigeon" },
  { secondFactor: "iris_scan", trustScore: 7 },
  { client: { kind: "refrigerator", name: "Frost", version: "2", os: null, osVersion: null, model: "F-40" } },
  { ip: { address: "203.0.113.60", scope: "anycast" }, labels: ["new"] },
];

/** Every row has something that this contract does not know. */
export function newerServer(session: Session, index: number): Session {
  const novelty = { ...novelties[index % novelties.length] };
  const end = session.end && { ...session.end, cause: "superseded", ticket: "T-1" };
  return { ...session, ...novelty, ...(end ? { end } : {}) } as Session;
}
