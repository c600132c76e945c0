import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, it } from "vitest";

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
  ["policy", /changed its rules for sessions/],
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
    expect(screen.getAllByRole("listitem")).toHaveLength(4);
  },
);

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
