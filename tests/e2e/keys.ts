import type { Locator, Page } from "@playwright/test";

import { expect } from "./test.ts";

const MOST_STOPS = 120;

/** Presses Tab until the focus is there, as somebody without a mouse does. Fails if it never comes. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(wanted, "reached by Tab").toBeFocused();
}
