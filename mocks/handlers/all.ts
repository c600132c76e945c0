import type { HttpHandler } from "msw";

import type { Wire } from "#mocks/operation.ts";

import { accountHandlers } from "./account.ts";
import { activityHandlers } from "./activity.ts";
import { apiKeyHandlers } from "./api-keys.ts";
import { auditHandlers } from "./audit.ts";
import { deviceHandlers } from "./devices.ts";
import { eventHandlers } from "./events.ts";
import { judgeHandlers } from "./judge.ts";
import { orgDeviceHandlers } from "./org-devices.ts";
import { orgMemberHandlers } from "./org-members.ts";
import { orgSessionHandlers } from "./org-sessions.ts";
import { passwordHandlers } from "./password.ts";
import { policyHandlers } from "./policy.ts";
import { sessionHandlers } from "./sessions.ts";
import { stepUpHandlers } from "./step-up.ts";
import { terminationHandlers } from "./terminations.ts";
import { visibilityHandlers } from "./visibility.ts";

/** Every operation of the contract, for one browser's way to one backend. */
export function makeHandlers(wire: Wire): HttpHandler[] {
  // MSW notes where each handler was declared, which takes longer than to answer with it.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return [
      ...accountHandlers(wire),
      ...stepUpHandlers(wire),
      ...passwordHandlers(wire),
      ...activityHandlers(wire),
      ...deviceHandlers(wire),
      ...eventHandlers(wire),
      ...sessionHandlers(wire),
      ...judgeHandlers(wire),
      ...orgMemberHandlers(wire),
      ...orgSessionHandlers(wire),
      ...orgDeviceHandlers(wire),
      ...terminationHandlers(wire),
      ...apiKeyHandlers(wire),
      ...auditHandlers(wire),
      ...visibilityHandlers(wire),
      ...policyHandlers(wire),
    ];
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
