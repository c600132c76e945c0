import { screen, waitFor, within } from "@testing-library/react";
import { delay, http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";

import { server } from "#mocks/node.ts";
import type { SessionDetails } from "#src/api/session-details.ts";
import { aSession } from "#tests/a-session.ts";
import { renderAt } from "#tests/render.tsx";
import { dialog, SESSIONS } from "#tests/session-screen.ts";

const { client, ip, location } = aSession();
const london = { ...location!, city: "London", countryCode: "GB" };
const at = "2026-11-18T10:00:00Z";
const odd: SessionDetails = {
  ...aSession({
    id: "ses_odd",
    location: london,
    signals: [
      { code: "new_country", level: "high", countryCode: "GB" },
      { code: "unfamiliar_address", level: "medium" },
      { code: "no_second_factor", level: "low" },
      { code: "familiar_device", level: "reassuring", since: "2026-03-04T08:00:00Z" },
    ],
  }),
  activity: { signIns: 12, actions: 1145, lastPage: "Dashboard" },
  history: [
    { at: "2026-11-01T09:00:00Z", client: { ...client, version: "155" }, ip, location },
    { at: "2026-11-10T09:00:00Z", client, ip, location: london },
  ],
  related: [],
};

async function details(different: Partial<SessionDetails> = {}) {
  const view = await renderAt("/profile", { as: "agency-admin" });
  await screen.findByRole("heading", { name: "My profile" });
  server.use(http.get("*/api/sessions/ses_odd", () => HttpResponse.json({ ...odd, ...different })));
  await view.router.navigate(`${SESSIONS}/ses_odd`);
  await screen.findByText("Session ID");
  return view;
}

const reasons = (heading: string) =>
  within(screen.getByRole("heading", { name: heading }).closest("section")!)
    .getAllByRole("listitem")
    .map((item) => item.textContent);
const steps = () => screen.getByRole("region", { name: "If you don’t recognise this session" });

describe("the details of a suspicious session", () => {
  it("say what speaks against it, how grave it is and what to do, and what speaks for it", async () => {
    await details();
    expect(screen.getAllByText("Suspicious")[0]).toBeVisible();
    expect(reasons("What stands out")).toEqual([
      "First sign-in from the United Kingdom.Suspicious · Sign out at once",
      "This IP address had never been used with your account before.Worth a look · Look into it",
      "Signed in without a second factor.For information",
    ]);
    expect(reasons("What speaks for it")).toEqual(["This device has been known since March."]);
  });

  it("name the four steps, and lead to each", async () => {
    const { user } = await details();
    const items = within(steps()).getAllByRole("listitem");
    expect(items.map((item) => item.textContent)).toEqual([
      "Sign out this session",
      "Sign out all others",
      "Change your password",
      "Look at your recent activity",
    ]);
    for (const name of ["Change your password", "Look at your recent activity"])
      expect(within(steps()).getByRole("link", { name })).toHaveAttribute(
        "href",
        expect.stringMatching(/^\/settings\/security/),
      );
    await user.click(within(steps()).getByRole("button", { name: "Sign out all others" }));
    expect(await dialog()).toHaveAccessibleName("Sign out other sessions?");
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument());
    await user.click(within(steps()).getByRole("button", { name: /^Sign out this session/ }));
    expect(await dialog()).toHaveTextContent("London, United Kingdom");
  });

  it("ask whether it was me, remember the answer, and offer the contrary", async () => {
    const { user } = await details();
    const verdict = { value: "me", at } as const;
    server.use(
      http.get("*/api/sessions/ses_odd", () => HttpResponse.json({ ...odd, verdict })),
      http.post("*/api/sessions/ses_odd/verdict", () => {
        const { activity: _activity, history: _history, related: _related, ...session } = odd;
        return HttpResponse.json({ ...session, verdict });
      }),
    );
    await user.click(screen.getByRole("button", { name: /^This was me/ }));
    expect(await screen.findByText(/that this was you\.$/)).toBeVisible();
    expect(screen.queryByText("Suspicious")).not.toBeInTheDocument();
    expect(screen.queryByRole("button", { name: /^This was me/ })).not.toBeInTheDocument();
    expect(screen.getByRole("link", { name: /^Not me/ })).toHaveAttribute(
      "href",
      `${SESSIONS}/ses_odd/review`,
    );
    expect(screen.getByRole("heading", { name: "Was this you?" })).toHaveFocus();
    expect(reasons("What stands out")[0]).not.toContain("Sign out at once");
  });

  it("let me go on with what I have begun by saying that it was not me", async () => {
    await details({ verdict: { value: "not_me", at }, signals: [] });
    expect(screen.getByText(/that this was not you\.$/)).toBeVisible();
    expect(screen.getByRole("link", { name: /^Continue the review/ })).toBeVisible();
    expect(steps()).toBeVisible();
  });

  it("advise nothing of one that has ended", async () => {
    await details({ status: "ended", end: { at, cause: "signed_out", actor: null, reason: null } });
    expect(screen.queryByText("Suspicious")).not.toBeInTheDocument();
    expect(screen.queryByText(/Sign out at once/)).not.toBeInTheDocument();
    expect(screen.queryByRole("region", { name: /^If you/ })).not.toBeInTheDocument();
  });
});

