import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";

import { renderPart } from "#tests/render-part.tsx";

import { Announcer } from "./announcer.tsx";
import { CopyButton } from "./copy-button.tsx";

afterEach(() => vi.unstubAllGlobals());

function show() {
  vi.stubGlobal("isSecureContext", true);
  const user = userEvent.setup();
  renderPart(
    <>
      <CopyButton label="Copy address" value="203.0.113.45" />
      <Announcer />
    </>,
  );
  return user;
}

it("copies and says so", async () => {
  const user = show();
  await user.click(screen.getByRole("button", { name: "Copy address" }));
  await expect(navigator.clipboard.readText()).resolves.toBe("203.0.113.45");
  expect(await screen.findByText("Copied")).toBeInTheDocument();
});

it("says when the browser refuses", async () => {
  const user = show();
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("denied"));
  await user.click(screen.getByRole("button", { name: "Copy address" }));
  expect(await screen.findByText("The browser did not allow copying")).toBeInTheDocument();
});

it("is absent where nothing can be copied", () => {
  vi.stubGlobal("isSecureContext", false);
  renderPart(<CopyButton label="Copy address" value="203.0.113.45" />);
  expect(screen.queryByRole("button")).not.toBeInTheDocument();
});
