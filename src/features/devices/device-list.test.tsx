import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";

import { server } from "#mocks/node.ts";
import { aDevice } from "#tests/a-device.ts";
import { aSession } from "#tests/a-session.ts";
import { passTime, stopClock } from "#tests/clock.ts";
import { button, deviceRow, DEVICES } from "#tests/device-screen.ts";
import { renderAt } from "#tests/render.tsx";
import { region } from "#tests/session-screen.ts";

describe("the list of devices", () => {
  it("shows this device first, marked, and the others by when they were last seen", async () => {
    await renderAt(DEVICES, { as: "agency-admin" });
    const own = await region("The device you are using");
    expect(within(own).getByRole("heading", { level: 3 })).toHaveTextContent("Chrome on macOS");
    expect(within(own).getByText("This device")).toBeVisible();
    const others = await region("Other devices");
    expect(within(others).queryByText("This device")).not.toBeInTheDocument();
    expect(within(others).getAllByRole("heading", { level: 3 })[0]).toHaveTextContent("Safari on iPhone");
    expect(screen.getByText("13 devices")).toBeVisible();
  });

  it("says what, where and when of a device, and since when and until when it is trusted", async () => {
    await renderAt(DEVICES, { as: "agency-admin" });
    const row = await deviceRow("Ana's iPhone");
    for (const words of [
      "Northwind for iOS 4.12.0 · iOS 27.1 · iPhone 17 Pro",
      "Last seen 9 days ago · Madrid, Spain",
      "Trusted since Oct 31, 2026, until Nov 30, 2026",
    ])
      expect(row).toHaveTextContent(words);
    expect(await deviceRow("Safari on macOS")).not.toHaveTextContent(/trusted/i);
  });

  it("marks the device of a session that deserves a look, and leads to it", async () => {
    await renderAt(DEVICES, { as: "agency-admin" });
    const link = await screen.findByRole("link", { name: /^Chrome on Windows, London/ });
    expect(link).toHaveAttribute("href", expect.stringMatching(/^\/settings\/sessions\/ses_/));
    expect(link.closest("[data-device]")).toHaveTextContent("Suspicious: London, United Kingdom");
    expect(await deviceRow("Safari on iPhone")).not.toHaveTextContent(/Suspicious|Worth a look/);
  });

  it("says trust without an end where the organization sets none, and drops one that has run out", async () => {
    await renderAt(DEVICES, { as: "platform-security-admin" });
    expect(await deviceRow("Operations desk")).toHaveTextContent(
      /Trusted since \w+ \d+, 2026, until you revoke it/,
    );
  });

  it("tells devices of one name apart, to the eye and in what their buttons are called", async () => {
    await renderAt(DEVICES, { as: "agency-admin" });
    await region("Other devices");
    const names = screen
      .getAllByRole("button", { name: /^Remove / })
      .map((one) => one.getAttribute("aria-label"));
    expect(new Set(names).size).toBe(13);
    const laptops = screen.getAllByRole("heading", { name: /^Work laptop · first seen Dec \d+, 2025$/ });
    expect(laptops).toHaveLength(2);
    expect(
      names.filter((name) => /^Remove Work laptop, first seen Dec \d+, 2025$/.test(name ?? "")),
    ).toHaveLength(2);
  });

  it("says once what trust means, and that it protects no session", async () => {
    await renderAt(DEVICES, { as: "agency-admin" });
    expect(
      await screen.findByText(/may not be asked for the second factor.*not bound to the device/),
    ).toBeVisible();
  });

  it("has nothing of trust where the organization trusts no devices", async () => {
    await renderAt(DEVICES, { as: "portal-client-admin" });
    await region("Other devices");
    expect(screen.queryByRole("button", { name: /trust/i })).not.toBeInTheDocument();
    expect(screen.queryByText(/second factor/)).not.toBeInTheDocument();
  });

  it("names what is missing where the panel may not be used", async () => {
    await renderAt(DEVICES, { as: "platform-no-access" });
    expect(await screen.findByText(/platform\.sessions\.view/)).toBeVisible();
    expect(screen.queryByRole("navigation", { name: "Sessions & devices" })).not.toBeInTheDocument();
  });
});

describe("the details of a device", () => {
  it("lead to each of its sessions, and are open where the address says so", async () => {
    const { user, router } = await renderAt(DEVICES, { as: "agency-admin" });
    const row = await deviceRow("Firefox on Ubuntu");
    const details = within(row).getByRole("button", { name: "Details, 1 session of Firefox on Ubuntu" });
    expect(details).toHaveAttribute("aria-expanded", "false");
    await user.click(details);
    await waitFor(() => expect(details).toHaveAttribute("aria-expanded", "true"));
    expect(router.state.location.search).toBe(`?open=${row.dataset["device"]}`);
    const link = within(row).getByRole("link", { name: /^Firefox on Ubuntu, Berlin, Germany, / });
    await user.click(link);
    // The code of another page is read first.
    const ended = await screen.findByRole("button", { name: /^Sign out this session/ }, { timeout: 30_000 });
    expect(ended).toBeVisible();
    expect(router.state.location.pathname).toMatch(/^\/settings\/sessions\/ses_/);
    await router.navigate(-1);
    expect(await screen.findByRole("link", { name: /^Firefox on Ubuntu, Berlin, Germany, / })).toBeVisible();
  });

  it("say what has changed since it was first seen, and only that", async () => {
    const { user } = await renderAt(DEVICES, { as: "agency-admin" });
    await user.click(await button(/^Details, .* of Safari on iPhone$/));
    const row = await deviceRow("Safari on iPhone");
    await within(row).findByRole("heading", { name: "Changed since it was first seen" });
    expect(row).toHaveTextContent("CountryAt first: Portugal→ Now: Spain");
    expect(row).toHaveTextContent("AddressAt first: 192.0.2.61→ Now: 203.0.113.20");
    expect(row).toHaveTextContent("At first: Safari 17.2→ Now: Safari 27");

    await user.click(await button(/^Details, .* of Firefox on Ubuntu$/));
    const same = within(await deviceRow("Firefox on Ubuntu"));
    expect(await same.findByText("Nothing that is known has changed.")).toBeVisible();
  });

  it("list what the server gives of many sessions, and count the rest", async () => {
    const { router, user } = await renderAt("/profile", { as: "agency-admin" });
    await screen.findByRole("heading", { name: "My profile" });
    const sessions = Array.from({ length: 20 }, (_, index) => aSession({ id: `ses_${index}` }));
    const items = [aDevice({ sessions, sessionCount: 23 })];
    server.use(http.get("*/api/devices", () => HttpResponse.json({ items, nextCursor: null, total: 1 })));
    await router.navigate(DEVICES);
    await user.click(await button("Details, 23 sessions of Chrome on macOS"));
    const row = within(await deviceRow("Chrome on macOS"));
    expect(await row.findByRole("link", { name: "and 3 more" })).toHaveAttribute(
      "href",
      "/settings/sessions",
    );
    expect(
      row.getAllByRole("link", { name: /^Chrome on macOS, Madrid, Spain, .* id ending in/ }),
    ).toHaveLength(20);
  });
});

