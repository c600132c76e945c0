import { type Caller, requirePermission } from "#mocks/authorize.ts";
import type { Call } from "#mocks/call.ts";
import type { OrgDevice, OrgDevicePage } from "#mocks/contract.ts";
import { http } from "#mocks/http.ts";
import { serve, type Wire } from "#mocks/operation.ts";
import { type DeviceQuery, searchDevices } from "#mocks/org/device-search.ts";
import { lookOf, recordLook } from "#mocks/org/looks.ts";
import type { DeviceSort } from "#mocks/org/sorts.ts";
import { hiddenMembers, memberRef } from "#mocks/org/who.ts";
import { presentDevice } from "#mocks/own-devices.ts";
import { page } from "#mocks/paging.ts";
import type { DeviceRow } from "#mocks/rows.ts";

import { type FacetedListing, isBackground, questionOf, readOrgDevicesRequest } from "./org-requests.ts";

/** Everybody's devices, for who answers for them. */
export function orgDeviceHandlers(wire: Wire) {
  return [
    http.get("/org/devices", ({ request, response }) =>
      serve(wire, "listOrgDevices", request, (call, caller) => {
        requirePermission(caller, "pf.sessions.view_org");
        const asked = readOrgDevicesRequest(new URL(request.url).searchParams);
        if (!isBackground(request)) recordLook(call, caller, lookOf(call, asked.query));
        return response(200).json(list(call, caller, asked));
      }),
    ),
  ];
}

function list(
  { backend, db }: Call,
  caller: Caller,
  { query, sort, limit, cursor, facets }: FacetedListing<DeviceQuery, DeviceSort>,
): OrgDevicePage {
  const search = searchDevices(backend, caller, query);
  const offers = facets && cursor === null && query.ids.length === 0;
  const { ids, ...counted } = offers ? search.countFacets() : { ...search.count(), facets: null };
  const { items, nextCursor } = page(
    backend,
    { question: questionOf("org devices", caller, query, sort), limit, cursor },
    () => ids(sort),
    search.find,
  );
  const present = (device: DeviceRow): OrgDevice => {
    const user = db.users.get(device.userId);
    if (!user) throw new Error(`Nobody owns ${device.id}`);
    return { ...presentDevice(backend, caller, device), member: memberRef(user) };
  };
  const answer: OrgDevicePage = {
    items: items.map(present),
    nextCursor,
    ...counted,
    hiddenMembers: hiddenMembers(search.index, caller, query.filter.member ?? []),
  };
  return backend.scenario.showOrgDevices?.(answer) ?? answer;
}
