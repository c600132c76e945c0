import { screen } from "@testing-library/react";
import { expect, it } from "vitest";

import { renderPart } from "#tests/render-part.tsx";

import { RemoteText } from "./remote-text.tsx";

it("shows text of others literally, by itself, with nothing hidden in it", () => {
  renderPart(<RemoteText>{"<b>Chrome</b> \u202Egpj.exe"}</RemoteText>);
  const text = screen.getByText(/Chrome/);
  expect(text).toHaveTextContent("<b>Chrome</b> \uFFFDgpj.exe");
  expect(text.tagName).toBe("BDI");
  expect(text).toHaveAttribute("dir", "auto");
});
