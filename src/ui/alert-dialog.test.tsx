import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useRef, useState } from "react";
import { describe, expect, it, vi } from "vitest";

import { renderPart } from "#tests/render-part.tsx";

import { AlertDialog } from "./alert-dialog.tsx";
import { Announcer } from "./announcer.tsx";

interface AskProps {
  onConfirm?: () => void;
  pending?: boolean;
  confirmDisabled?: boolean;
}

function Ask({ onConfirm, pending = false, confirmDisabled = false }: AskProps) {
  const [open, setOpen] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        Other sessions
      </h2>
      <button onClick={() => setOpen(true)} type="button">
        Ask
      </button>
      <Announcer />
      <AlertDialog
        cancelLabel="Cancel"
        confirmDisabled={confirmDisabled}
        confirmLabel="Sign out"
        danger
        onClose={() => setOpen(false)}
        onConfirm={() => onConfirm?.()}
        open={open}
        pending={pending}
        returnFocus={() => heading.current}
        title="Sign out Chrome on Windows?"
      >
        It has to sign in again.
      </AlertDialog>
    </>
  );
}

async function ask(props: AskProps = {}) {
  const user = userEvent.setup();
  renderPart(<Ask {...props} />);
  await user.click(screen.getByRole("button", { name: "Ask" }));
  const dialog = await screen.findByRole("alertdialog", { name: "Sign out Chrome on Windows?" });
  return { user, dialog };
}

describe("AlertDialog", () => {
  it("says what ends, shuts out the rest and starts on Cancel", async () => {
    const { dialog } = await ask();
    expect(dialog).toHaveAccessibleDescription("It has to sign in again.");
    expect(dialog).toHaveAttribute("aria-modal", "true");
    expect(screen.getByRole("button", { name: "Cancel" })).toHaveFocus();
    expect(screen.queryByRole("heading", { name: "Other sessions" })).not.toBeInTheDocument();
    expect(screen.getByRole("status")).toBeInTheDocument();
  });

  it("confirms by its own button alone", async () => {
    const onConfirm = vi.fn<() => void>();
    const { user } = await ask({ onConfirm });
    await user.click(screen.getByRole("button", { name: "Sign out" }));
    expect(onConfirm).toHaveBeenCalledOnce();
    expect(screen.getByRole("alertdialog")).toBeVisible();
  });

  it.each(["Cancel", "Escape"])("closes by %s, and the focus goes where it is told", async (way) => {
    const { user } = await ask();
    await (way === "Cancel"
      ? user.click(screen.getByRole("button", { name: "Cancel" }))
      : user.keyboard("{Escape}"));
    expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument();
    await vi.waitFor(() => expect(screen.getByRole("heading", { name: "Other sessions" })).toHaveFocus());
  });

  it("stays and takes no further click while pending", async () => {
    const onConfirm = vi.fn<() => void>();
    const { user } = await ask({ onConfirm, pending: true });
    await user.click(screen.getByRole("button", { name: "Sign out" }));
    await user.keyboard("{Escape}");
    expect(onConfirm).not.toHaveBeenCalled();
    expect(screen.getByRole("alertdialog")).toBeVisible();
  });

  it("offers nothing to confirm when there is nothing left", async () => {
    await ask({ confirmDisabled: true });
    expect(screen.queryByRole("button", { name: "Sign out" })).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Cancel" })).toBeVisible();
  });
});
