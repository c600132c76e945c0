import { describe, expect, test } from "vitest";

import type { SessionPage, Signal } from "#mocks/contract.ts";
import type { ScenarioName } from "#mocks/scenarios.ts";
import { personaNamed, type PersonaName, personaNames } from "#mocks/seeds/personas.ts";
import { deservesLook } from "#mocks/signals/signals.ts";

import { checkAnswer, signalCodes } from "./contract.ts";
import { newBackend, newBrowser } from "./mock-browser.ts";

const codesOf = (found: readonly Signal[]) => found.map(({ code }) => code);

async function list(as: PersonaName, scenario: ScenarioName = "default", status = ""): Promise<SessionPage> {
  const browser = newBrowser(newBackend(scenario), { as });
  return (await checkAnswer(
    "listSessions",
    await browser.get(`/sessions?limit=200${status}`),
  )) as SessionPage;
}

const readers = personaNames.filter((name) =>
  personaNamed(name).permissions.includes("platform.sessions.view"),
);

describe("seeds", () => {
  test("the first persona has two sessions to review, one of them from the first time in London", async () => {
    const { items, attentionCount } = await list("agency-admin");
    expect(attentionCount).toBe(2);
    const fromLondon = items.find(({ location }) => location?.city === "London");
    expect(fromLondon?.signals).toEqual([
      { code: "new_country", level: "high", countryCode: "GB" },
      expect.objectContaining({
        code: "impossible_travel",
        distanceKm: 1263,
        minutes: 14,
        fromCity: "Madrid",
      }),
      { code: "unknown_device", level: "high" },
      { code: "unfamiliar_address", level: "medium" },
      { code: "no_second_factor", level: "low" },
    ]);
    const old = items.filter(({ signals: found }) => codesOf(found).includes("old_session"));
    expect(old.map(({ client }) => client.name)).toEqual(["Northwind for iOS"]);
  });

  test("the clinic's owner has one, from a country in which the clinic doesn't operate", async () => {
    const { items, attentionCount } = await list("clinic-owner");
    expect(attentionCount).toBe(1);
    expect(items.flatMap(({ signals: found }) => found)).toContainEqual({
      code: "country_not_operated",
      level: "high",
      countryCode: "BR",
    });
  });

  test("where places are withheld nothing is said of places", async () => {
    const { items } = await list("portal-client-admin", "suspicious");
    const codes = new Set(items.flatMap(({ signals: found }) => codesOf(found)));
    for (const code of ["new_country", "country_not_operated", "impossible_travel", "unknown_place"])
      expect(codes).not.toContain(code);
  });

  test.each(["agency-member", "portal-client-admin", "clinic-staff", "platform-viewer"] as const)(
    "%s has nothing to review",
    async (as) => {
      expect((await list(as)).attentionCount).toBe(0);
    },
  );

  test.each(readers)("familiar: %s has nothing to review", async (as) => {
    expect((await list(as, "familiar")).attentionCount).toBe(0);
  });

  test("suspicious: every code at once, the gravest first", async () => {
    const { items } = await list("agency-admin", "suspicious");
    const codes = new Set(items.flatMap(({ signals: found }) => codesOf(found)));
    expect([...codes].toSorted()).toEqual(signalCodes().toSorted());
    const grave = ["high", "medium", "low", "reassuring"];
    for (const { signals: found } of items) {
      const levels = found.map(({ level }) => grave.indexOf(level));
      expect(levels).toEqual(levels.toSorted((a, b) => a - b));
    }
  });

  test("the count is that of the sessions that it counts, whatever the filter", async () => {
    for (const scenario of ["default", "suspicious", "late"] as const) {
      const { items, attentionCount } = await list("agency-admin", scenario);
      const counted = items.filter(
        ({ status, verdict, signals: found }) =>
          status === "active" && deservesLook(verdict && { value: verdict.value, at: 0 }, found),
      );
      expect(attentionCount).toBe(counted.length);
      expect((await list("agency-admin", scenario, "&status=ended")).attentionCount).toBe(attentionCount);
    }
  });
});
