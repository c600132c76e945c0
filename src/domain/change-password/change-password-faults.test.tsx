import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { describe, expect, it, vi } from "vitest";

import { type MockWorld, server } from "#mocks/node.ts";
import { passTime, stopClock } from "#tests/clock.ts";
import { renderAt } from "#tests/render.tsx";
import { watchRequests } from "#tests/session-screen.ts";

const OLD = "correct horse battery staple";
const NEW = "seven quiet lanterns over the harbour";

const section = () => screen.findByRole("region", { name: "Change password" });
const submit = async () => within(await section()).findByRole("button", { name: /^Change password/ });
const alert = async () => within(await section()).findByRole("alert");
const changed = () => screen.findByRole("heading", { name: "Your password is changed" });

interface Circumstances {
  scenario?: "default" | "late" | "partial";
  /** Done just before it is sent. */
  before?: (world: MockWorld) => void;
}

async function change(fail: string, { scenario = "default", before }: Circumstances = {}) {
  const user = stopClock();
  const { world } = await renderAt("/settings/security", { as: "agency-admin", scenario });
  for (const [label, words] of [
    ["Current password", OLD],
    ["New password", NEW],
    ["New password again", NEW],
  ] as const) {
    await user.click(await screen.findByLabelText(label));
    await user.paste(words);
  }
  world.fail(fail);
  before?.(world);
  const asked = watchRequests();
  await user.click(await submit());
  return {
    user,
    world,
    keys: () => asked.flatMap(({ path, key }) => (path === "/api/password" ? [key] : [])),
    isChanged: () => [...world.db.users.values()].some(({ password }) => password === NEW),
  };
}

async function worksAgain({ user, isChanged }: Awaited<ReturnType<typeof change>>) {
  expect(isChanged()).toBe(false);
  expect(screen.getByLabelText("New password again")).toHaveValue(NEW);
  await user.click(await submit());
  expect(await changed()).toBeVisible();
  expect(isChanged()).toBe(true);
}

describe("a change that the server refuses", () => {
  it.each([
    ["400", "The server refused the request."],
    ["403", "You are not allowed to do this."],
    ["404", "This is no longer there."],
    ["idempotency-key-reused", "The server refused the request."],
  ])("%s: says so, claims nothing, and works on trying again", async (fault, words) => {
    const page = await change(`changePassword:${fault}:1`);
    expect(await alert()).toHaveTextContent(`Your password was not changed.${words}`);
    await worksAgain(page);
    expect(new Set(page.keys()).size).toBe(2);
  });

  it.each([
    ["429", 10, "Too many requests. The server asks to wait 10 seconds."],
    ["503", 15, "The server is down for a while."],
  ])("%s: counts down, sends nothing before, and works after it", async (fault, wait, words) => {
    const page = await change(`changePassword:${fault}:1`);
    expect(await alert()).toHaveTextContent(`Your password was not changed.${words}`);
    expect(await submit()).toHaveAccessibleDescription(`Possible in ${wait} seconds`);
    await page.user.click(await submit());
    await page.user.type(screen.getByLabelText("New password again"), "{Enter}");
    expect(page.keys()).toHaveLength(1);
    await passTime(wait * 1000);
    await waitFor(async () => expect(await submit()).not.toHaveAccessibleDescription());
    await worksAgain(page);
  });

  it("says that nothing was changed where one does not confirm that it is oneself", async () => {
    const page = await change("changePassword:step-up-required:1");
    await page.user.click(await screen.findByRole("button", { name: "Cancel" }));
    expect(await alert()).toHaveTextContent(
      "Your password was not changed.You did not confirm that it is you.",
    );
    await worksAgain(page);
  });

  it("goes on once one has confirmed that it is oneself", async () => {
    const page = await change("changePassword:step-up-required:1");
    await page.user.type(await screen.findByLabelText("Password"), OLD);
    await page.user.click(screen.getByRole("button", { name: "Confirm" }));
    expect(await changed()).toBeVisible();
    expect(new Set(page.keys()).size).toBe(1);
  });

  it("says that nothing was sent while offline, and sends nothing later", async () => {
    const onLine = vi.spyOn(navigator, "onLine", "get");
    const { user } = await change("changePassword:400:1");
    await alert();
    onLine.mockReturnValue(false);
    await user.click(await submit());
    await waitFor(async () => expect(await alert()).toHaveTextContent("You are offline. Nothing was sent."));
    onLine.mockReturnValue(true);
    const asked = watchRequests();
    window.dispatchEvent(new Event("online"));
    await passTime(1000);
    expect(asked.filter(({ method }) => method === "POST")).toEqual([]);
  });
});

