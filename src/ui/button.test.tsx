import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";

import { renderPart } from "#tests/render-part.tsx";

import { Button } from "./button.tsx";

describe("Button", () => {
  it("is no submit button unless told", () => {
    renderPart(<Button>Refresh</Button>);
    expect(screen.getByRole("button", { name: "Refresh" })).toHaveAttribute("type", "button");
  });

  it("swallows clicks while pending, but keeps name and focus", async () => {
    const user = userEvent.setup();
    const onClick = vi.fn<() => void>();
    const { rerender } = renderPart(<Button onClick={onClick}>Sign out</Button>);
    await user.click(screen.getByRole("button", { name: "Sign out" }));
    rerender(
      <Button onClick={onClick} pending>
        Sign out
      </Button>,
    );
    const button = screen.getByRole("button", { name: "Sign out" });
    expect(button).toHaveFocus();
    expect(button).toHaveAttribute("aria-disabled", "true");
    await user.dblClick(button);
    await user.keyboard("{Enter} ");
    expect(onClick).toHaveBeenCalledOnce();
  });

  it("does not submit its form while pending", async () => {
    const user = userEvent.setup();
    const onSubmit = vi.fn<() => void>();
    renderPart(
      <form onSubmit={onSubmit}>
        <input aria-label="Name" />
        <Button pending type="submit">
          Save
        </Button>
      </form>,
    );
    await user.type(screen.getByRole("textbox", { name: "Name" }), "a{Enter}");
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it("can be reached with its reason when it cannot be used", async () => {
    const user = userEvent.setup();
    const onClick = vi.fn<() => void>();
    renderPart(
      <Button disabledReason="You need a permission." onClick={onClick}>
        Sign out everyone
      </Button>,
    );
    await user.tab();
    const button = screen.getByRole("button", { name: "Sign out everyone" });
    expect(button).toHaveFocus();
    expect(button).toHaveAccessibleDescription("You need a permission.");
    await user.keyboard("{Enter}");
    expect(onClick).not.toHaveBeenCalled();
  });

  it("keeps the focus when a reason comes and goes", async () => {
    const user = userEvent.setup();
    const { rerender } = renderPart(<Button>Try again</Button>);
    await user.tab();
    rerender(<Button disabledReason="Possible in 5 s">Try again</Button>);
    expect(screen.getByRole("button", { name: "Try again" })).toHaveFocus();
    rerender(<Button>Try again</Button>);
    expect(screen.getByRole("button", { name: "Try again" })).toHaveFocus();
  });
});
