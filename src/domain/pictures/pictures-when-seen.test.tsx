import { act, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { aSession } from "#tests/a-session.ts";
import { renderPart } from "#tests/render-part.tsx";

import { LazySignInTimeline } from "./pictures-lazy.ts";
import { SignInTimelineWhenSeen, WorldMapWhenSeen } from "./pictures-when-seen.tsx";

let comeIntoView: (isIntersecting: boolean) => void;

class Watcher {
  constructor(tell: (entries: { isIntersecting: boolean }[]) => void) {
    comeIntoView = (isIntersecting) => act(() => tell([{ isIntersecting }]));
  }
  observe() {}
  disconnect() {}
}

const original = window.IntersectionObserver;
const timeline = (
  <SignInTimelineWhenSeen>
    <LazySignInTimeline signIns={[]} />
  </SignInTimelineWhenSeen>
);
const map = <WorldMapWhenSeen currentId={null} onPress={() => {}} sessions={[aSession()]} />;

beforeEach(() => vi.stubGlobal("IntersectionObserver", Watcher));
afterEach(() => vi.stubGlobal("IntersectionObserver", original));

describe("a picture", () => {
  it.each([
    ["the map", map, "Where the sessions are"],
    ["the timeline", timeline, "Sign-ins in the last 30 days"],
  ])("comes when it is about to be seen, in the room that was kept for it: %s", async (_, part, name) => {
    const { container } = renderPart(part);
    comeIntoView(false);
    expect(container).toHaveTextContent(/^$/);
    expect(container.querySelector("[aria-hidden]")).not.toBeNull();
    comeIntoView(true);
    expect(await screen.findByRole("figure", { name })).toBeVisible();
  });

  it("is not even begun before it is in view", () => {
    renderPart(
      <SignInTimelineWhenSeen>
        <p>Seen</p>
      </SignInTimelineWhenSeen>,
    );
    comeIntoView(false);
    expect(screen.queryByText("Seen")).not.toBeInTheDocument();
    comeIntoView(true);
    expect(screen.getByText("Seen")).toBeVisible();
  });

  it("comes at once where nobody can tell what is seen", async () => {
    Reflect.deleteProperty(window, "IntersectionObserver");
    renderPart(map);
    expect(await screen.findByRole("figure", { name: "Where the sessions are" })).toBeVisible();
  });
});
