import * as v from "valibot";

import type { components } from "./contract.gen.ts";
import { count } from "./count-schema.ts";
import { idSchema } from "./id-schema.ts";
import { listEntries } from "./list-schema.ts";
import { memberRefSchema } from "./member-schemas.ts";
import { clientSchema, timestamp } from "./schemas.ts";

/** What a wide act is to reach. */
export type TerminationRequest = components["schemas"]["TerminationRequest"];
type Filters = Pick<components["schemas"], "OrgSessionFilter" | "OrgDeviceFilter">;

const moment = v.nullable(timestamp);

const kindsSchema = v.array(v.object({ kind: clientSchema.entries.kind, count }));

const groupSchema = v.object({ member: memberRefSchema, count, kinds: kindsSchema });

const skipSchema = v.object({
  reason: v.fallback(
    v.picklist([
      "own_session",
      "service_account",
      "opted_out",
      "already_ended",
      "not_trusted",
      "not_found",
      "unknown",
    ]),
    "unknown",
  ),
  count,
  members: v.array(memberRefSchema),
});
export type TerminationSkip = v.InferOutput<typeof skipSchema>;

const failureSchema = v.object({
  id: v.string(),
  member: v.nullable(memberRefSchema),
  client: v.nullable(clientSchema),
  cause: v.fallback(v.picklist(["busy", "unavailable", "refused", "unknown"]), "unknown"),
});
export type TerminationFailure = v.InferOutput<typeof failureSchema>;

const ids = v.array(idSchema);

// As it came, since it is sent back to plan the same anew: what is not known here narrows it down all the same.
const filterOf = <Filter>() => v.custom<Filter>((value) => v.is(filterSchema, value));
const filterSchema = v.record(v.string(), v.union([v.string(), v.number(), v.array(v.string())]));

// Strict: with something left out of it, it would reach more.
const requestSchema = v.variant("target", [
  v.strictObject({ target: v.literal("sessions"), ids }),
  v.strictObject({ target: v.literal("member"), memberId: idSchema }),
  v.strictObject({ target: v.literal("matching_sessions"), filter: filterOf<Filters["OrgSessionFilter"]>() }),
  v.strictObject({ target: v.literal("everyone"), includeOwn: v.boolean() }),
  v.strictObject({ target: v.literal("devices"), ids }),
  v.strictObject({ target: v.literal("matching_devices"), filter: filterOf<Filters["OrgDeviceFilter"]>() }),
  v.strictObject({ target: v.literal("failed"), terminationId: idSchema }),
]) satisfies v.GenericSchema<unknown, TerminationRequest>;

export const terminationSchema = v.object({
  id: idSchema,
  ends: v.picklist(["sessions", "trust"]),
  request: requestSchema,
  member: v.nullable(memberRefSchema),
  state: v.picklist(["planned", "running", "finished"]),
  actor: memberRefSchema,
  createdAt: timestamp,
  expiresAt: moment,
  startedAt: moment,
  finishedAt: moment,
  effectiveBy: moment,
  reason: v.nullable(v.string()),
  total: count,
  memberCount: count,
  groups: v.array(groupSchema),
  kinds: kindsSchema,
  skipped: v.array(skipSchema),
  includesOwn: v.boolean(),
  newSince: v.nullable(count),
  progress: v.object({ done: count, ending: count, gone: count, failed: count }),
  failures: v.array(failureSchema),
  auditEntryId: v.nullable(v.string()),
  permission: v.string(),
});
export type Termination = v.InferOutput<typeof terminationSchema>;

export const terminationPageSchema = v.object(listEntries);
