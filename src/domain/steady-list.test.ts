import { describe, expect, it } from "vitest";

import type { Session } from "#src/api/schemas.ts";
import { aSession } from "#tests/a-session.ts";

import { asRead, readAnew } from "./steady-list.ts";

const row = (id: string, createdAt = "2026-11-01T09:00:00Z", more: Partial<Session> = {}) =>
  aSession({ id, createdAt, ...more });
const ids = (sessions: readonly Session[]) => sessions.map(({ id }) => id).join(" ");

const now = Date.parse("2026-11-20T11:59:00Z");
const start = asRead([row("a"), row("b", "2026-11-10T09:00:00Z"), row("c")], now).shown;

describe("a list that is read anew", () => {
  it("leaves every row where it is, whatever order the server has them in by now", () => {
    const { shown, fresh, departed } = readAnew(start, [
      row("c"),
      row("a"),
      row("b", "2026-11-10T09:00:00Z"),
    ]);
    expect(ids(shown.rows)).toBe("a b c");
    expect(fresh).toEqual([]);
    expect(departed.size).toBe(0);
  });

  it("shows each row as it is now", () => {
    const ending = row("a", undefined, { status: "ending" });
    const { shown } = readAnew(start, [ending, row("b"), row("c")]);
    expect(shown.rows[0]).toEqual(ending);
  });

  it("keeps back who signed in since, the newest first", () => {
    const { shown, fresh } = readAnew(start, [
      row("new", "2026-11-20T12:00:00Z"),
      row("newer", "2026-11-20T12:00:01Z"),
      ...start.rows,
    ]);
    expect(ids(shown.rows)).toBe("a b c");
    expect(ids(fresh)).toBe("newer new");
  });

  it("keeps them back at every further reading, until they are asked for", () => {
    const list = [row("new", "2026-11-20T12:00:00Z"), ...start.rows];
    const second = readAnew(readAnew(start, list).shown, list);
    expect(ids(second.fresh)).toBe("new");
    expect(ids(asRead(list, now).shown.rows)).toBe("new a b c");
  });

  it("knows as new who signed in while it was on its way", () => {
    const { fresh } = readAnew(start, [...start.rows, row("new", "2026-11-20T11:58:55Z")]);
    expect(ids(fresh)).toBe("new");
  });

  it("puts the rows of a further page at the end", () => {
    const { shown, fresh } = readAnew(start, [...start.rows, row("d"), row("e", "2026-11-10T09:00:00Z")]);
    expect(ids(shown.rows)).toBe("a b c d e");
    expect(fresh).toEqual([]);
  });

  it("leaves one that has gone in its place, as it was last seen", () => {
    const { shown, departed } = readAnew(start, [row("c"), row("a")]);
    expect(ids(shown.rows)).toBe("a b c");
    expect([...departed]).toEqual(["b"]);
  });

  it("leaves all of them where they are when many have gone at once", () => {
    const many = asRead(
      ["a", "b", "c", "d", "e", "f", "g"].map((id) => row(id)),
      now,
    ).shown;
    const { shown, departed } = readAnew(many, [row("g")]);
    expect(ids(shown.rows)).toBe("a b c d e f g");
    expect([...departed].join(" ")).toBe("a b c d e f");
  });

  it("lets go of one that was seen to have ended", () => {
    const ended = readAnew(start, [row("a"), row("b", undefined, { status: "ended" }), row("c")]).shown;
    const { shown, departed } = readAnew(ended, [row("a"), row("c")]);
    expect(ids(shown.rows)).toBe("a c");
    expect(departed.size).toBe(0);
  });

  it("takes back one that was gone for a while", () => {
    const without = readAnew(start, [row("a"), row("c")]);
    const { shown, departed } = readAnew(without.shown, [row("a"), row("b"), row("c")]);
    expect(ids(shown.rows)).toBe("a b c");
    expect(departed.size).toBe(0);
  });

  it("knows nobody as new in a list that was empty, but who came after", () => {
    const { shown, fresh } = readAnew(asRead([], now).shown, [
      row("old"),
      row("new", "2026-11-20T12:00:00Z"),
    ]);
    expect(ids(shown.rows)).toBe("old");
    expect(ids(fresh)).toBe("new");
  });
});
