import { waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";

import { openMockWorld } from "#mocks/node.ts";
import { aDevice } from "#tests/a-device.ts";
import { aSession } from "#tests/a-session.ts";
import { stopClock } from "#tests/clock.ts";
import { dialog, inDialog } from "#tests/session-screen.ts";
import { ask, fillIn, proveIt, renderActs, runs } from "#tests/termination-screen.tsx";

const matching = { target: "matching_sessions", subject: { filters: "Client: Browser" } } as const;
const NAME = "Name of the organization";

it("names the filter of what matches; what nothing narrows needs all that signing out everyone does", async () => {
  const user = stopClock();
  const { world } = await renderActs(
    {
      narrowed: { ...matching, filter: { client: ["browser"], status: ["active", "ending"] } },
      over: { ...matching, filter: { status: ["ended"] } },
      all: { ...matching, filter: { status: ["active", "ending"], country: [] } },
    },
    { as: "agency-admin" },
  );
  const nameFields = async () => within(await dialog()).queryAllByRole("textbox", { name: NAME });

  await ask(user, "narrowed");
  await inDialog(/^Sign out \d+ sessions$/);
  expect(await dialog()).toHaveAccessibleName(/^Sign out \d+ sessions that match: Client: Browser\?$/);
  expect(await nameFields()).toEqual([]);
  await user.keyboard("{Escape}");

  await ask(user, "over");
  expect(await dialog()).toHaveAccessibleName(/^Sign out all sessions that match: /);
  await user.keyboard("{Escape}");

  await ask(user, "all");
  const confirm = await inDialog(/^Sign out \d+ sessions$/);
  expect(await dialog()).toHaveAccessibleName("Sign out everyone at Northwind Agency?");
  expect(await inDialog("Cancel")).toHaveFocus();
  expect(within(await dialog()).getByRole("radio", { name: /^Stays signed in\./ })).toBeChecked();
  await fillIn(user, "Reason", "Stolen phones");
  await user.click(confirm);
  expect((await nameFields())[0]).toHaveFocus();
  await fillIn(user, NAME, "Northwind Agency");
  await user.click(confirm);
  await proveIt(user);
  await waitFor(async () => expect(await dialog()).toHaveAccessibleName("Sign-out finished"));
  expect(runs(world)).toHaveLength(1);
});

it.each([
  {
    as: "agency-admin",
    target: "sessions",
    asks: /^Sign out Chrome on macOS, Madrid, of Lucía Ortega\?$/,
    facts: /lucia\.ortega@northwind\.exampleMadrid, Spain192\.0\.2\.10Last active: /,
  },
  {
    as: "platform-security-admin",
    target: "devices",
    asks: /^Revoke trust of Studio, of .+\?$/,
    facts: /@.*\.exampleChrome on macOSMadrid, Spain192\.0\.2\.10Last seen: /,
  },
] as const)("names the one of $target that it is about, with what the page knows of it", async (act) => {
  const user = stopClock();
  const { db } = openMockWorld({ as: act.as });
  const sessions = act.target === "sessions";
  const row = sessions
    ? db.sessionsOf("usr_lucia_ortega").find(({ termination }) => termination === null)
    : [...db.devices.values()].find(
        ({ userId, trust }) => trust !== null && db.users.get(userId)?.organizationId === "org_platform",
      );
  const subject = sessions ? { session: aSession() } : { device: aDevice({ name: "Studio" }) };
  await renderActs({ one: { target: act.target, ids: [row?.id ?? ""], subject } }, { as: act.as });
  await ask(user, "one");
  await inDialog(/^(Sign out 1 session|Revoke trust of 1 device)$/);
  expect(await dialog()).toHaveAccessibleName(act.asks);
  expect(within(await dialog()).getByRole("list", { name: "Who is affected" })).toHaveTextContent(act.facts);
});
