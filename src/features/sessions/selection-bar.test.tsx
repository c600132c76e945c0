import { screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";

import { aSession } from "#tests/a-session.ts";
import { renderPart } from "#tests/render-part.tsx";

import { SelectionBar } from "./selection-bar.tsx";

it.each([
  [1_000, ""],
  [1_001, "At most 1,000 at once"],
])("with %i chosen, signing them out rests for: “%s”", (count, reason) => {
  const chosen = Array.from({ length: count }, (_, index) => aSession({ id: `ses_${index}` }));
  const onSignOut = vi.fn<() => void>();
  const selection = { chosen, has: () => true, set: () => {}, setAll: () => {} };
  renderPart(
    <SelectionBar
      disabledReason={undefined}
      onSignOut={onSignOut}
      selectable={chosen}
      selection={selection}
    />,
  );
  const button = screen.getByRole("button", { name: /^Sign out selected/ });
  expect(button).toHaveAccessibleDescription(reason);
  button.click();
  expect(onSignOut).toHaveBeenCalledTimes(reason ? 0 : 1);
});
