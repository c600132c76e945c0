import { screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";

import type { Session } from "#src/api/schemas.ts";
import { aSession } from "#tests/a-session.ts";
import { renderPart } from "#tests/render-part.tsx";

import { SelectionBar } from "./selection-bar.tsx";

const selectionOf = (chosen: Session[]) => ({ chosen, has: () => true, set: () => {}, setAll: () => {} });

it("says why there is nothing to select where all are ending", () => {
  renderPart(
    <SelectionBar
      disabledReason={undefined}
      onSignOut={() => {}}
      selectable={[]}
      selection={selectionOf([])}
    />,
  );
  const all = screen.getByRole("checkbox", { name: "None of these can be selected: all are ending" });
  expect(all).toBeDisabled();
});

it.each([
  [1_000, ""],
  [1_001, "At most 1,000 at once"],
])("with %i chosen, signing them out rests for: “%s”", (count, reason) => {
  const chosen = Array.from({ length: count }, (_, index) => aSession({ id: `ses_${index}` }));
  const onSignOut = vi.fn<() => void>();
  renderPart(
    <SelectionBar
      disabledReason={undefined}
      onSignOut={onSignOut}
      selectable={chosen}
      selection={selectionOf(chosen)}
    />,
  );
  const button = screen.getByRole("button", { name: /^Sign out selected/ });
  expect(button).toHaveAccessibleDescription(reason);
  button.click();
  expect(onSignOut).toHaveBeenCalledTimes(reason ? 0 : 1);
});
