import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useRef, useState } from "react";
import { expect, it, vi } from "vitest";

import { renderPart } from "#tests/render-part.tsx";

import { Drawer } from "./drawer.tsx";

function Details() {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button onClick={() => setOpen(true)} ref={button} type="button">
        Details
      </button>
      <Drawer
        onClose={() => setOpen(false)}
        open={open}
        returnFocus={() => button.current}
        title="Chrome on Windows"
      >
        London
      </Drawer>
    </>
  );
}

it.each(["Close", "Escape"])("opens as a dialog of its own and closes by %s", async (way) => {
  const user = userEvent.setup();
  renderPart(<Details />);
  await user.click(screen.getByRole("button", { name: "Details" }));
  const drawer = screen.getByRole("dialog", { name: "Chrome on Windows" });
  expect(drawer).toHaveAttribute("aria-modal", "true");
  expect(drawer).toHaveTextContent("London");
  await (way === "Close"
    ? user.click(screen.getByRole("button", { name: "Close" }))
    : user.keyboard("{Escape}"));
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  await vi.waitFor(() => expect(screen.getByRole("button", { name: "Details" })).toHaveFocus());
});
