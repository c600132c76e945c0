import type { ActivityAction } from "#src/api/activity-schemas.ts";

/** What changes how one gets into the account: to be looked through after somebody else was in it (seed 003). */
export const ACCOUNT_CHANGES: ActivityAction[] = [
  "password_changed",
  "second_factor_added",
  "second_factor_removed",
  "email_changed",
  "recovery_changed",
];

/** Somebody tried, and did not get through. */
export const FAILED_ATTEMPTS: ActivityAction[] = [
  "sign_in_failed",
  "step_up_failed",
  "password_change_failed",
];
