import type { ActivityAction } from "#src/api/activity-schemas.ts";

/** What one does to make an account safe again. */
export const REMEDIES: ActivityAction[] = [
  "session_judged",
  "session_terminated",
  "sessions_terminated",
  "device_untrusted",
  "device_removed",
  "password_changed",
  "step_up",
];