describe("a change without a usable answer", () => {
  it.each(["offline", "timeout", "html", "500"])(
    "%s, not done: asks again with the same key, which does it once",
    async (fault) => {
      const page = await change(`changePassword:${fault}:1`);
      await passTime(12_000);
      expect(await changed()).toBeVisible();
      expect(page.isChanged()).toBe(true);
      expect(page.keys()).toHaveLength(2);
      expect(new Set(page.keys()).size).toBe(1);
    },
  );

  it.each(["lost", "malformed", "truncated", "empty"])(
    "%s, done: the same request tells what became of it",
    async (fault) => {
      const page = await change(`changePassword:${fault}:1`);
      expect(await changed()).toBeVisible();
      expect(screen.getByRole("main")).toHaveTextContent("All your sessions are signed out, this one too.");
      expect(page.keys()).toHaveLength(2);
      expect(new Set(page.keys()).size).toBe(1);
    },
  );

  it("and without a credential after it: claims no more than is known", async () => {
    await change("", {
      before: ({ jar }) =>
        server.use(
          http.post(
            "*/api/password",
            () => {
              jar.token = null;
              return HttpResponse.error();
            },
            { once: true },
          ),
        ),
    });
    expect(await screen.findByText("Whether your password was changed is not known")).toBeVisible();
    expect(screen.getByRole("heading", { name: "You are signed out" })).toBeVisible();
    expect(screen.queryByText(/All your sessions are signed out/)).not.toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Sign in again" })).toBeVisible();
  });

  it.each(["offline", "timeout", "html", "500"])(
    "%s, twice: says that it is not known, keeps what was typed, and cannot act twice",
    async (fault) => {
      const page = await change(`changePassword:${fault}`);
      await passTime(12_000);
      await passTime(12_000);
      await waitFor(async () =>
        expect(await alert()).toHaveTextContent(/Whether your password was changed is not known/),
      );
      page.world.fail("");
      await worksAgain(page);
      expect(page.keys()).toHaveLength(3);
      expect(new Set(page.keys()).size).toBe(1);
    },
  );

  it("stays unknown while the server only asks to wait", async () => {
    const page = await change("changePassword:lost:1,changePassword:429:1");
    expect(await alert()).toHaveTextContent(/Whether your password was changed is not known/);
    await passTime(10_000);
    await page.user.click(await submit());
    expect(await changed()).toBeVisible();
    expect(new Set(page.keys()).size).toBe(1);
  });

  it("is told by the page that follows where polling hears of it first", async () => {
    await change("changePassword:lost");
    expect(await alert()).toHaveTextContent(/Whether your password was changed is not known/);
    await passTime(31_000);
    expect(await changed()).toBeVisible();
    expect(screen.getByRole("main")).toHaveTextContent(
      "The answer to your change got lost on the way, but the server says that the password of your account was changed.",
    );
  });
});

describe("what became of the other sessions", () => {
  it("is said where some end late", async () => {
    await change("", { scenario: "late" });
    expect(await changed()).toBeVisible();
    expect(screen.getByRole("main")).toHaveTextContent(/take a little longer|takes a little longer/);
    expect(screen.queryByText(/All your sessions are signed out/)).not.toBeInTheDocument();
  });

  it("is said where some could not be ended", async () => {
    await change("", { scenario: "partial" });
    expect(await changed()).toBeVisible();
    expect(screen.getByRole("main")).toHaveTextContent("not every other one is");
    expect(screen.getByRole("main")).toHaveTextContent(/\d sessions? could not be ended/);
  });
});
