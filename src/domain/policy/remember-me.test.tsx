import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";

import { paths } from "#src/paths.ts";
import { renderAt } from "#tests/render.tsx";
import { dialog, inDialog } from "#tests/session-screen.ts";
// Read before the clock of the first test runs: on a busy machine that takes longer than a test waits.
import "#src/features/account/sign-in-page.tsx";
import "#src/features/audit/audit-page.tsx";
import "#src/features/security/security-page.tsx";

import "./policy-sections.tsx";

it("being remembered is allowed or not: both say how long sessions last, sign-in offers it no longer, and the log knows", async () => {
  const { user, router, world } = await renderAt(paths.security(), { as: "agency-admin" });
  const form = within(await screen.findByRole("form", { name: "Remember me" }));
  const allow = form.getByRole("checkbox", { name: "Allow “Remember me” at sign-in" });
  const days = { name: "Sign out inactive remembered sessions after, in days" };
  expect(allow).toBeChecked();
  expect(form.getByRole("textbox", days)).toHaveValue("30");
  expect(form.getByText(/Other sessions are signed out after 7 days without activity/)).toBeVisible();

  await user.click(allow);
  expect(form.queryByRole("textbox", days)).not.toBeInTheDocument();
  expect(
    form.getByText(/were remembered before last as long as all others: they are signed out after 7 days/),
  ).toBeVisible();
  await user.click(form.getByRole("button", { name: "Save" }));
  expect(await dialog()).toHaveTextContent(/after 30 days without activity; from then on, like all others\./);
  expect(await dialog()).toHaveTextContent("Applies to all users in your organization.");
  await user.click(await inDialog(/^Save/));
  expect(await form.findByText(/^Saved/)).toBeVisible();
  expect(world.db.organizations.get("org_agency")?.policy.rememberMe?.allowed).toBe(false);

  await router.navigate(paths.policyChanges());
  const title = "Policy change: “Remember me” from allowed to not allowed; 1 session signed out";
  expect(await screen.findByRole("link", { name: title })).toBeVisible();

  await router.navigate(paths.signIn());
  expect(await screen.findByRole("checkbox", { name: "Trust this device" })).not.toBeChecked();
  await waitFor(() =>
    expect(screen.queryByRole("checkbox", { name: "Remember me" })).not.toBeInTheDocument(),
  );
});

it("what is hidden counts for nothing, and nobody is held to what is not allowed any more", async () => {
  const { user, world } = await renderAt(paths.security(), { as: "agency-admin", scenario: "policy-odd" });
  const form = within(await screen.findByRole("form", { name: "Remember me" }));
  const allow = form.getByRole("checkbox", { name: "Allow “Remember me” at sign-in" });
  const rule = () => world.db.organizations.get("org_agency")?.policy.rememberMe;
  const [save, stored] = [form.getByRole("button", { name: "Save" }), rule()?.timeout.value];
  expect(form.getByRole("textbox")).toHaveAccessibleDescription(/Now: .*; not allowed any more\./);

  await user.type(form.getByRole("textbox"), "9");
  await user.click(allow);
  await user.click(save);
  await user.click(await inDialog(/^Save/));
  expect(await form.findByText(/^Saved/)).toBeVisible();
  expect(rule()).toMatchObject({ allowed: false, timeout: { value: stored } });

  await user.click(allow);
  await user.clear(form.getByRole("textbox"));
  await user.type(form.getByRole("textbox"), "20");
  expect(form.getByText(/So far nobody can be remembered/)).toBeVisible();
  await user.click(allow);
  expect(form.queryByText(/So far/)).not.toBeInTheDocument();
  expect(save).toHaveAccessibleDescription("This is how it is now.");
});
