import { expect, test } from "vitest";

import { createFaults, parseFaults } from "./faults.ts";

const request = new Request("http://localhost/");

function rules(text: string) {
  const unknown: string[] = [];
  return { rules: parseFaults(text, (part) => unknown.push(part)), unknown };
}

test("a status means the problem that the operation is likeliest to answer with it", () => {
  const slug = (text: string) => {
    const fault = rules(text).rules[0]?.fault;
    return fault?.kind === "problem" ? fault.slug : null;
  };
  expect(slug("signIn:401")).toBe("invalid-credentials");
  expect(slug("getMe:401")).toBe("session-ended");
  expect(slug("terminateSession:409")).toBe("session-busy");
  expect(slug("terminateSessions:409")).toBe("request-in-progress");
  expect(slug("terminateSession:policy-forbids")).toBe("policy-forbids");
});

test("faults come for their number of calls, then the next in line, then none", () => {
  const faults = createFaults(rules("getMe:offline:1, getMe:lost:2").rules);
  const names = [1, 2, 3, 4].map(() => {
    const fault = faults.take("getMe", request);
    return fault?.kind === "network" ? fault.name : null;
  });
  expect(names).toEqual(["offline", "lost", "lost", null]);
});

test("a fault is of its operation alone, or of all", () => {
  expect(createFaults(rules("signOut:offline").rules).take("getMe", request)).toBeNull();
  expect(createFaults(rules("*:offline").rules).take("getMe", request)).not.toBeNull();
});

test("empty parts are nothing, wrong ones are told", () => {
  expect(rules("").unknown).toEqual([]);
  expect(rules(",getMe:503,").unknown).toEqual([]);
  expect(rules("getMe,getMe:0,:503,getMe:503:0").unknown).toEqual([
    "getMe",
    "getMe:0",
    ":503",
    "getMe:503:0",
  ]);
});
