import { act, screen } from "@testing-library/react";
import { expect, it } from "vitest";

import { passTime, stopClock } from "#tests/clock.ts";
import { renderPart } from "#tests/render-part.tsx";

import { SessionsSkeleton } from "./sessions-skeleton.tsx";

it("says after 5 seconds, and not before, that it takes long", async () => {
  stopClock();
  renderPart(<SessionsSkeleton />);
  expect(screen.getByText("Loading your sessions")).toBeVisible();
  await act(() => passTime(4_900));
  expect(screen.queryByText(/longer than usual/)).not.toBeInTheDocument();
  await act(() => passTime(200));
  expect(screen.getByText(/longer than usual/)).toBeVisible();
});
