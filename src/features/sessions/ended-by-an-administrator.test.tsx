import { screen, within } from "@testing-library/react";
import * as v from "valibot";
import { expect, it, vi } from "vitest";

import type { Caller } from "#mocks/node.ts";
import { PASSWORD, personas } from "#mocks/seeds/personas.ts";
import { testNow } from "#tests/clock.ts";
import { renderAt } from "#tests/render.tsx";
import { region, SESSIONS } from "#tests/session-screen.ts";

const member = personas["agency-member"];
const reason = "Laptop reported stolen.\nAsk \u202EIT before you sign in <b>again</b>";

/** Ends all sessions of the member, as an administrator in another browser. */
async function forceSignOut(administrator: Caller) {
  const post = async (path: string, body: unknown): Promise<Response> => {
    const headers = {
      "content-type": "application/json",
      "x-requested-with": "whereabouts",
      "idempotency-key": `"${crypto.randomUUID()}"`,
    };
    const answer = await administrator(path, { method: "POST", headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer;
  };
  await post("/step-up", { password: PASSWORD });
  const plan = await post("/org/terminations", { target: "member", memberId: member.userId });
  const { id } = v.parse(v.object({ id: v.string() }), await plan.json());
  await post(`/org/terminations/${id}/run`, { reason });
}

it("tells whoever was signed out by an administrator so, and the reason only once they are in again", async () => {
  const { user, world } = await renderAt(SESSIONS, { as: "agency-member" });
  await region("Current session");
  const ended = world.sessionId();
  const administrator = world.signInElsewhere("agency-admin");
  await administrator(`/org/sessions/${ended}`);
  await forceSignOut(administrator);

  // This browser may be the thief's.
  await user.click(screen.getByRole("button", { name: "Refresh" }));
  await screen.findByRole("heading", { level: 1, name: "You are signed out" });
  expect(document.body).toHaveTextContent("An administrator of your organization");
  expect(document.body).not.toHaveTextContent(/Laptop|Ana García/);

  vi.setSystemTime(testNow.getTime() + 1_000);
  await user.click(screen.getByRole("link", { name: "Sign in again" }));
  await user.type(await screen.findByRole("textbox", { name: "E-mail address" }), member.email);
  await user.type(screen.getByLabelText("Password"), PASSWORD);
  await user.click(screen.getByRole("button", { name: "Sign in" }));

  const over = within(await region("Recently ended"));
  const [row] = await over.findAllByText(/^Laptop reported stolen\. Ask \uFFFDIT before you sign in/);
  expect(row?.closest("li")).toHaveTextContent(/Signed out by Ana García.*Reason: Laptop/);
  await user.click(screen.getByRole("link", { name: "Security" }));
  const activity = within(await region("Recent activity"));
  const event = (await activity.findByText(/^\d sessions? signed out$/)).closest("li");
  expect(event).toHaveTextContent("By Ana García");
  expect(event).toHaveTextContent(
    "Reason: Laptop reported stolen.Ask \uFFFDIT before you sign in <b>again</b>",
  );
  const viewed = activity.getByText("Your sessions were looked at").closest("li");
  expect(viewed).toHaveTextContent("By Ana García");
});
