import { expect, test } from "vitest";

import type { Policy } from "#mocks/contract.ts";

import { administrator } from "./acts.ts";
import { change, policyOf, preview, save } from "./policy-rules.ts";

type Allowed = Policy["idleTimeout"]["allowed"];
type Bound = readonly [value: unknown, code: string | null];

const notNumbers: Bound[] = [
  ["", "invalid"],
  ["30", "invalid"],
  ["٣٠", "invalid"],
  [true, "invalid"],
  [[1800], "invalid"],
  [{}, "invalid"],
];

/** Each value at, beside and beyond what is allowed, and what is said of it. */
function boundsOf(allowed: Allowed | undefined): Bound[] {
  if (!allowed) return [];
  if (allowed.kind === "choice") {
    const offered = allowed.options.map((option): Bound => [option, null]);
    const beside = allowed.options.flatMap((option) => (option === null ? [] : [option - 1, option + 1]));
    const others = [...beside, 0, -60, 60.5, Number.MAX_SAFE_INTEGER, 1e300];
    return [...offered, ...others.map((one): Bound => [one, "not_allowed"]), ...notNumbers];
  }
  const { min, max, step } = allowed;
  return [
    [min, null],
    [min + step, null],
    [max - step, null],
    [max, null],
    [min - 1, "too_low"],
    [min - step, "too_low"],
    [0, "too_low"],
    [-0, "too_low"],
    [-max, "too_low"],
    [0.5, "too_low"],
    [max + 1, "too_high"],
    [max + step, "too_high"],
    [max + 0.001, "too_high"],
    [Number.MAX_SAFE_INTEGER, "too_high"],
    [1e300, "too_high"],
    [min + 1, "invalid"],
    [min + step - 1, "invalid"],
    [min + 0.5, "invalid"],
    [null, "not_allowed"],
    ...notNumbers,
  ];
}

const reason = "A screen on the wall";

const fields = {
  "/idleTimeout": {
    allowedIn: ({ idleTimeout }: Policy) => idleTimeout.allowed,
    wish: (value: unknown) => ({ idleTimeout: value }),
  },
  "/rememberMe/timeout": {
    allowedIn: ({ rememberMe }: Policy) => rememberMe?.timeout.allowed,
    wish: (timeout: unknown) => ({ rememberMe: { allowed: true, timeout } }),
  },
} as const;
// The clinic has no remembered sessions.
const table = [
  ["/idleTimeout", "clinic-owner"],
  ["/idleTimeout", "agency-admin"],
  ["/rememberMe/timeout", "agency-admin"],
  ["/idleTimeout", "platform-security-admin"],
  ["/rememberMe/timeout", "platform-security-admin"],
] as const;

test.each(table)("%s is held to what is allowed, by saving and by trying: %s", async (pointer, persona) => {
  const browser = await administrator(persona);
  const { allowedIn, wish } = fields[pointer];
  const bounds = boundsOf(allowedIn(await policyOf(browser)));
  expect(bounds.length).toBeGreaterThan(10);
  for (const [value, code] of bounds) {
    const errors = code === null ? [] : [`${pointer} ${code}`];
    const tried = await preview(browser, wish(value));
    expect([value, tried.errors]).toEqual([value, errors]);
    // What is refused for itself is so whatever the version.
    const saved =
      code === null ? await change(browser, { ...wish(value), reason }) : await save(browser, wish(value));
    expect([value, saved.status, saved.errors]).toEqual([value, code === null ? 200 : 422, errors]);
  }
});

test("a number that JSON can write and nobody can count is too high", async () => {
  const browser = await administrator("clinic-owner");
  const response = await browser.patch("/policy", '{"idleTimeout":1e400}', {
    headers: { "if-match": '"2"' },
  });
  expect(await response.json()).toMatchObject({ errors: [{ pointer: "/idleTimeout", code: "too_high" }] });
});

