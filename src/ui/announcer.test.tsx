import { act, screen } from "@testing-library/react";
import { expect, it } from "vitest";

import { renderPart } from "#tests/render-part.tsx";

import { announce, Announcer } from "./announcer.tsx";

it("is one region, there before the words are, that an open dialog does not hide", () => {
  renderPart(<Announcer />);
  const region = screen.getByRole("status");
  expect(region).toBeEmptyDOMElement();
  expect(region).toHaveAttribute("aria-live", "polite");
  act(() => announce("Signed out Chrome on Windows"));
  expect(region).toHaveTextContent("Signed out Chrome on Windows");
});

it("says the same words again", () => {
  renderPart(<Announcer />);
  act(() => announce("Copied"));
  const first = screen.getByText("Copied");
  act(() => announce("Copied"));
  expect(screen.getByText("Copied")).not.toBe(first);
});

it("forgets what it said with the page it was said on", () => {
  const { unmount } = renderPart(<Announcer />);
  act(() => announce("Signed out Chrome on Windows"));
  unmount();
  renderPart(<Announcer />);
  expect(screen.getByRole("status")).toBeEmptyDOMElement();
});