describe("what was done in a session, and what has changed", () => {
  it("is told with its numbers", async () => {
    await details();
    const activity = within(screen.getByRole("region", { name: "Activity" }));
    for (const [term, value] of [
      ["Sign-ins", "12"],
      ["Actions", "1,145"],
      ["Last page", "Dashboard"],
    ] as const)
      expect(activity.getByText(term).nextElementSibling).toHaveTextContent(value);
    const history = screen.getByRole("region", { name: "History" });
    expect(history).toHaveTextContent("Not as at the sign-in any more: the version and the place.");
    const [first, second] = within(history).getAllByRole("listitem");
    expect(first).toHaveTextContent("Signed in: Chrome on macOS · Madrid, Spain · 192.0.2.10");
    expect(second).toHaveTextContent("Version: 155 →became 156");
    expect(second).toHaveTextContent("Place: Madrid, Spain →became London, United Kingdom");
  });

  it("shows only what has a value", async () => {
    await details({ activity: { signIns: 3, actions: null, lastPage: null }, history: [] });
    expect(screen.getByText("Sign-ins")).toBeVisible();
    expect(screen.queryByText("Actions")).not.toBeInTheDocument();
    expect(screen.queryByText("Last page")).not.toBeInTheDocument();
    expect(screen.queryByRole("region", { name: "History" })).not.toBeInTheDocument();
  });

  it("says that nothing has changed, and nothing of what the server does not count", async () => {
    await details({ activity: null, history: [{ at, client, ip, location: london }] });
    expect(screen.getByText("Nothing has changed since the sign-in.")).toBeVisible();
    expect(screen.queryByRole("region", { name: "Activity" })).not.toBeInTheDocument();
  });

  it("never puts a private address in a city, then or now", async () => {
    const inside = { address: "10.0.0.4", scope: "private" } as const;
    await details({ ip: inside, history: [{ at, client, ip: inside, location: london }] });
    expect(screen.getByRole("region", { name: "History" })).toHaveTextContent("Private network · 10.0.0.4");
    expect(screen.getByRole("main")).not.toHaveTextContent("London");
  });

  it("hides the many earlier changes until they are wanted", async () => {
    const history = Array.from({ length: 9 }, (_, n) => ({
      at: `2026-11-0${n + 1}T09:00:00Z`,
      client: { ...client, version: `${148 + n}` },
      ip,
      location: london,
    }));
    const { user } = await details({ history });
    expect(screen.getByText("156", { selector: "li bdi" })).toBeVisible();
    expect(screen.getByText("148")).not.toBeVisible();
    await user.click(screen.getByText("4 earlier changes"));
    expect(screen.getByText("148")).toBeVisible();
  });

  it("is not claimed to be nothing while it is still on its way", async () => {
    const view = await renderAt("/profile", { as: "agency-admin" });
    await screen.findByRole("heading", { name: "My profile" });
    const { activity: _activity, history: _history, related: _related, ...listed } = odd;
    server.use(
      http.get("*/api/sessions", () =>
        HttpResponse.json({ items: [listed], nextCursor: null, total: 1, activeCount: 1, attentionCount: 1 }),
      ),
      http.get("*/api/sessions/ses_odd", async () => {
        await delay("infinite");
        return HttpResponse.error();
      }),
    );
    await view.router.navigate(SESSIONS);
    await view.user.click(await screen.findByRole("link", { name: /^Chrome on macOS, London/ }));
    const drawer = await screen.findByRole("dialog");
    expect(within(drawer).getByText("Loading activity and history")).toBeInTheDocument();
    expect(drawer).toHaveTextContent("First sign-in from the United Kingdom.");
    expect(drawer).not.toHaveTextContent(/Nothing has changed|History|Sign-ins/);
  });
});
