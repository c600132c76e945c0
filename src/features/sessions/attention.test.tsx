import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";

import { server } from "#mocks/node.ts";
import type { Session, Signal } from "#src/api/schemas.ts";
import { aSession } from "#tests/a-session.ts";
import { renderAt } from "#tests/render.tsx";
import { listenToAnnouncements, rowOf, SESSIONS } from "#tests/session-screen.ts";

const newCountry: Signal = { code: "new_country", level: "high", countryCode: "GB" };
const inactive: Signal = { code: "inactive_session", level: "medium", days: 41 };
const noFactor: Signal = { code: "no_second_factor", level: "low" };
const known: Signal = { code: "familiar_device", level: "reassuring", since: "2026-03-04T08:00:00Z" };
const at = "2026-11-18T10:00:00Z";

const here = aSession({ id: "ses_here", current: true, signals: [inactive, known] });
const inCity = (id: string, city: string, signals: Signal[], more: Partial<Session> = {}) =>
  aSession({ id, deviceId: `dev_${id}`, location: { ...here.location!, city }, signals, ...more });
const london = inCity("ses_london", "London", [newCountry, inactive, noFactor]);
const berlin = inCity("ses_berlin", "Berlin", [inactive]);
const lisbon = inCity("ses_lisbon", "Lisbon", [noFactor, known]);

const deserve = (sessions: Session[]) =>
  sessions.filter(
    ({ current, signals, verdict }) =>
      !current &&
      verdict?.value !== "me" &&
      (verdict !== null || signals.some(({ level }) => level === "high" || level === "medium")),
  ).length;

/** The page with these sessions, so many on the first page. */
async function showing(sessions: Session[], { first = sessions.length, page = {} } = {}) {
  const view = await renderAt("/profile", { as: "agency-admin" });
  await screen.findByRole("heading", { name: "My profile" });
  server.use(
    http.get("*/api/sessions", ({ request }) => {
      const { searchParams } = new URL(request.url);
      const active = searchParams.getAll("status").includes("active");
      const rest = searchParams.has("cursor");
      const items = active ? (rest ? sessions.slice(first) : sessions.slice(0, first)) : [];
      return HttpResponse.json({
        items,
        nextCursor: active && !rest && first < sessions.length ? "c_rest" : null,
        total: active ? sessions.length : 0,
        activeCount: sessions.length,
        attentionCount: deserve(sessions),
        ...page,
      });
    }),
  );
  await view.router.navigate(SESSIONS);
  await screen.findByRole("region", { name: "Current session" });
  return view;
}

const linkTo = async (city: string) =>
  within(await rowOf(`Chrome on macOS, ${city}`)).getByRole("link", { name: /^Chrome/ });

describe("the mark of a session that deserves a look", () => {
  it.each<[string, Signal[], string]>([
    ["suspicious", [newCountry], "Suspicious: first sign-in from the United Kingdom"],
    ["with more reasons", [newCountry, inactive, noFactor], "the United Kingdom · 1 more reason"],
    ["worth a look", [inactive], "Worth a look: not used for 41 days"],
    ["old", [{ code: "old_session", level: "medium", days: 94 }], "Worth a look: signed in 94 days ago"],
    [
      "of an unknown device",
      [{ code: "unknown_device", level: "high" }],
      "Suspicious: a device never seen before",
    ],
    ["somewhere", [{ code: "unknown_place", level: "high" }], "Suspicious: its place could not be found out"],
    [
      "too fast",
      [
        {
          code: "impossible_travel",
          level: "high",
          distanceKm: 1264,
          minutes: 14,
          fromCity: "Madrid",
          fromCountryCode: "ES",
        },
      ],
      "Suspicious: too far away to have travelled there in time",
    ],
    [
      "where nobody works",
      [{ code: "country_not_operated", level: "high", countryCode: "NL" }],
      "your organization does not operate in the Netherlands",
    ],
    ["new address", [{ code: "unfamiliar_address", level: "medium" }], "an address never seen before"],
    [
      "for a reason of a newer server",
      [{ code: "other", level: "medium" }],
      "Worth a look: the server names a reason",
    ],
  ])("says why in words: %s", async (_, signals, words) => {
    await showing([here, inCity("ses_x", "London", signals)]);
    expect(await rowOf("Chrome on macOS, London")).toHaveTextContent(words);
  });

  it("tells grave from less grave by its shape as well", async () => {
    await showing([here, london, berlin]);
    const shape = async (city: string) =>
      within(await rowOf(`Chrome on macOS, ${city}`))
        .getByText(/^(Suspicious|Worth a look)$/)
        .closest("p")
        ?.querySelector("path")
        ?.getAttribute("d");
    expect(await shape("London")).not.toBe(await shape("Berlin"));
  });

  it("is missing where nothing but what is worth knowing was found, or I have said that it was me", async () => {
    const mine = inCity("ses_mine", "London", [newCountry], { verdict: { value: "me", at } });
    await showing([here, lisbon, mine]);
    expect(await rowOf("Chrome on macOS, London")).not.toHaveTextContent(/Suspicious|Was this/);
    await within(await rowOf("Chrome on macOS, London")).findByText(/^You said: this was me/);
    expect(await rowOf("Chrome on macOS, Lisbon")).not.toHaveTextContent(/Suspicious|Worth a look/);
  });

  it("stays where I have said that it was not me", async () => {
    await showing([here, inCity("ses_x", "Lisbon", [known], { verdict: { value: "not_me", at } })]);
    const row = await rowOf("Chrome on macOS, Lisbon");
    expect(row).toHaveTextContent("You said: not me. Still signed in");
    expect(screen.getByText("1 session that was not you is still signed in")).toBeVisible();
    expect(await within(row).findByRole("link", { name: /^Continue the review: Chrome/ })).toHaveAttribute(
      "href",
      `${SESSIONS}/ses_x/review`,
    );
  });

  it("is what the focus comes back to from the page that “Not me” leads to", async () => {
    const { user, router } = await showing([here, lisbon, london]);
    await user.click(
      await within(await rowOf("Chrome on macOS, London")).findByRole("link", { name: /^Not me/ }),
    );
    // Until the page itself has come, the one before it stands, and keeps its focus.
    await waitFor(() =>
      expect(screen.queryByRole("region", { name: "Other sessions" })).not.toBeInTheDocument(),
    );
    expect(router.state.location.pathname).toMatch(/review$/);
    await router.navigate(-1);
    await waitFor(async () => expect(await linkTo("London")).toHaveFocus());
  });

  it("never calls the session in use inactive", async () => {
    await showing([here, lisbon]);
    expect(screen.getByRole("region", { name: "Current session" })).not.toHaveTextContent(/not used|Worth/);
    expect(screen.getByText("Everything looks familiar")).toBeVisible();
  });
});