describe("the list of devices in other states", () => {
  it("says that there is no other device", async () => {
    await renderAt(DEVICES, { as: "agency-admin", scenario: "empty" });
    expect(await screen.findByText("Your account knows this device and no other.")).toBeVisible();
    expect(screen.getByText("1 device")).toBeVisible();
  });

  it("calls unknown what is unknown", async () => {
    await renderAt(DEVICES, { as: "agency-admin", scenario: "unknown" });
    await region("Other devices");
    expect(document.body).not.toHaveTextContent(/null|undefined|NaN|Invalid/);
  });

  it("shows hostile names as text, and keeps every row apart", async () => {
    await renderAt(DEVICES, { as: "agency-admin", scenario: "hostile" });
    const others = await region("Other devices");
    expect(others.querySelector("img, script, style, iframe, a[href^='//']")).toBeNull();
    expect(others.textContent).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B\uFEFF\u3164]/);
    const names = within(others)
      .getAllByRole("button", { name: /^Remove / })
      .map((one) => one.getAttribute("aria-label"));
    expect(new Set(names).size).toBe(names.length);
  });

  it("counts what cannot be read, and makes no promise of it", async () => {
    const { router } = await renderAt("/profile", { as: "agency-admin" });
    await screen.findByRole("heading", { name: "My profile" });
    server.use(
      http.get("*/api/devices", () => HttpResponse.json({ items: [{ id: 7 }], nextCursor: null, total: 1 })),
    );
    await router.navigate(DEVICES);
    expect(await screen.findByText("1 device could not be read and is not shown.")).toBeVisible();
    expect(screen.getByText("No other device that can be shown")).toBeVisible();
  });

  it.each([
    ["html", "The server answered with something this page cannot read."],
    ["503", "The server is down for a while."],
    ["403", "You need the permission “platform.sessions.view” for this."],
  ])("that cannot be loaded is an error and no empty list: %s", async (fault, says) => {
    const { user, world } = await renderAt(DEVICES, { as: "agency-admin", fail: `listDevices:${fault}` });
    expect(await screen.findByRole("alert")).toHaveTextContent(`Your devices could not be loaded${says}`);
    expect(screen.queryByText(/No other device|No devices/)).not.toBeInTheDocument();
    world.fail("");
    if (fault === "503") return;
    await user.click(await button("Try again"));
    expect(await region("Other devices")).toBeVisible();
  });

  it("keeps the rows when they cannot be read anew, and says how old they are", async () => {
    stopClock();
    const { world } = await renderAt(DEVICES, { as: "agency-admin" });
    await region("Other devices");
    world.fail("listDevices:503");
    await passTime(30_000);
    expect(await screen.findByText(/^Not up to date: this is how it was at 12:00/)).toBeVisible();
    expect(await deviceRow("Safari on macOS")).toBeVisible();
  });

  it("reads more of many when asked, and begins anew where its place in them is lost", async () => {
    const { router, user } = await renderAt("/profile", { as: "agency-admin" });
    await screen.findByRole("heading", { name: "My profile" });
    let lost = false;
    server.use(
      http.get("*/api/devices", ({ request }) => {
        const cursor = new URL(request.url).searchParams.get("cursor");
        const type = "urn:problem-type:whereabouts:invalid-cursor";
        const headers = { "Content-Type": "application/problem+json" };
        if (cursor && lost) return HttpResponse.json({ type, status: 400 }, { status: 400, headers });
        const page = Number(cursor ?? 1);
        const items = [aDevice({ id: `dev_${page}`, name: `Device ${page}` })];
        return HttpResponse.json({ items, nextCursor: page < 3 ? String(page + 1) : null, total: 3 });
      }),
    );
    await router.navigate(DEVICES);
    expect(await screen.findByText("1 of 3 devices shown")).toBeVisible();
    await user.click(await button("Show more"));
    expect(await screen.findByText("2 of 3 devices shown")).toBeVisible();
    lost = true;
    await user.click(await button("Show more"));
    expect(
      await screen.findByText(/^The list has changed and starts anew\. 1 of 3 devices shown$/),
    ).toBeVisible();
    lost = false;
    await user.click(await button("Show all"));
    expect(await deviceRow("Device 3")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Show all" })).not.toBeInTheDocument();
  });
});
