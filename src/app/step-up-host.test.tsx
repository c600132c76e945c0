import { act, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, it } from "vitest";

import { openMockWorld } from "#mocks/node.ts";
import { renderRoutes, somebody } from "#tests/render-part.tsx";

import { StepUpHost } from "./step-up-host.tsx";

function twoWaiting() {
  openMockWorld({ as: "agency-admin" });
  const { source } = renderRoutes([{ path: "/", element: <StepUpHost /> }], { at: "/", me: somebody });
  const connection = source.current();
  let answers: Promise<boolean[]> = Promise.resolve([]);
  act(() => {
    answers = Promise.all([connection.stepUp.ask(), connection.stepUp.ask()]);
  });
  return { source, connection, answers };
}

it("asks once for all requests that wait, and lets all of them go on", async () => {
  const user = userEvent.setup();
  const { answers } = twoWaiting();
  const [dialog, ...others] = await screen.findAllByRole("dialog", { name: "Confirm it’s you" });
  expect(others).toEqual([]);
  await user.type(within(dialog!).getByLabelText("Password"), "correct horse battery staple{Enter}");
  await expect(answers).resolves.toEqual([true, true]);
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
});

it("gives all of them up with one Escape", async () => {
  const user = userEvent.setup();
  const { answers } = twoWaiting();
  await screen.findByRole("dialog");
  await user.keyboard("{Escape}");
  await expect(answers).resolves.toEqual([false, false]);
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
});

it("closes when the session ends meanwhile", async () => {
  const { source, connection, answers } = twoWaiting();
  await screen.findByRole("dialog");
  act(() => void source.end(connection, null));
  await expect(answers).resolves.toEqual([false, false]);
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
});
