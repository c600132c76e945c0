import { screen } from "@testing-library/react";
import { expect, it } from "vitest";

import { renderPart } from "#tests/render-part.tsx";

import { PageHeading } from "./page-heading.tsx";

it("names the document, and leaves the focus alone on the first page", () => {
  renderPart(<PageHeading>My profile</PageHeading>);
  expect(screen.getByRole("heading", { level: 1, name: "My profile" })).not.toHaveFocus();
  expect(document.title).toBe("My profile · Whereabouts");
});

it("takes the focus on every later page", () => {
  const { rerender } = renderPart(<PageHeading key="a">My profile</PageHeading>);
  rerender(<PageHeading key="b">Sessions</PageHeading>);
  expect(screen.getByRole("heading", { level: 1, name: "Sessions" })).toHaveFocus();
  expect(document.title).toBe("Sessions · Whereabouts");
});
