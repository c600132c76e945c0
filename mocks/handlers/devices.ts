import { type Caller, requirePermission } from "#mocks/authorize.ts";
import type { Call } from "#mocks/call.ts";
import type { DevicePage, TerminationOutcome } from "#mocks/contract.ts";
import { http } from "#mocks/http.ts";
import { serve, type Wire } from "#mocks/operation.ts";
import {
  byDevice,
  ownDevice,
  ownDevices,
  presentDevice,
  sessionsOf,
  trusted,
  trustOf,
} from "#mocks/own-devices.ts";
import { page } from "#mocks/paging.ts";
import { refuse } from "#mocks/problems.ts";
import type { DeviceRow } from "#mocks/rows.ts";
import { requireStepUp } from "#mocks/step-up.ts";
import { terminateListed } from "#mocks/terminate-listed.ts";

import { readFate, readName, requireMatch } from "./devices-requests.ts";
import { type PageRequest, readPageRequest } from "./page-request.ts";

const VIEW = "platform.sessions.view";
const REVOKE = "pf.devices.revoke_trust";

/** The browsers and phones that one's account recognises. */
export function deviceHandlers(wire: Wire) {
  return [
    http.get("/devices", ({ request, response }) =>
      serve(wire, "listDevices", request, (call, caller) => {
        requirePermission(caller, VIEW);
        return response(200).json(list(call, caller, readPageRequest(new URL(request.url).searchParams)));
      }),
    ),
    http.patch("/devices/{id}", ({ request, params, response }) =>
      serve(wire, "updateDevice", request, (call, caller) => {
        requirePermission(caller, VIEW);
        const device = rename(call, caller, params.id, request.headers.get("if-match"));
        return response(200).json(presentDevice(call.backend, caller, device));
      }),
    ),
    http.delete("/devices/{id}", ({ request, params, response }) =>
      serve(wire, "removeDevice", request, (call, caller) => {
        requirePermission(caller, VIEW);
        const fate = readFate(new URL(request.url).searchParams);
        return response(200).json({ outcomes: remove(call, caller, params.id, fate) });
      }),
    ),
    http.post("/devices/{id}/trust", ({ request, params, response }) =>
      serve(wire, "trustDevice", request, (call, caller) => {
        requirePermission(caller, VIEW);
        return response(200).json(presentDevice(call.backend, caller, trust(call, caller, params.id)));
      }),
    ),
    http.post("/devices/{id}/untrust", ({ request, params, response }) =>
      serve(wire, "untrustDevice", request, (call, caller) => {
        requirePermission(caller, REVOKE);
        return response(200).json(presentDevice(call.backend, caller, untrust(call, caller, params.id)));
      }),
    ),
  ];
}

function list({ backend, db }: Call, caller: Caller, { limit, cursor }: PageRequest): DevicePage {
  const all = ownDevices(backend, caller);
  const { items, nextCursor } = page(
    backend,
    { question: `devices ${caller.user.id}`, limit, cursor },
    () => all.map(({ id }) => id),
    (id) => db.devices.get(id) ?? null,
  );
  const rows = byDevice(backend, caller);
  const answer: DevicePage = {
    items: items.map((device) => presentDevice(backend, caller, device, rows)),
    nextCursor,
    total: all.length,
  };
  return backend.scenario.showDevices?.(answer) ?? answer;
}

/** The device that is asked for; also what the audit entry of a refusal names. */
function find(call: Call, caller: Caller, id: string): DeviceRow {
  const userId = call.db.devices.get(id)?.userId ?? null;
  call.targets = [{ sessionId: null, deviceId: id, userId, outcome: "refused" }];
  return ownDevice(call.backend, caller, id);
}

function rename(call: Call, caller: Caller, id: string, ifMatch: string | null): DeviceRow {
  const device = find(call, caller, id);
  const name = readName(call.json());
  renameMeanwhile(call, device, ifMatch);
  requireMatch(ifMatch, device.version);
  requireStepUp(call.backend, caller);
  if (name === device.name) return device;
  return change(call, { ...device, name, version: device.version + 1 }, "renamed");
}

/** Where the scenario asks for it: another browser names each device first, just before this one does. */
function renameMeanwhile({ backend, db }: Call, device: DeviceRow, ifMatch: string | null): void {
  const id = `renamed meanwhile ${device.id}`;
  if (!backend.scenario.renamesMeanwhile || ifMatch === null || db.values.has(id)) return;
  const lasting = () => {
    db.put("values", { id, value: 1 });
    db.put("devices", { ...device, name: "Named elsewhere", version: device.version + 1 });
  };
  refuse("precondition-failed", {}, { lasting });
}

function trust(call: Call, caller: Caller, id: string): DeviceRow {
  const device = find(call, caller, id);
  if (caller.policy.deviceTrust === null) refuse("policy-forbids", { rule: "device_trust" });
  if (device.id !== caller.session.deviceId) refuse("policy-forbids", { rule: "trust_other_device" });
  requireStepUp(call.backend, caller, { delicate: true });
  return change(call, trusted(device, caller.policy, call.now), "trusted");
}

function untrust(call: Call, caller: Caller, id: string): DeviceRow {
  const device = find(call, caller, id);
  requireStepUp(call.backend, caller);
  return trustOf(device, call.now) === null ? device : change(call, { ...device, trust: null }, "untrusted");
}

/** Writes what became of a device, and one entry that tells of it. */
function change(call: Call, device: DeviceRow, outcome: string): DeviceRow {
  call.db.put("devices", device);
  call.targets = [{ sessionId: null, deviceId: device.id, userId: device.userId, outcome }];
  call.record("done", outcome);
  return device;
}

function remove(call: Call, caller: Caller, id: string, fate: "end" | "keep"): TerminationOutcome[] {
  const { backend, db } = call;
  const device = find(call, caller, id);
  if (trustOf(device, call.now) !== null) requirePermission(caller, REVOKE);
  requireStepUp(backend, caller);
  const sessions = sessionsOf(backend, caller, id);
  const outcomes =
    fate === "end" ? sessions.map(({ row }, index) => terminateListed(call, caller, row.id, index)) : [];
  // What still works goes on without a device; what has ended keeps the id of what it came from.
  for (const { row } of sessionsOf(backend, caller, id)) {
    const session = db.sessions.get(row.id);
    if (session) db.put("sessions", { ...session, deviceId: null });
  }
  call.targets = [
    { sessionId: null, deviceId: id, userId: device.userId, outcome: "removed" },
    ...outcomes.map((one) => ({ sessionId: one.id, userId: device.userId, outcome: one.outcome })),
  ];
  const complete = outcomes.every(({ outcome }) => outcome !== "failed" && outcome !== "refused");
  call.record(complete ? "done" : "partial", "removed");
  db.remove("devices", id);
  const own = outcomes.find((one) => one.id === caller.session.id);
  if (own?.outcome === "ended") call.credential = { kind: "clear" };
  return outcomes;
}
