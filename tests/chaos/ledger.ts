import { expect } from "vitest";

import type { MockWorld } from "#mocks/node.ts";
import type { AuditRow } from "#mocks/rows-of-acts.ts";

import type { Effect } from "./people.ts";
import { hisSessions, stateIn } from "./world.ts";

const effects = (world: MockWorld) =>
  [...world.db.audit.values()].filter(({ outcome }) => outcome !== "refused" && outcome !== "failed");

/** The sessions that an entry says it ended. */
function ended({ targets }: AuditRow): string[] {
  return targets.flatMap(({ sessionId, outcome }) =>
    sessionId !== null && outcome === "ended" ? [sessionId] : [],
  );
}

interface Deeds {
  /** What the others did. */
  wanted: Effect[];
  /** How often the screen was asked to end several. */
  onScreen: number;
  /** His sessions that were over before. */
  over: ReadonlySet<string>;
  /** What a wide act's children say. */
  endedBy: (entryId: string) => Promise<string[]>;
}

/**
 * Each end of a session is one effect of one entry, and each act that was answered is there once.
 */
export async function expectOneEntryForEach(
  world: MockWorld,
  { wanted, onScreen, over, endedBy }: Deeds,
): Promise<void> {
  const told = await Promise.all(
    effects(world).map(async (entry) =>
      entry.terminationId === undefined ? ended(entry) : endedBy(entry.id),
    ),
  );
  const happened = hisSessions(world)
    .filter((session) => !over.has(session.id) && stateIn(world, session).status === "ended")
    .map(({ id }) => id);
  expect(told.flat().toSorted()).toEqual(happened.toSorted());

  // Signing in anew leaves the session before, which is an entry of its own.
  const counted = (action: string) =>
    effects(world).filter((entry) => entry.action === action && entry.cause !== "signed_out").length;
  const asked = (action: Effect) => wanted.filter((one) => one === action).length;
  for (const action of ["judgeSession", "updateDevice", "runTermination", "signIn"] as const)
    expect([action, counted(action)]).toEqual([action, asked(action)]);
  const several = counted("terminateSessions") - asked("terminateSessions");
  expect(several).toBeGreaterThanOrEqual(0);
  expect(several).toBeLessThanOrEqual(onScreen);
}
