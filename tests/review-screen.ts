import { screen, within } from "@testing-library/react";

import { type MockWorld, openMockWorld } from "#mocks/node.ts";
import { renderApp } from "#tests/render.tsx";

// What tests of the path from a doubtful session to a safe account do over and over.

export const PASSWORD = "correct horse battery staple";

type Options = NonNullable<Parameters<typeof openMockWorld>[0]>;

/** One's own sessions in the backend, by city. */
export function sessionIn(world: MockWorld, city: string) {
  const own = [...world.db.sessions.values()].filter(
    ({ userId }) => userId === world.db.sessions.get(world.sessionId())?.userId,
  );
  const session = own.find(({ location }) => location?.city === city);
  if (!session) throw new Error(`No session in ${city}`);
  return session;
}

/**
 * A backend where somebody is in the account: a session in London from a device that is trusted, and one in Berlin
 * from the same address. `proven`: the person has just proved who they are.
 */
export function intrudedWorld({
  proven = false,
  as = "agency-admin",
  ...options
}: Options & { proven?: boolean } = {}) {
  const world = openMockWorld({ as, ...options });
  const london = sessionIn(world, "London");
  const berlin = sessionIn(world, "Berlin");
  world.db.put("sessions", { ...berlin, ip: london.ip });
  const device = world.db.devices.get(london.deviceId ?? "");
  if (!device) throw new Error("London has no device");
  world.db.put("devices", { ...device, trust: { since: world.backend.now() - 86_400_000, until: null } });
  const here = world.db.sessions.get(world.sessionId());
  if (proven && here) world.db.put("sessions", { ...here, provenAt: world.backend.now() });
  return { world, london: london.id, berlin: berlin.id, device: device.id };
}

/** The path of a session, at a step; `live`: with the server's events. */
export function openReview(id: string, step?: string, options: { live?: boolean } = {}) {
  return renderApp(`/settings/sessions/${id}/review${step ? `?step=${step}` : ""}`, options);
}

/** The step where the person is. */
export const step = (name: string | RegExp) => screen.findByRole("region", { name });

/** A button of the step where the person is. */
export async function inStep(name: string | RegExp, button: string | RegExp): Promise<HTMLElement> {
  return within(await step(name)).findByRole("button", { name: button });
}

/** The audit entries of what an operation really did. */
export function effects({ db }: MockWorld, operation: string) {
  return [...db.audit.values()].filter(
    ({ action, outcome }) => action === operation && outcome !== "refused",
  );
}
