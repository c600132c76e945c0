import { daysBetween, type Sign } from "./view.ts";

const OLD_DAYS = 90;

/** Signed in long ago. */
export const oldSession: Sign = ({ session, now }) => {
  const days = daysBetween(session.createdAt, now);
  return days >= OLD_DAYS ? { code: "old_session", level: "medium", days } : null;
};
