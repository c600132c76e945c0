import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";

import type { MockWorld } from "#mocks/node.ts";
import { passTime } from "#tests/clock.ts";

import { hisSessions, nameOf, stateIn } from "./world.ts";

/** What the person before the screen sets out to do. */
export interface ScreenAct {
  act: "one" | "selected" | "others";
  pick: number;
}

/** Whether the page says that one is signed out: by its title, as it is asked for over and over. */
export const isOut = () => document.title.startsWith("You are signed out");
const rows = () => screen.queryAllByRole("checkbox", { name: /^Select .* on / });
const dialog = () => screen.queryByRole("alertdialog");

/** The button that ends what was chosen; null where there is nothing to end any more. */
async function choose(user: UserEvent, { act, pick }: ScreenAct): Promise<HTMLElement | null> {
  const all = rows();
  if (all.length === 0) return null;
  const name = (box: HTMLElement) => (box.getAttribute("aria-label") ?? "").replace(/^Select /, "");
  if (act === "one") return screen.getByRole("button", { name: `Sign out ${name(all[pick % all.length]!)}` });
  if (act === "others") return screen.getByRole("button", { name: /^Sign out other sessions/ });
  for (const box of all.filter((_, index) => (index + pick) % 2 === 0))
    if (box.matches(":enabled")) await user.click(box);
  return screen.queryByRole("button", { name: /^Sign out selected/ });
}

/** Ends something by mouse, and tries again for as long as the screen says that it did not work. */
export async function actOnScreen(user: UserEvent, wanted: ScreenAct): Promise<void> {
  const button = isOut() ? null : await choose(user, wanted);
  if (!button) return;
  await user.click(button);
  await waitFor(() => {
    if (!isOut() && !dialog()) throw new Error("There is no question");
  });
  const confirm = dialog() && within(dialog()!).getAllByRole("button").at(-1);
  if (confirm) await user.click(confirm);
  for (let tries = 0; tries < 3 && (await settled()) === "again"; tries++) {
    // A server that asks to wait says for how long.
    await passTime(16_000);
    const again = dialog() && within(dialog()!).queryByRole("button", { name: /^Try again/ });
    if (again) await user.click(again);
    await waitFor(() => {
      if (!isOut() && dialog() && within(dialog()!).queryByRole("alert"))
        throw new Error("Still the same problem");
    });
  }
}

function settled(): Promise<"done" | "again"> {
  return waitFor(() => {
    if (isOut() || !dialog()) return "done";
    if (within(dialog()!).queryByRole("alert")) return "again";
    throw new Error("The question is still open");
  });
}

/** What the server holds of his sessions, in the words of the screen. */
export function held(world: MockWorld): string[] {
  const current = world.jar.token === null ? undefined : world.db.credentials.get(world.jar.token)?.sessionId;
  const here = current === undefined ? undefined : world.db.sessions.get(current);
  if (!here || stateIn(world, here).status === "ended") {
    const state = here && stateIn(world, here);
    return ["signed out", state?.status === "ended" ? state.cause : "unknown"];
  }
  const words = hisSessions(world).map((session) => {
    const state = stateIn(world, session);
    if (state.status !== "ended")
      return `${nameOf(session)}: ${session.id === here.id ? "here" : state.status}`;
    return `${nameOf(session)}: ${state.cause === "admin" ? `by ${state.actor}` : state.cause}`;
  });
  return words.toSorted();
}

const causes: [RegExp, string][] = [
  [/Signed out there/, "signed_out"],
  [/Signed out from another session/, "signed_out_elsewhere"],
  [/Signed out by (.+?) · /, "by"],
];
const whyOut: [RegExp, string][] = [
  [/^.*An administrator of your organization signed/, "admin"],
  [/from another of your sessions/, "signed_out_elsewhere"],
  [/You signed out in this browser/, "signed_out"],
];

/** What the screen says of the same. */
export function shown(): string[] {
  if (isOut()) {
    const text = screen.getByRole("main").textContent ?? "";
    return ["signed out", whyOut.find(([pattern]) => pattern.test(text))?.[1] ?? "unknown"];
  }
  const here = within(screen.getByRole("region", { name: "Current session" })).getAllByRole("link")[0];
  const others = rows().map((box) => `${firstWords(box.getAttribute("aria-label"))}: active`);
  const ended = screen.queryByRole("region", { name: "Recently ended" });
  const over = ended ? within(ended).getAllByRole("listitem") : [];
  const words = over.map((item) => {
    const text = item.textContent ?? "";
    const [pattern, cause] = causes.find(([one]) => one.test(text)) ?? [/$/, text];
    const by = pattern.exec(text)?.[1];
    return `${firstWords(within(item).getByRole("link").getAttribute("aria-label"))}: ${by ? `by ${by}` : cause}`;
  });
  return [`${firstWords(here?.getAttribute("aria-label") ?? null)}: here`, ...others, ...words].toSorted();
}

/** "Firefox on Windows" of "Select Firefox on Windows, Lyon, France, 2 hours ago". */
function firstWords(label: string | null): string {
  return (label ?? "").replace(/^Select /, "").split(",")[0] ?? "";
}

/** Reads everything anew, as the person would. */
export async function refresh(user: UserEvent): Promise<void> {
  const button = await waitFor(() => (isOut() ? null : screen.getByRole("button", { name: "Refresh" })));
  if (button) await user.click(button);
}

export async function showAllEnded(user: UserEvent): Promise<void> {
  const all = screen.queryByRole("button", { name: /^Show all ended/ });
  if (all) await user.click(all);
}
