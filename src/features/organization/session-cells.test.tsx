import { expect, it } from "vitest";

import { aSession } from "#tests/a-session.ts";
import { renderPart } from "#tests/render-part.tsx";

import { SignInCell } from "./session-cells.tsx";

const member = { id: "usr_ana", name: "Ana García", email: "ana.garcia@northwind.example" };

it.each([
  [{ remembered: true, signInMethod: "passkey" }, /Passkey · Remembered$/],
  [{ remembered: false, signInMethod: "passkey" }, /Passkey$/],
] as const)("tell how somebody signed in, and whether that is remembered: %j", (different, words) => {
  const { container } = renderPart(
    <SignInCell session={{ ...aSession(different), member, protected: false }} />,
  );
  expect(container).toHaveTextContent(words);
});
