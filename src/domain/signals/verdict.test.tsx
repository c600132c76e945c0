import { screen, waitFor, within } from "@testing-library/react";
import { delay, http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";

import { server } from "#mocks/node.ts";
import type { Session } from "#src/api/schemas.ts";
import { aSession } from "#tests/a-session.ts";
import { renderAt } from "#tests/render.tsx";
import { listenToAnnouncements, rowOf, SESSIONS } from "#tests/session-screen.ts";

type Answer = (key: string | null, said: unknown) => Response | Promise<Response>;

const here = aSession({ id: "ses_here", current: true });
const odd = aSession({
  id: "ses_odd",
  deviceId: "dev_odd",
  location: { ...here.location!, city: "London", countryCode: "GB" },
  signals: [{ code: "new_country", level: "high", countryCode: "GB" }],
});
const mine: Session = { ...odd, verdict: { value: "me", at: "2026-11-20T12:00:00Z" } };
const problem = (status: number, type: string) =>
  HttpResponse.json(
    { type: `urn:problem-type:whereabouts:${type}`, status },
    { status, headers: { "content-type": "application/problem+json" } },
  );

/** The list with one odd session, and how the server answers a verdict. `remembered` is what it then holds. */
async function judging(answer: Answer) {
  const view = await renderAt("/profile", { as: "agency-admin" });
  await screen.findByRole("heading", { name: "My profile" });
  const held = { odd, keys: [] as (string | null)[], said: [] as unknown[] };
  server.use(
    http.get("*/api/sessions", ({ request }) => {
      const active = new URL(request.url).searchParams.getAll("status").includes("active");
      const items = active ? [here, held.odd] : [];
      const attentionCount = held.odd.verdict ? 0 : 1;
      return HttpResponse.json({
        items,
        nextCursor: null,
        total: items.length,
        activeCount: 2,
        attentionCount,
      });
    }),
    http.get("*/api/sessions/ses_odd", () =>
      HttpResponse.json({ ...held.odd, activity: null, history: [], related: [] }),
    ),
    http.post("*/api/sessions/ses_odd/verdict", async ({ request }) => {
      held.keys.push(request.headers.get("idempotency-key"));
      held.said.push(await request.json());
      return answer(held.keys.at(-1) ?? null, held.said.at(-1));
    }),
  );
  await view.router.navigate(SESSIONS);
  const row = await rowOf("Chrome on macOS, London");
  const button = await within(row).findByRole("button", { name: /^This was me: Chrome on macOS, London/ });
  return { ...view, held, row, button };
}

describe("“This was me” in a marked row", () => {
  it("is remembered by the server, takes the mark away, and says so politely", async () => {
    const { user, held, row, button } = await judging(() => HttpResponse.json((held.odd = mine)));
    const said = await listenToAnnouncements();
    await user.click(button);
    expect(await screen.findByText("Everything looks familiar")).toBeVisible();
    expect(row).not.toHaveTextContent("Suspicious");
    expect(held.said).toEqual([{ verdict: "me" }]);
    expect(said).toEqual([expect.stringMatching(/^Remembered: this was you\. Chrome on macOS, London/)]);
    await waitFor(() => expect(within(row).getByRole("link", { name: /^Chrome/ })).toHaveFocus());
  });

  it("sends one request however often it is pressed", async () => {
    const { user, held, button } = await judging(async () => {
      await delay(50);
      return HttpResponse.json((held.odd = mine));
    });
    await user.dblClick(button);
    await screen.findByText("Everything looks familiar");
    expect(held.keys).toHaveLength(1);
  });

  it("asks the server where no answer came, and finds that it was remembered", async () => {
    const { user, held, button } = await judging(() => {
      held.odd = mine;
      return HttpResponse.error();
    });
    const said = await listenToAnnouncements();
    await user.click(button);
    expect(await screen.findByText("Everything looks familiar")).toBeVisible();
    expect(said).toHaveLength(1);
    expect(held.keys).toHaveLength(1);
  });

  it("says that the server does not have a lost answer, and tries again with the same key", async () => {
    const { user, held, row, button } = await judging(() =>
      held.keys.length === 1 ? HttpResponse.error() : HttpResponse.json((held.odd = mine)),
    );
    await user.click(button);
    expect(await within(row).findByRole("alert")).toHaveTextContent(
      "The connection to the server failed. The server does not have your answer yet. Trying again cannot do it twice.",
    );
    expect(row).toHaveTextContent("Suspicious");
    await user.click(button);
    expect(await screen.findByText("Everything looks familiar")).toBeVisible();
    expect(new Set(held.keys).size).toBe(1);
    expect(held.keys).toHaveLength(2);
  });

  it("claims nothing where the server cannot be asked either", async () => {
    const { user, row, button } = await judging(() => HttpResponse.error());
    server.use(http.get("*/api/sessions/ses_odd", () => new HttpResponse(null, { status: 400 })));
    await user.click(button);
    await waitFor(() =>
      expect(within(row).getByRole("alert")).toHaveTextContent("Whether it was remembered is not known"),
    );
  });

  it("says what was wrong with a refused one, and begins anew on trying again", async () => {
    const { user, held, row, button } = await judging(() =>
      held.keys.length === 1 ? problem(403, "policy-forbids") : HttpResponse.json((held.odd = mine)),
    );
    await user.click(button);
    expect(await within(row).findByRole("alert")).toHaveTextContent(
      "Nothing was changed. Your organization's rules do not allow this.",
    );
    await user.click(button);
    expect(await screen.findByText("Everything looks familiar")).toBeVisible();
    expect(new Set(held.keys).size).toBe(2);
  });

  it("says calmly that nothing was changed where the person did not want to prove who they are", async () => {
    const { user, row, button } = await judging(() => problem(401, "step-up-required"));
    await user.click(button);
    await user.click(await screen.findByRole("button", { name: "Cancel" }));
    expect(await within(row).findByRole("alert")).toHaveTextContent(
      "Nothing was changed, as you did not prove that it is you.",
    );
    expect(row).toHaveTextContent("Suspicious");
  });
});

it("“Not me” leads to what to do about it", async () => {
  const { user, row, router } = await judging(() => HttpResponse.error());
  await user.click(within(row).getByRole("link", { name: /^Not me: Chrome on macOS, London/ }));
  await waitFor(() => expect(router.state.location.pathname).toBe(`${SESSIONS}/ses_odd/review`));
});
