import { lastActiveOf } from "#mocks/lifecycle.ts";

import { daysBetween, type Sign } from "./view.ts";

const INACTIVE_DAYS = 30;

/** Nobody used it for long. The session of the request is being used. */
export const inactiveSession: Sign = ({ session, now, current }) => {
  const lastActiveAt = lastActiveOf(session, now);
  if (lastActiveAt === null || session.id === current?.id) return null;
  const days = daysBetween(lastActiveAt, now);
  return days >= INACTIVE_DAYS ? { code: "inactive_session", level: "medium", days } : null;
};
