import { act, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import { renderRoutes } from "#tests/render-part.tsx";

import { SignedOutPage } from "./signed-out-page.tsx";

function show(state?: unknown) {
  return renderRoutes(
    [
      { path: "/signed-out", element: <SignedOutPage /> },
      { path: "/sign-in", element: <h1>Sign in</h1> },
    ],
    { at: "/signed-out", state },
  );
}

it.each([
  ["signed_out", /You signed out in this browser/],
  ["signed_out_elsewhere", /signed out from another of your sessions/],
  ["admin", /An administrator of your organization/],
  ["policy", /changed how long sessions last.*happened to every session that was inactive for that long/],
  ["password_changed", /password of your account was changed/],
  ["expired", /reached its time limit/],
])("says why: %s", (cause, words) => {
  show({ cause, confirmed: true });
  expect(screen.getByRole("heading", { level: 1, name: "You are signed out" })).toBeVisible();
  expect(screen.getByRole("main")).toHaveTextContent(words);
  expect(screen.queryByText(/The usual reasons/)).not.toBeInTheDocument();
});

it("says that all sessions ended where they did", () => {
  show({ cause: "signed_out", confirmed: true, others: { ending: 2, failed: 0 } });
  const main = screen.getByRole("main");
  expect(main).toHaveTextContent(/You signed out everywhere, including this browser/);
  expect(main).toHaveTextContent(/2 sessions take a little longer/);
  expect(main).not.toHaveTextContent(/could not be ended/);
});

it("does not say everywhere where some could not be ended", () => {
  show({ cause: "signed_out", confirmed: true, others: { ending: 0, failed: 1 } });
  const main = screen.getByRole("main");
  expect(main).toHaveTextContent(/This browser is signed out, but not every other one is/);
  expect(main).toHaveTextContent(/1 session could not be ended/);
  expect(main).not.toHaveTextContent(/You signed out everywhere/);
});

it.each([undefined, null, 7, { cause: null, confirmed: true }, { cause: "meteorite", confirmed: true }])(
  "lists the usual causes when it knows none: %j",
  (state) => {
    show(state);
    expect(screen.getByRole("main")).toHaveTextContent(/The usual reasons/);
    expect(screen.getAllByRole("listitem")).toHaveLength(4 + 3);
  },
);

describe("a session that expired", () => {
  it.each([
    [{ idleTimeout: 1_800 }, /ended after 30 minutes without activity/],
    [{ idleTimeout: 604_800 }, /ended after 7 days without activity/],
    [{ idleTimeout: 1_800, limit: true }, /had lasted as long as your organization lets any session last/],
    [{ idleTimeout: "soon", limit: "no" }, /reached its time limit/],
  ])("is told as exactly as it is known, with what to check if it was not expected: %j", (known, words) => {
    show({ cause: "expired", confirmed: true, ...known });
    expect(screen.getByRole("main")).toHaveTextContent(words);
    const checks = within(screen.getByRole("region", { name: "If you did not expect this" }));
    const limit = "limit" in known && known.limit === true;
    const isKnown = limit || known.idleTimeout !== "soon";
    expect(checks.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(
        limit
          ? /administrator how long your organization lets sessions last/
          : /administrator whether your organization has changed its session timeout/,
      ),
      // What is known is not doubted.
      expect.stringMatching(
        isKnown
          ? /^It was not signed out from another device/
          : /signed this session out from another device/,
      ),
      expect.stringMatching(/clear the cookies of this browser and sign in again/),
    ]);
  });

  it.each([
    [{ idleTimeout: 1_800 }, /no activity here for 30 minutes, so your session should be over/],
    [{ limit: true }, /time of your session is up, so it should be over/],
  ])("is not called over where the server could not be asked: %j", async (known, words) => {
    const { router } = show({ cause: "expired", confirmed: false, returnTo: "/profile", ...known });
    expect(screen.getByRole("heading", { level: 1, name: "You may still be signed in" })).toBeVisible();
    expect(screen.getByRole("main")).toHaveTextContent(words);
    expect(screen.queryByText(/did not confirm the sign-out/)).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole("link", { name: "Sign in again" }));
    expect(router.state.location.search).toBe("?return=%2Fprofile");
  });
});

it.each([
  [
    { begun: true },
    "admin",
    /^The server has begun it, and sees to it by itself\./,
    /You are signed outYou asked/,
  ],
  [{ begun: false }, "admin", /^Whether it was begun, you see in its report once/, /outAn administrator of/],
  [{ begun: false }, null, /^Whether it was begun, you see in its report once/, /outYour session is over\./],
  [
    { begun: true },
    "expired",
    /^The server has begun it, and sees to it by itself\./,
    /reached its time limit/,
  ],
])(
  "says of a wide act with this session in it what the server said of it: %j, %s",
  (wideAct, cause, words, why) => {
    show({ cause, confirmed: true, wideAct, returnTo: "/settings/terminations/trm_1" });
    const asked = "You asked to sign out everyone in your organization, this session included. ";
    const told = screen.getByText((text) => text.startsWith(asked)).textContent.slice(asked.length);
    expect(told).toMatch(words);
    expect(screen.getByRole("main")).toHaveTextContent(why);
  },
);

it("does not claim that the session ended when the server could not be told", () => {
  show({ cause: "signed_out", confirmed: false });
  expect(screen.getByRole("heading", { level: 1, name: "You may still be signed in" })).toBeVisible();
  expect(screen.getByRole("main")).toHaveTextContent(/may still be active/);
  expect(screen.queryByText(/You signed out/)).not.toBeInTheDocument();
});

it("leads back to where one was put out", async () => {
  const { router } = show({ cause: "expired", confirmed: true, returnTo: "/profile" });
  await userEvent.click(screen.getByRole("link", { name: "Sign in again" }));
  expect(router.state.location.search).toBe("?return=%2Fprofile");
});

it("leads back in", async () => {
  const { router } = show({ cause: "expired", confirmed: true });
  await userEvent.click(screen.getByRole("link", { name: "Sign in again" }));
  expect(router.state.location.pathname).toBe("/sign-in");
  expect(router.state.location.state).toBeNull();
});

it.each([
  { cause: "expired", confirmed: true },
  { cause: "expired", confirmed: false },
  { cause: "policy", confirmed: true },
])("says that what was typed is kept, where something was: %j", async (state) => {
  const kept = /What you had typed and not saved is there again when you sign in as the same person/;
  const { router, source } = show(state);
  expect(screen.queryByText(kept)).not.toBeInTheDocument();
  source.current().drafts.set("usr_1", "reason", "Lost in the train");
  await act(() => router.navigate("/sign-in"));
  await act(() => router.navigate("/signed-out", { state }));
  expect(screen.getByText(kept)).toBeVisible();
});

it("is left for good: whoever is in again and goes back does not read that they are out", async () => {
  const { router } = show({ cause: "expired", confirmed: true });
  await userEvent.click(screen.getByRole("link", { name: "Sign in again" }));
  expect(router.state.historyAction).toBe("REPLACE");
});

it.each([
  ["/settings/sessions/ses_7/review?step=receipt", true],
  ["/settings/security", false],
  ["/profile?from=/review", false],
])("says that a review goes on where it does: %s", (returnTo, said) => {
  show({ cause: "password_changed", confirmed: true, passwordChange: true, returnTo });
  expect(screen.queryAllByText(/^The review of the session then goes on/)).toHaveLength(said ? 1 : 0);
});