describe("the summary above the sessions", () => {
  it("leads to the first that deserves a look, then to the next, then to the first again", async () => {
    const { user } = await showing([here, london, lisbon, berlin]);
    expect(screen.getByText("2 sessions deserve a look")).toBeVisible();
    const review = screen.getByRole("button", { name: "Review 2 sessions" });
    for (const city of ["London", "Berlin", "London"]) {
      await user.click(review);
      await waitFor(async () => expect(await linkTo(city)).toHaveFocus());
    }
  });

  it("loads more until it has found one", async () => {
    const { user } = await showing([here, lisbon, berlin], { first: 2 });
    expect(screen.queryByText(/Berlin/)).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Review 1 session" }));
    await waitFor(async () => expect(await linkTo("Berlin")).toHaveFocus());
  });

  it("brings one into the page that stands far from the window", async () => {
    const many = Array.from({ length: 120 }, (_, n) => inCity(`ses_${n}`, `City ${n}`, []));
    const { user } = await showing([here, ...many, berlin]);
    await screen.findAllByRole("link", { name: /^Chrome on macOS, City/ });
    expect(screen.queryByText(/Berlin/)).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Review 1 session" }));
    await waitFor(async () => expect(await linkTo("Berlin")).toHaveFocus());
  });

  it("says so where the server counts one that cannot be shown", async () => {
    const { user } = await showing([here, lisbon], { page: { attentionCount: 1 } });
    const said = await listenToAnnouncements();
    await user.click(screen.getByRole("button", { name: "Review 1 session" }));
    await waitFor(() => expect(said).toEqual(["They cannot be shown here."]));
  });

  it("calls everything familiar where nothing stands out", async () => {
    await showing([here, lisbon]);
    expect(screen.getByText("Everything looks familiar")).toBeVisible();
    expect(screen.queryByRole("button", { name: /^Review/ })).not.toBeInTheDocument();
  });

  it("promises less where a place is not shown", async () => {
    await showing([here, { ...lisbon, location: null, ip: { address: null, scope: "masked" } }]);
    expect(screen.getByText(/^Nothing stands out, but not every place can be shown/)).toBeVisible();
    expect(screen.queryByText("Everything looks familiar")).not.toBeInTheDocument();
  });

  it("takes a private address for a place", async () => {
    await showing([here, { ...lisbon, location: null, ip: { address: "10.0.0.4", scope: "private" } }]);
    expect(screen.getByText("Everything looks familiar")).toBeVisible();
  });

  it("promises nothing where a row could not be read", async () => {
    const { router } = await renderAt("/profile", { as: "agency-admin" });
    await screen.findByRole("heading", { name: "My profile" });
    const page = { nextCursor: null, total: 2, activeCount: 2, attentionCount: 0 };
    server.use(http.get("*/api/sessions", () => HttpResponse.json({ items: [here, { id: 7 }], ...page })));
    await router.navigate(SESSIONS);
    await screen.findByRole("region", { name: "Current session" });
    expect(screen.queryByText(/familiar|stands out/)).not.toBeInTheDocument();
  });

  it("promises nothing where the list is old", async () => {
    const { user } = await showing([here, lisbon]);
    server.use(http.get("*/api/sessions", () => new HttpResponse(null, { status: 400 })));
    await user.click(screen.getByRole("button", { name: "Refresh" }));
    expect(await screen.findByText(/^Not up to date/)).toBeVisible();
    expect(screen.queryByText(/familiar|stands out/)).not.toBeInTheDocument();
  });
});
