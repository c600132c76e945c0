import type { Page } from "@playwright/test";

import { expect } from "#tests/e2e/test.ts";

import { test } from "./demo-test.ts";

const warning = (page: Page) => page.getByRole("alertdialog", { name: "Are you still there?" });

test("each tab is a session of its own: staying in one keeps the others of that person, and nobody else's", async ({
  context,
  page,
}) => {
  await context.clock.install();
  const open = async (tab: Page, persona: string) => {
    await tab.goto(`/?as=${persona}#/profile`);
    await expect(tab.getByRole("heading", { name: "My profile" })).toBeVisible();
  };
  await open(page, "clinic-owner");
  const second = await context.newPage();
  await open(second, "clinic-owner");
  const stranger = await context.newPage();
  await open(stranger, "clinic-staff");

  await context.clock.fastForward("29:00");
  for (const tab of [page, second, stranger]) await expect(warning(tab)).toBeVisible();
  await second.getByRole("button", { name: "Stay signed in" }).click();
  await expect(warning(second)).toBeHidden();
  await expect(warning(page)).toBeHidden();
  await expect(warning(stranger)).toBeVisible();
});
