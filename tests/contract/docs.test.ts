import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { networkFaults } from "#mocks/faults.ts";
import { isScenario, scenarioNamed, scenarios } from "#mocks/scenarios.ts";
import { PASSWORD, personaNamed, personaNames } from "#mocks/seeds/personas.ts";

const page = readFileSync(new URL("../../docs/mock-backend.md", import.meta.url), "utf8");
// The formatter pads the cells of a table.
const rows = page.split("\n").map((line) => line.replaceAll(/ +/g, " "));

test.each(personaNames)("the page lists %s", (name) => {
  const { email, special } = personaNamed(name);
  const row = rows.find((line) => line.startsWith(`| \`${name}\` |`));
  expect(row).toContain(`| ${email} | ${special} |`);
  expect(page).toContain(PASSWORD);
});

test.each(Object.keys(scenarios).filter(isScenario))("the page lists the scenario %s", (name) => {
  expect(rows).toContain(`| \`${name}\` | ${scenarioNamed(name).description} |`);
});

test.each(Object.entries(networkFaults))("the page lists the fault %s", (name, what) => {
  expect(rows).toContain(`| \`${name}\` | ${what} |`);
});
