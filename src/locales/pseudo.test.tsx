import { screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { server } from "#mocks/node.ts";
import { renderAt } from "#tests/render.tsx";

// What is neither a word of ours nor of the server: the product's name, what people call a model, what Intl has no
// other letters for, and a permission's name, which the server told nobody who lacks it.
const ELSEWHERE = ["Whereabouts", "iPhone", "iPad", "UTC", "GMT", "platform.sessions.view"];

let told: string[];

beforeEach(() => {
  localStorage.setItem("locale", "pseudo");
  told = [];
  server.events.on("response:mocked", ({ response }) => {
    void response
      .clone()
      .json()
      .then((body: unknown) => collect(body))
      .catch(() => {});
  });
});

afterEach(() => server.events.removeAllListeners());

function collect(value: unknown): void {
  if (typeof value === "string") told.push(value);
  else if (typeof value === "object" && value !== null) Object.values(value).forEach(collect);
}

/** All that a person can see or hear, but for what the server has said. */
function ownWords(): string[] {
  const texts: string[] = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? "");
  for (const element of document.body.querySelectorAll("*")) {
    for (const name of ["aria-label", "title", "placeholder", "alt"]) {
      texts.push(element.getAttribute(name) ?? "");
    }
  }
  const known = [...told, ...ELSEWHERE].toSorted((a, b) => b.length - a.length);
  return texts.map((text) => known.reduce((rest, word) => (word ? rest.replaceAll(word, "") : rest), text));
}

/** The words that no catalog holds: pseudo-localized ones have no plain letter left (initials of people do). */
function hardWired(): string[] {
  return ownWords().filter((text) => /[A-Za-z]{3,}/.test(text));
}

describe("every word on a page comes from a catalog or from the server", () => {
  it.each([
    ["/settings/sessions", "agency-admin"],
    ["/settings/sessions", "portal-client-manager"],
    ["/settings/sessions", "agency-guest"],
    ["/settings/sessions/ses_unknown", "agency-admin"],
    ["/profile", "portal-client-admin"],
    ["/nowhere", "clinic-owner"],
  ] as const)("%s as %s", async (path, as) => {
    await renderAt(path, { as });
    await screen.findByRole("heading", { level: 1 });
    await waitFor(() => expect(document.querySelector("[aria-busy=true]")).toBeNull());
    expect(document.documentElement).toHaveAttribute("dir", "rtl");
    expect(hardWired()).toEqual([]);
  });

  it.each(["/sign-in", "/signed-out"])("%s", async (path) => {
    await renderAt(path);
    await screen.findByRole("heading", { level: 1 });
    expect(hardWired()).toEqual([]);
  });

  it("the confirmation of a sign-out", async () => {
    const { user } = await renderAt("/settings/sessions", { as: "agency-admin" });
    await screen.findAllByRole("checkbox");
    const [first] = document.querySelectorAll<HTMLElement>("[data-row-action]");
    await user.click(first!);
    await screen.findByRole("alertdialog");
    expect(hardWired()).toEqual([]);
  });

  it("a session's details", async () => {
    const { user } = await renderAt("/settings/sessions", { as: "agency-admin" });
    await screen.findAllByRole("checkbox");
    await user.click(document.querySelector<HTMLElement>("[data-session] a")!);
    await screen.findByRole("dialog");
    expect(hardWired()).toEqual([]);
  });

  it("finds a word that is hard-wired", () => {
    document.body.append("Hard-wired");
    expect(hardWired()).toEqual(["Hard-wired"]);
    document.body.replaceChildren();
  });
});
