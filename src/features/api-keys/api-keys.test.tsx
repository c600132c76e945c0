import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";

import { openMockWorld, server } from "#mocks/node.ts";
import type { ApiKey } from "#src/api/api-key-schemas.ts";
import { passTime, stopClock } from "#tests/clock.ts";
import { renderApp, renderAt } from "#tests/render.tsx";
import { watchRequests } from "#tests/session-screen.ts";

const KEYS = "/settings/api-keys";
const as = "agency-admin";

const keyRows = async () =>
  within(await screen.findByRole("list", { name: "API keys" })).getAllByRole("listitem");

async function keyRow(name: string) {
  const heading = await screen.findByRole("heading", { level: 2, name });
  const row = heading.closest("li");
  if (!row) throw new Error(`${name} is in no list`);
  return row;
}

function aKey(different: Partial<ApiKey> = {}): ApiKey {
  return {
    id: "key_1",
    name: "Deploy",
    prefix: "nwa_live_1",
    createdAt: "2026-01-10T09:00:00Z",
    createdBy: null,
    expiresAt: null,
    revokedAt: null,
    lastUsedAt: null,
    requests: 0,
    byHour: Array.from({ length: 24 }, () => 0),
    ...different,
  };
}

/** The page with these rows instead of the mock's. */
async function showRows(items: unknown[]) {
  openMockWorld({ as });
  server.use(
    http.get("*/api/api-keys", () => HttpResponse.json({ items, nextCursor: null, total: items.length })),
  );
  return renderApp(KEYS);
}

describe("the list of API keys", () => {
  it("tells of each its name, its beginning, its last use and its day", async () => {
    stopClock();
    await renderAt(KEYS, { as });
    const nightly = await keyRow("Nightly export");
    expect(nightly).toHaveTextContent("nwa_live_m3Xd…");
    expect(nightly).toHaveTextContent(/Last used \d+ hours ago/);
    expect(nightly).toHaveTextContent("Requests in 24 hours 48");
    // The plot in words.
    expect(nightly).toHaveTextContent(/The most in one hour: \d+, .+ – .+\. None in \d+ of the hours\./);
    expect(nightly.querySelectorAll("rect")).toHaveLength(24);
    expect(await keyRow("Billing connector")).toHaveTextContent("Never used");
    expect(await keyRow("Billing connector")).toHaveTextContent("No requests in the last 24 hours.");
    expect(screen.getByText(/Signing people out does not touch a key/)).toBeVisible();
  });

  it("says in words which keys no longer work", async () => {
    await renderAt(KEYS, { as });
    expect(await keyRow("Landing pages (old)")).toHaveTextContent("Revoked");
    expect(await keyRow("Trial integration")).toHaveTextContent("Expired");
    expect(await keyRow("Nightly export")).not.toHaveTextContent(/Revoked|Expired/);
  });

  it("leads to each key by a name that no other has", async () => {
    const twins = [
      aKey({ id: "key_1" }),
      aKey({ id: "key_2", prefix: "nwa_live_2" }),
      aKey({ id: "key_3", prefix: "nwa_live_2" }),
      aKey({ id: "key_4", name: " ", prefix: "nwa_test_4" }),
    ];
    await showRows(twins);
    await keyRows();
    const links = screen.getAllByRole("link", { name: /^View API key details: / });
    expect(links.map((link) => link.getAttribute("aria-label"))).toEqual([
      "View API key details: Deploy, nwa_live_1",
      "View API key details: Deploy, key_2",
      "View API key details: Deploy, key_3",
      "View API key details: nwa_test_4",
    ]);
    expect(links[1]).toHaveAttribute("href", "/settings/api-keys/key_2");
  });

  it("shows nothing hidden in what somebody wrote", async () => {
    await showRows([aKey({ name: "Pay\u202Eroll <b>", prefix: "a\u0000b" })]);
    const [row] = await keyRows();
    expect(row).toHaveTextContent("Pay\uFFFDroll <b>");
    expect(row).toHaveTextContent("a\u2400b…");
  });

  it("says that there is none only where there is none", async () => {
    const { user } = await showRows([]);
    expect(await screen.findByText("No API keys")).toBeVisible();
    const bad = { ...aKey({ id: "key_bad" }), byHour: [1, 2, 3] };
    server.use(
      http.get("*/api/api-keys", () => HttpResponse.json({ items: [bad], nextCursor: null, total: 1 })),
    );
    await user.click(screen.getByRole("button", { name: "Refresh" }));
    expect(await screen.findByText("1 API key could not be read and is not shown.")).toBeVisible();
    expect(screen.queryByText("No API keys")).not.toBeInTheDocument();
  });

  it.each(["listApiKeys:400", "listApiKeys:html", "listApiKeys:403"])(
    "that could not be loaded does not look like none, and comes when asked for again: %s",
    async (fail) => {
      const { user, world } = await renderAt(KEYS, { as, fail });
      const alert = await screen.findByRole("alert");
      expect(alert).toHaveTextContent("The API keys could not be loaded");
      expect(screen.queryByText("No API keys")).not.toBeInTheDocument();
      world.fail("");
      await user.click(within(alert).getByRole("button", { name: "Try again" }));
      expect(await keyRows()).toHaveLength(5);
    },
  );

  it("reads itself anew as no person would, and says how old it is when it cannot", async () => {
    stopClock();
    const { world } = await renderAt(KEYS, { as });
    expect(await keyRows()).toHaveLength(5);
    const asked = watchRequests();
    await passTime(31_000);
    const mine = asked.filter(({ path }) => path === "/api/api-keys");
    expect(mine.length).toBeGreaterThan(0);
    expect(mine.at(-1)?.background).toBe(true);
    world.fail("listApiKeys:400");
    await passTime(31_000);
    expect(await screen.findByText(/^Not up to date: this is how it was at 12:00/)).toBeVisible();
    expect(await keyRows()).toHaveLength(5);
  });

  it("brings more pages when asked for them, each key once", async () => {
    openMockWorld({ as });
    server.use(
      http.get("*/api/api-keys", ({ request }) => {
        const second = new URL(request.url).searchParams.has("cursor");
        const items = second ? [aKey({ id: "key_1" }), aKey({ id: "key_2", name: "Second" })] : [aKey()];
        return HttpResponse.json({ items, nextCursor: second ? null : "next", total: 2 });
      }),
    );
    const { user } = await renderApp(KEYS);
    expect(await screen.findByText("1 of 2 API keys shown")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Show more" }));
    await waitFor(async () => expect(await keyRows()).toHaveLength(2));
  });
});
