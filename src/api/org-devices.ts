import { serverNow } from "#src/lib/server-clock.ts";

import { read, type ApiClient } from "./client.ts";
import type { operations } from "./contract.gen.ts";
import { readRows } from "./list-schema.ts";
import { orgDevicePageSchema, orgDeviceSchema } from "./org-device-schemas.ts";
import { useOrgTable } from "./org-table.ts";

type Query = NonNullable<operations["listOrgDevices"]["parameters"]["query"]>;

/** Which of everybody's devices, and in what order: the contract's parameters. */
export type OrgDevicesQuestion = Omit<Query, "id" | "limit" | "cursor" | "facets">;

async function readPage(
  client: ApiClient,
  query: Query,
  init: { signal: AbortSignal; headers?: Record<string, string> },
) {
  const { items, trustedCount, ...envelope } = await read(
    client.GET("/org/devices", { params: { query }, ...init }),
    orgDevicePageSchema,
  );
  return { ...envelope, count: trustedCount, ...readRows(items, orgDeviceSchema), readAt: serverNow() };
}

const table = { name: "devices", readPage };

/** Everybody's devices. */
export function useOrgDevices(question: OrgDevicesQuestion) {
  return useOrgTable(table, question);
}
