import { type Page } from "@playwright/test";

import { expect, expectNoAxeViolations, test } from "./test.ts";

interface State {
  name: string;
  path: string;
  /** What shows that the state is there. */
  shows: string | RegExp;
  act?: (page: Page) => Promise<void>;
  fails?: number;
}

const openDialog = (name: string | RegExp) => async (page: Page) => {
  await page.getByRole("button", { name }).first().click();
  await page.getByRole("alertdialog").waitFor();
};

const states: State[] = [
  { name: "the list", path: "/settings/sessions?as=agency-admin", shows: "Recently ended" },
  { name: "an empty list", path: "/settings/sessions?as=agency-admin&scenario=empty", shows: "nowhere else" },
  { name: "hostile text", path: "/settings/sessions?as=agency-admin&scenario=hostile", shows: "Show more" },
  {
    name: "unreadable rows",
    path: "/settings/sessions?as=agency-admin&scenario=unreadable",
    shows: /could not be read/,
  },
  { name: "nothing known", path: "/settings/sessions?as=agency-admin&scenario=unknown", shows: "Unknown" },
  {
    name: "an ending that hangs",
    path: "/settings/sessions?as=agency-admin&scenario=stuck",
    shows: "Still active",
  },
  { name: "masked places", path: "/settings/sessions?as=portal-client-manager", shows: /not shown/ },
  {
    name: "a failed list",
    path: "/settings/sessions?as=agency-admin&fail=listSessions:403",
    shows: "could not be loaded",
    fails: 403,
  },
  { name: "not allowed", path: "/settings/sessions?as=agency-guest", shows: "platform.sessions.view" },
  { name: "not found", path: "/nowhere?as=agency-admin", shows: /not found|no page/i },
  {
    name: "something broke",
    path: "/settings/sessions?as=agency-admin&fail=getMe:422",
    shows: "Something broke",
    fails: 422,
  },
  { name: "the profile", path: "/profile?as=portal-client-admin", shows: "Fenwick Telephony" },
  { name: "the sign-in page", path: "/sign-in", shows: "Password" },
  { name: "the signed-out page", path: "/signed-out", shows: "The usual reasons" },
  {
    name: "the confirmation for one",
    path: "/settings/sessions?as=agency-admin",
    shows: "Whoever uses it there",
    act: openDialog(/^Sign out Chrome on Windows, London/),
  },
  {
    name: "the confirmation for all others",
    path: "/settings/sessions?as=agency-admin",
    shows: "stays signed in",
    act: openDialog(/^Sign out other sessions/),
  },
  {
    name: "a refused sign-out",
    path: "/settings/sessions?as=agency-admin&fail=terminateSession:429",
    shows: "Nothing was signed out",
    fails: 429,
    act: async (page) => {
      await openDialog(/^Sign out Chrome on Windows, London/)(page);
      await page.getByRole("alertdialog").getByRole("button", { name: "Sign out" }).click();
    },
  },
  {
    name: "the details",
    path: "/settings/sessions?as=agency-admin",
    shows: "Thames Broadband",
    act: async (page) => {
      await page.getByRole("link", { name: /^Chrome on Windows, London/ }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "every reason for a doubt",
    path: "/settings/sessions?as=agency-admin&scenario=suspicious",
    shows: "Suspicious",
    act: async (page) => {
      await page.getByRole("heading", { name: "Where and when" }).scrollIntoViewIfNeeded();
      await page.getByText("Where the sessions are").waitFor();
    },
  },
  {
    name: "the details of a suspicious session",
    path: "/settings/sessions?as=agency-admin",
    shows: "Was this you?",
    act: async (page) => {
      await page.getByRole("link", { name: /^Chrome on Windows, London/ }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "the devices", path: "/settings/devices?as=agency-admin", shows: "Ana's iPhone" },
  {
    name: "devices with hostile names",
    path: "/settings/devices?as=agency-admin&scenario=hostile",
    shows: "Remove",
  },
  {
    name: "the question before trust is revoked",
    path: "/settings/devices?as=agency-admin",
    shows: "second factor",
    act: openDialog("Revoke trust Ana's iPhone"),
  },
  {
    name: "the question before a device is removed",
    path: "/settings/devices?as=agency-admin",
    shows: "unknown device",
    act: openDialog("Remove Ana's iPhone"),
  },
  { name: "the security page", path: "/settings/security?as=agency-admin", shows: "Account change" },
  {
    name: "the review",
    path: "/settings/sessions?as=agency-admin",
    shows: "Step 1 of 4",
    act: (page) => page.getByRole("link", { name: /^Not me: Chrome on Windows, London/ }).click(),
  },
  {
    name: "the question who it is",
    path: "/settings/devices?as=agency-admin",
    shows: "Confirm it’s you",
    fails: 401,
    act: (page) => page.getByRole("button", { name: /^Trust this device/ }).click(),
  },
  {
    name: "everybody's sessions",
    path: "/settings/sessions?scope=organization&as=agency-admin",
    shows: "Sign out everyone",
    act: async (page) => {
      await page.getByRole("grid").getByRole("checkbox").nth(1).click();
      await page.getByRole("region", { name: "Selection" }).waitFor();
    },
  },
  {
    name: "everybody's sessions with hostile text",
    path: "/settings/sessions?scope=organization&as=agency-admin&scenario=hostile",
    shows: "Sign out everyone",
    act: (page) => page.getByRole("grid").getByRole("row").nth(1).waitFor(),
  },
  {
    name: "everybody's devices",
    path: "/settings/devices?scope=organization&as=agency-admin",
    shows: "Mateo Ruiz",
  },
  { name: "the team", path: "/settings/team?as=agency-admin", shows: "Mateo Ruiz" },
  { name: "a member", path: "/settings/team/usr_mateo?as=agency-admin", shows: "Mateo's phone" },
  {
    name: "a member who opted out",
    path: "/settings/team/usr_farah?as=clinic-owner",
    shows: "Practice support",
  },
  {
    name: "what a wide act would end",
    path: "/settings/team?as=agency-admin",
    shows: "API keys are not touched",
    act: openDialog("Sign out everyone"),
  },
  { name: "the API sessions", path: "/settings/api-keys?as=agency-admin", shows: "Billing connector" },
  {
    name: "an API key",
    path: "/settings/api-keys?as=agency-admin",
    shows: "All API keys",
    act: (page) => page.getByRole("link", { name: "View API key details: Reporting sync" }).click(),
  },
  {
    name: "the audit log",
    path: "/settings/audit?as=agency-admin",
    shows: "Export",
    act: (page) => page.getByRole("grid").getByRole("row").nth(1).waitFor(),
  },
  {
    name: "an entry of the audit log",
    path: "/settings/audit?as=agency-admin",
    shows: "UTC",
    act: async (page) => {
      await page.getByRole("grid").getByRole("link").first().click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "the account menu",
    path: "/settings/sessions?as=agency-admin",
    shows: "My profile",
    act: (page) => page.getByRole("button", { name: "Account menu" }).click(),
  },
];

async function reach(page: Page, state: State) {
  await page.goto(state.path);
  await state.act?.(page);
  await expect(page.getByText(state.shows).first()).toBeVisible({ timeout: 15_000 });
}

for (const state of states) {
  test(`${state.name}: no axe violation in light and dark, nothing cut off at 320, 768 and 1440 px`, async ({
    page,
    expectFailedRequest,
  }) => {
    if (state.fails) expectFailedRequest(state.fails);
    await reach(page, state);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await expectNoAxeViolations(page, { coloursAlone: colorScheme === "dark" });
    }
    for (const width of [320, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      // A table stacks its rows once it has seen its new width.
      await expect.poll(() => sidewaysOverflow(page), { message: `at ${width} px` }).toEqual([]);
    }
  });
}

test("a change of theme comes at once for who wants no motion", async ({ page }) => {
  await page.goto("/settings/sessions?as=agency-admin");
  await expect(page.getByText("Recently ended").first()).toBeVisible();
  await page.emulateMedia({ colorScheme: "dark" });
  // Colours are inherited: a transition, however short, would reach the innermost words long after the rest.
  const moving = await page.evaluate(async () => {
    const colour = () =>
      getComputedStyle(document.querySelector("[data-session] p, [data-session] span")!).color;
    const first = colour();
    const transitions = document.getAnimations().filter((one) => one instanceof CSSTransition).length;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return { transitions, colours: new Set([first, colour()]).size };
  });
  expect(moving).toEqual({ transitions: 0, colours: 1 });
});

/** What sticks out of the window at its side. */
function sidewaysOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document.documentElement.scrollWidth <= window.innerWidth
      ? []
      : [...document.body.querySelectorAll("*")]
          .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
          .map((element) => element.outerHTML.slice(0, 120)),
  );
}