test.each([
  [{}, " required"],
  [{ idleTimeout: 86_400, absoluteTimeout: null }, "/absoluteTimeout invalid"],
  [{ rememberMe: null }, "/rememberMe invalid"],
  [{ rememberMe: { allowed: true } }, "/rememberMe/timeout required"],
  [{ rememberMe: { timeout: 86_400 } }, "/rememberMe/allowed required"],
  [{ rememberMe: { allowed: "yes", timeout: 86_400 } }, "/rememberMe/allowed invalid"],
  [{ rememberMe: { allowed: true, timeout: 86_400, "a/b": 1 } }, "/rememberMe/a~1b invalid"],
  [{ operatingCountries: "ES" }, "/operatingCountries invalid"],
  [{ operatingCountries: [] }, "/operatingCountries required"],
  [{ operatingCountries: ["ES", "es"] }, "/operatingCountries/1 invalid"],
  [{ operatingCountries: ["ES", "GB", "ES"] }, "/operatingCountries/2 invalid"],
  [{ operatingCountries: Array.from({ length: 251 }, () => "ES") }, "/operatingCountries too_many"],
  [{ idleTimeout: 86_400, reason: 7 }, "/reason invalid"],
  [{ idleTimeout: 86_400, reason: "" }, "/reason required"],
  [{ idleTimeout: 86_400, reason: "x".repeat(501) }, "/reason too_long"],
  [{ idleTimeout: 86_400, reason: "nul\u0000byte" }, "/reason invalid"],
  [{ idleTimeout: null }, "/reason required"],
  [{ idleTimeout: null, reason: " \t\n" }, "/reason required"],
])("%j is refused at its member", async (wish, error) => {
  const browser = await administrator();
  const before = await policyOf(browser);
  const { status, errors } = await change(browser, wish);
  expect({ status, errors }).toEqual({ status: 422, errors: [error] });
  expect(await policyOf(browser)).toEqual(before);
});

test("never is tried without a reason, saved with one, kept without another, and the reason goes with it", async () => {
  const browser = await administrator();
  expect((await preview(browser, { idleTimeout: null })).status).toBe(200);
  const saved = await change(browser, { idleTimeout: null, reason: `  ${reason} ` });
  expect(saved.body.idleTimeout).toMatchObject({ value: null, reason });
  const again = await change(browser, { idleTimeout: null });
  expect(again.body).toEqual(saved.body);
  expect((await change(browser, { idleTimeout: 604_800 })).body.idleTimeout.reason).toBeNull();
});

test("what stays as it is is not judged, also outside of what is allowed", async () => {
  const ana = await administrator("agency-admin", "policy-odd");
  const { idleTimeout, rememberMe } = await policyOf(ana);
  expect([idleTimeout.value, rememberMe?.timeout.value]).toEqual([864_000, 34_560_000]);
  const off = { idleTimeout: 864_000, rememberMe: { allowed: false, timeout: 34_560_000 } };
  expect((await preview(ana, off)).status).toBe(200);
  expect(await change(ana, off)).toMatchObject({
    status: 200,
    body: { idleTimeout: { value: 864_000 }, rememberMe: { allowed: false } },
  });
  const other = { rememberMe: { allowed: false, timeout: 34_560_000 + 86_400 } };
  expect((await change(ana, other)).errors).toEqual(["/rememberMe/timeout too_high"]);
});

test("what is longer than the absolute limit is too high, also where it could be chosen", async () => {
  const browser = await administrator();
  const { db } = browser.backend;
  const agency = db.organizations.get("org_agency");
  if (agency) db.put("organizations", { ...agency, policy: { ...agency.policy, absoluteTimeout: 604_800 } });
  for (const idleTimeout of [2_592_000, null])
    expect((await change(browser, { idleTimeout, reason })).errors).toEqual(["/idleTimeout too_high"]);
  expect((await change(browser, { idleTimeout: 604_800 })).status).toBe(200);
});
