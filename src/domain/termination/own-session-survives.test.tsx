import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";

import { passTime, stopClock } from "#tests/clock.ts";
import { dialog, inDialog } from "#tests/session-screen.ts";
import { ask, fillIn, proveIt, renderActs } from "#tests/termination-screen.tsx";

it("blames no later end on an act that one's own session has outlived", async () => {
  const user = stopClock();
  const { world } = await renderActs(
    { everyone: { target: "everyone", includeOwn: true } },
    { as: "agency-admin", scenario: "partial" },
  );
  await ask(user, "everyone");
  await fillIn(user, "Reason", "Password leak");
  await fillIn(user, "Name of the organization", "Northwind Agency");
  await user.click(await inDialog(/^Sign out \d+ sessions$/));
  await proveIt(user);
  await waitFor(async () => expect(await dialog()).toHaveAccessibleName("Finished, but not for all"));
  const own = world.db.sessions.get(world.sessionId())!;
  expect(own.termination).toBeNull();

  const at = world.backend.now();
  const termination = { at, effectiveAt: at, effectiveBy: at, cause: "admin", actor: null } as const;
  world.db.put("sessions", { ...own, termination });
  await passTime(20_000);
  expect(await screen.findByRole("heading", { name: "You are signed out" })).toBeVisible();
  expect(screen.queryByText(/^You asked to sign out everyone/)).not.toBeInTheDocument();
});
