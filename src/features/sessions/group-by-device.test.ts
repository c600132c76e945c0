import { expect, it } from "vitest";

import { aSession } from "#tests/a-session.ts";

import { groupByDevice, lineKey } from "./group-by-device.ts";

/** Sessions named "device/id", without a device "-/id". */
const sessionsOf = (names: string[]) =>
  names.map((name) => {
    const [device, id = ""] = name.split("/");
    return aSession({ id, deviceId: device === "-" ? null : (device ?? null) });
  });

/** A line in a few letters: a heading as "[device: its sessions]", a session below one as "> id". */
const inShort = (line: ReturnType<typeof groupByDevice>[number]) => {
  if (line.kind === "device") return `[${line.deviceId}: ${line.sessions.map(({ id }) => id).join(" ")}]`;
  return line.grouped ? `> ${line.session.id}` : line.session.id;
};

it.each<[string, string[], string | null, string[]]>([
  ["nothing", [], null, []],
  ["one session has no heading", ["A/1"], null, ["1"]],
  ["two of one device have", ["A/1", "A/2"], null, ["[A: 1 2]", "> 1", "> 2"]],
  ["each of another device stands alone", ["A/1", "B/2"], null, ["1", "2"]],
  [
    "groups and singles, in the server's order",
    ["B/1", "A/2", "A/3", "C/4"],
    null,
    ["1", "[A: 2 3]", "> 2", "> 3", "4"],
  ],
  ["one session of this device has a heading", ["A/1", "B/2"], "A", ["[A: 1]", "> 1", "2"]],
  ["without a device each stands for itself", ["-/1", "-/2"], null, ["1", "2"]],
  ["also where this one has none", ["-/1", "B/2"], null, ["1", "2"]],
  ["nothing is moved: a device that comes twice has two runs", ["A/1", "B/2", "A/3"], null, ["1", "2", "3"]],
  [
    "ids that JavaScript knows are ids",
    ["__proto__/1", "__proto__/2"],
    null,
    ["[__proto__: 1 2]", "> 1", "> 2"],
  ],
])("%s", (_, names, currentDevice, lines) => {
  expect(groupByDevice(sessionsOf(names), currentDevice).map(inShort)).toEqual(lines);
});

it("tells two runs of one device apart", () => {
  const lines = groupByDevice(sessionsOf(["A/1", "A/2", "B/3", "A/4", "A/5"]), null);
  expect(lines.filter(({ kind }) => kind === "device")).toHaveLength(2);
  expect(new Set(lines.map(lineKey)).size).toBe(lines.length);
});
