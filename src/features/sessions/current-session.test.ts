import { expect, it } from "vitest";

import { aSession } from "#tests/a-session.ts";

import { withOneCurrent } from "./current-session.ts";

const list = (...marks: boolean[]) =>
  marks.map((current, index) => aSession({ id: `ses_${index}`, current }));
const currentOf = (sessions: ReturnType<typeof list>) =>
  sessions.filter(({ current }) => current).map(({ id }) => id);

it.each([
  ["what the server marks", [false, true], "ses_0", ["ses_1"]],
  ["the session of who is signed in, where none is marked", [false, false], "ses_1", ["ses_1"]],
  ["the session of who is signed in, where two are marked", [true, true], "ses_1", ["ses_1"]],
  ["none, where it is not among them", [false, false], "ses_9", []],
  ["no single one, where two are marked and it is not among them", [true, true], "ses_9", ["ses_0", "ses_1"]],
])("takes for current %s", (_, marks, sessionId, found) => {
  expect(currentOf(withOneCurrent(list(...marks), sessionId))).toEqual(found);
});
