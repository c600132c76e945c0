import { screen } from "@testing-library/react";

import type { MockWorld } from "#mocks/node.ts";

// What tests of the devices' screens do over and over, by role and name.

/** The address of one's own devices. */
export const DEVICES = "/settings/devices";

export const button = (name: string | RegExp) => screen.findByRole("button", { name });

/** The row of the device of that name: the whole of it, or its beginning as a pattern. */
export async function deviceRow(name: string | RegExp): Promise<HTMLElement> {
  const heading = await screen.findByRole("heading", { level: 3, name });
  const row = heading.closest<HTMLElement>("[data-device]");
  if (!row) throw new Error(`${String(name)} is in no row`);
  return row;
}

/** What was done to devices, by the audit log: refusals are not. */
export function deviceChanges({ db }: MockWorld): string[] {
  return [...db.audit.values()]
    .filter(({ action, outcome }) => /device$/i.test(action) && outcome !== "refused")
    .map(({ action }) => action);
}
