import { screen } from "@testing-library/react";
import { expect, it } from "vitest";

import { aSession } from "#tests/a-session.ts";
import { renderPart } from "#tests/render-part.tsx";

import { EndGroup } from "./session-facts.tsx";

const end = { at: "2026-11-20T11:00:00Z", cause: "admin", actor: "Ana García" } as const;
const show = (reason: string | null) =>
  renderPart(<EndGroup session={aSession({ status: "ended", end: { ...end, reason } })} />);

it("tells of a session that an administrator ended who it was, and what they wrote, line by line", () => {
  show("Laptop reported stolen.\nAsk \u202EIT <b>first</b>");
  expect(screen.getByText("Why").nextElementSibling).toHaveTextContent("Signed out by Ana García");
  const reason = screen.getByText("Reason").nextElementSibling;
  expect(reason).toHaveTextContent("Laptop reported stolen.Ask \uFFFDIT <b>first</b>");
});

it.each([null, " "])("speaks of no reason where none is told: %j", (reason) => {
  show(reason);
  expect(screen.getByText("Why")).toBeVisible();
  expect(screen.queryByText("Reason")).not.toBeInTheDocument();
});
