import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { personas, PASSWORD } from "#mocks/seeds/personas.ts";
import { renderAt } from "#tests/render.tsx";
import { region, watchRequests } from "#tests/session-screen.ts";

const SECURITY = "/settings/security";
const section = () => region("Who sees your sessions");
const administrators = () => screen.findByRole("radio", { name: /^Administrators may see/ });
const nobodyElse = () => screen.findByRole("radio", { name: /^Nobody but me/ });
const save = async () => within(await section()).getByRole("button", { name: "Save" });

async function showAs(as: keyof typeof personas, fail = "") {
  const page = await renderAt(SECURITY, { as, fail });
  const held = () => page.world.db.users.get(personas[as].userId)?.visibility;
  await administrators();
  return { ...page, held };
}

describe("whether administrators see one's sessions", () => {
  it("is shown as it is, with what it means, and where organizations differ", async () => {
    const { unmount } = await showAs("clinic-opted-out");
    expect(await nobodyElse()).toBeChecked();
    expect(await nobodyElse()).toHaveAccessibleDescription(/can still sign you out/);
    expect(await administrators()).toHaveAccessibleDescription(
      /that is logged and you find it in Recent activity/,
    );
    expect(await save()).toHaveAccessibleDescription("This is how it is now.");
    unmount();
    await showAs("agency-member");
    expect(await administrators()).toBeChecked();
    expect(await nobodyElse()).toHaveAccessibleDescription(/cannot sign you out either/);
  });

  it("is chosen and saved, and told in one's own activity", async () => {
    const { user, held } = await showAs("clinic-staff");
    await user.click(await nobodyElse());
    expect(held()).not.toBe("opted_out");
    await user.click(await save());
    expect(await within(await section()).findByText("Saved")).toBeVisible();
    expect(held()).toBe("opted_out");
    expect(await save()).toHaveAccessibleDescription("This is how it is now.");
    const recent = within(await region("Recent activity"));
    expect(await recent.findByText("Choice changed whether administrators see your sessions")).toBeVisible();
    // Another choice: what was said of the last is not said of it.
    await user.click(await administrators());
    expect(within(await section()).queryByText("Saved")).not.toBeInTheDocument();
  });

  it("is no member's choice where the policy says so", async () => {
    await renderAt(SECURITY, { as: "platform-viewer" });
    await region("Recent activity");
    expect(screen.queryByRole("region", { name: "Who sees your sessions" })).not.toBeInTheDocument();
  });

  it("says so when the organization takes the choice back while one looks", async () => {
    const { user, world } = await showAs("clinic-staff");
    await user.click(await nobodyElse());
    const { organizationId } = world.db.users.get(personas["clinic-staff"].userId)!;
    const organization = world.db.organizations.get(organizationId)!;
    world.db.put("organizations", { ...organization, policy: { ...organization.policy, optOut: false } });
    await user.click(await save());
    const held = await within(await section()).findByText(/no longer leaves this to its members/);
    expect(held).toHaveTextContent("Administrators may see your sessions and devices.");
    expect(within(await section()).queryByRole("radio")).not.toBeInTheDocument();
  });
});

describe("a choice that meets a fault", () => {
  it.each([
    ["setVisibility:400", "Your choice was not changed.", "The server refused the request."],
    [
      "setVisibility:offline",
      "The connection to the server failed.",
      "The server says that it was not done.",
    ],
  ])("stays chosen, is said not to be saved, and is saved by another try: %s", async (fail, title, words) => {
    const { user, world, held } = await showAs("clinic-staff", fail);
    await user.click(await nobodyElse());
    await user.click(await save());
    const form = within(await section());
    expect(await form.findByText(title)).toBeVisible();
    expect(form.getByRole("alert")).toHaveTextContent(words);
    expect(await nobodyElse()).toBeChecked();
    expect(held()).not.toBe("opted_out");
    world.fail("");
    await user.click(await save());
    expect(await form.findByText("Saved")).toBeVisible();
    expect(form.queryByRole("alert")).not.toBeInTheDocument();
    expect(held()).toBe("opted_out");
  });

  it("is asked about where its answer is lost, and not sent twice", async () => {
    const { user, held } = await showAs("clinic-staff", "setVisibility:lost");
    const asked = watchRequests();
    await user.click(await nobodyElse());
    await user.click(await save());
    expect(await within(await section()).findByText("Saved")).toBeVisible();
    expect(held()).toBe("opted_out");
    expect(asked.filter(({ method }) => method === "PATCH")).toHaveLength(1);
  });

  it("is unknown where the server cannot be asked either; the next try has the same key", async () => {
    const { user, world } = await showAs("clinic-staff");
    const asked = watchRequests();
    world.fail("setVisibility:lost,getMe:400");
    await user.click(await nobodyElse());
    await user.click(await save());
    const alert = await within(await section()).findByRole("alert");
    await waitFor(() => expect(alert).toHaveTextContent(/Whether it was done is not known/));
    world.fail("");
    await user.click(await save());
    expect(await within(await section()).findByText("Saved")).toBeVisible();
    const keys = asked.filter(({ method }) => method === "PATCH").map(({ key }) => key);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  it("asks who one is where the server wants that, and keeps the choice if one would rather not say", async () => {
    const { user, held } = await showAs("agency-member", "setVisibility:step-up-required:2");
    await user.click(await nobodyElse());
    await user.click(await save());
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: "Cancel" }));
    const alert = await within(await section()).findByRole("alert");
    expect(alert).toHaveTextContent("Your choice was not changed.");
    expect(await nobodyElse()).toBeChecked();
    await user.click(await save());
    await user.type(within(await screen.findByRole("dialog")).getByLabelText("Password"), PASSWORD);
    await user.keyboard("{Enter}");
    expect(await within(await section()).findByText("Saved")).toBeVisible();
    expect(held()).toBe("opted_out");
  });
});
