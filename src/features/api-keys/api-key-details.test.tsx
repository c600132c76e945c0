import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";

import { openMockWorld, server } from "#mocks/node.ts";
import { seededKey } from "#mocks/seeds/api-keys.ts";
import { passTime, stopClock } from "#tests/clock.ts";
import { renderApp, renderAt } from "#tests/render.tsx";
import { region, watchRequests } from "#tests/session-screen.ts";

const as = "agency-admin";
const at = (name: string) => `/settings/api-keys/${seededKey("agency", name)}`;
const fact = (term: string) => screen.getByText(term).nextElementSibling;

describe("the details of an API key", () => {
  it("are reached from the list, and tell everything that is known", async () => {
    stopClock();
    const { user, router } = await renderAt("/settings/api-keys", { as });
    await user.click(await screen.findByRole("link", { name: "View API key details: Reporting sync" }));
    const page = await screen.findByRole("heading", { level: 1, name: "Reporting sync" });
    await waitFor(() => expect(page).toHaveFocus());
    expect(router.state.location.pathname).toBe(at("Reporting sync"));

    await region("The key");
    expect(fact("State")).toHaveTextContent("Works; it does not expire by itself");
    expect(fact("Begins with")).toHaveTextContent("nwa_live_7Qf2…");
    expect(fact("Created")).toHaveTextContent("Apr 24, 2026");
    expect(fact("Created by")).toHaveTextContent("Ana Garcíaana.garcia@northwind.example");
    expect(fact("Last used")).toHaveTextContent("Nov 20, 2026");
    expect(screen.getByText(/Signing people out does not touch this key/)).toHaveTextContent(
      "ask IT help desk (help@northwind.example)",
    );
    const mayDo = within(await region("What it may do")).getAllByRole("listitem");
    expect(mayDo.map(({ textContent }) => textContent)).toEqual(["Read campaigns", "Read reports"]);

    const callers = within(await region("Recent callers")).getAllByRole("listitem");
    expect(callers[0]).toHaveTextContent("northwind-sync/3.2.0");
    expect(callers[0]).toHaveTextContent("Dublin, Ireland · 198.51.100.201 · Liffey Cloud");
    expect(callers[0]).toHaveTextContent(/\d+ minutes? ago|just now/);
    expect(callers[0]).toHaveTextContent("1,100 requests in 24 hours");

    await user.click(screen.getByRole("link", { name: "All API keys" }));
    const list = await screen.findByRole("heading", { level: 1, name: "API sessions" });
    await waitFor(() => expect(list).toHaveFocus());
  });

  it("show the day as bars, in a sentence, and in a table that adds up", async () => {
    stopClock();
    const { user } = await renderAt(at("Nightly export"), { as });
    const day = await screen.findByRole("figure");
    expect(day).toHaveAccessibleName(/^48 requests ?The most in one hour: \d+/);
    expect(day.querySelectorAll("rect")).toHaveLength(24);
    const table = within(day).getByRole("table", {
      name: "Requests by hour, the latest first",
      hidden: true,
    });
    expect(table).not.toBeVisible();
    await user.click(screen.getByText("Show as a table"));
    expect(table).toBeVisible();
    const rows = within(table).getAllByRole("row").slice(1);
    expect(rows).toHaveLength(24);
    expect(rows[0]).toHaveTextContent("11:00 AM – 12:00 PM");
    const sum = rows.reduce((total, row) => total + Number(within(row).getByRole("cell").textContent), 0);
    expect(sum).toBe(48);
  });

  it.each([
    ["Nightly export", { State: /^Works until .+ 2027/ }],
    ["Landing pages (old)", { State: /^Revoked: it stopped working on .+ 2026/ }],
    ["Trial integration", { State: /^Expired: it stopped working on .+ 2026/ }],
    [
      "Billing connector",
      { "Last used": /^Never used$/, "Created by": /^Not known, or no longer a member$/ },
    ],
  ])("say in words how it is with %s", async (name, facts) => {
    await renderAt(at(name), { as });
    await region("The key");
    for (const [term, words] of Object.entries(facts)) expect(fact(term)).toHaveTextContent(words);
  });

  it("tell what is not known of a caller, and never a city for a private address", async () => {
    const location = { city: "Madrid", countryCode: "ES", latitude: null, longitude: null, radiusKm: null };
    const seen = { location, isp: null, lastSeenAt: "2026-11-20T11:00:00Z", requests: 1 };
    const callers = [
      { ...seen, ip: { address: "10.20.4.9", scope: "private" }, client: null },
      { ...seen, ip: { address: null, scope: "masked" }, location: null, client: "curl\u202E" },
    ];
    const world = openMockWorld({ as });
    const answer = await world.signInElsewhere(as)(at("Nightly export").replace("/settings", ""));
    const key: object = await answer.json();
    server.use(http.get("*/api/api-keys/:id", () => HttpResponse.json({ ...key, callers })));
    await renderApp(at("Nightly export"));
    const [inside, masked] = within(await region("Recent callers")).getAllByRole("listitem");
    expect(inside).toHaveTextContent("Unknown clientPrivate network · 10.20.4.9");
    expect(inside).not.toHaveTextContent("Madrid");
    expect(inside).toHaveTextContent("1 request in 24 hours");
    expect(masked).toHaveTextContent("curl\uFFFDPlace not shown · Address not shown");
  });

  it.each([
    ["an unknown id", "key_unknown"],
    ["a key of another organization", seededKey("platform", "Insurer exchange")],
  ])("are not there for %s", async (_, id) => {
    const { user } = await renderAt(`/settings/api-keys/${id}`, { as });
    expect(await screen.findByText("This API key is not here")).toBeVisible();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    const [way] = screen.getAllByRole("link", { name: "All API keys" });
    if (!way) throw new Error("There is no way back");
    await user.click(way);
    expect(await screen.findByRole("list", { name: "API keys" })).toBeVisible();
  });

  it("are not asked for where the address holds no id", async () => {
    const asked = watchRequests();
    await renderAt("/settings/api-keys/..%2Fme", { as });
    expect(await screen.findByText("This API key is not here")).toBeVisible();
    expect(asked.filter(({ path }) => !["/api/me"].includes(path))).toEqual([]);
  });

  it.each(["getApiKey:400", "getApiKey:malformed"])(
    "that could not be loaded can be asked for again: %s",
    async (fail) => {
      const { user, world } = await renderAt(at("Nightly export"), { as, fail });
      const alert = await screen.findByRole("alert");
      expect(alert).toHaveTextContent("The API key could not be loaded");
      world.fail("");
      await user.click(within(alert).getByRole("button", { name: "Try again" }));
      expect(await screen.findByRole("heading", { level: 1, name: "Nightly export" })).toBeVisible();
    },
  );

  it("stay when they cannot be read anew, with how old they are, and go when the key does", async () => {
    stopClock();
    const { world } = await renderAt(at("Nightly export"), { as });
    await region("The key");
    world.fail("getApiKey:400");
    await passTime(31_000);
    expect(await screen.findByText(/^Not up to date: this is how it was at 12:00/)).toBeVisible();
    expect(fact("Begins with")).toHaveTextContent("nwa_live_m3Xd…");
    world.fail("getApiKey:404");
    await passTime(31_000);
    expect(await screen.findByText("This API key is not here")).toBeVisible();
    expect(screen.queryByRole("region", { name: "The key" })).not.toBeInTheDocument();
  });
});
