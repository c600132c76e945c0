import { describe, expect, it } from "vitest";

import { untranslated } from "#tests/gates/generated.mjs";
import { unproved } from "#tests/seeds/checklist.ts";

import { playwrightResults, readResults, vitestResults } from "./count.mjs";
import { runAll, type Outcome } from "./schedule.mjs";
import { select, steps, type Step } from "./steps.mjs";

describe("counting", () => {
  it("takes from Vitest only what passed for passed", () => {
    const assertionResults = ["passed", "failed", "pending", "skipped", "todo"].map((status) => ({
      ancestorTitles: ["list"],
      title: status,
      status,
    }));
    const results = vitestResults({
      testResults: [{ name: "a.test.ts", status: "failed", assertionResults }],
    });
    expect(results.map(({ passed }) => passed)).toEqual([true, false, false, false, false]);
    expect(results[0]?.title).toBe("list > passed");
  });

  it("counts a file of Vitest's that does not load", () => {
    const results = vitestResults({
      testResults: [{ name: "a.test.ts", status: "failed", assertionResults: [] }],
    });
    expect(results).toEqual([{ title: "a.test.ts", passed: false }]);
  });

  it("takes from Playwright only what passed at once, in every project", () => {
    const outcomes = [
      ["expected", "passed"],
      ["unexpected", "passed"],
      ["flaky", "passed"],
      ["skipped", "skipped"],
      ["expected", "failed"],
    ] as const;
    const specs = outcomes.map(([status, expectedStatus]) => ({
      title: status,
      tests: [{ status, expectedStatus }],
    }));
    const file = "list.e2e.ts";
    const results = playwrightResults({
      suites: [{ title: file, file, suites: [{ title: "list", file, specs }] }],
    });
    expect(results.map(({ passed }) => passed)).toEqual([true, false, false, false, false]);
    expect(results[0]?.title).toBe("list > expected");
  });

  it("takes an error of Playwright's outside of the tests for a failure", () => {
    expect(playwrightResults({ suites: [], errors: [{}] })).toHaveLength(1);
  });

  it("takes a runner without a report for a failure", () => {
    expect(readResults("vitest", "there/is/none.json", true)).toEqual([
      { title: "vitest itself", passed: false },
    ]);
  });
});

describe("steps", () => {
  const node = (name: string, script: string, after: string[] = []): Step => ({
    name,
    command: ["node", "-e", script],
    after,
    cores: 1,
    within: [],
  });
  const told: Outcome[] = [];
  const tell = (outcome: Outcome) => void told.push(outcome);

  it("run in order, and not at all after one that failed", async () => {
    const chain = [
      node("third", "", ["second"]),
      node("first", ""),
      node("second", "console.log('why'); process.exit(1)", ["first"]),
      node("fourth", "", ["third"]),
    ];
    const outcomes = await runAll(chain, 2, tell);
    expect(outcomes.map(({ step, ok, ran }) => [step.name, ok, ran])).toEqual([
      ["first", true, true],
      ["second", false, true],
      ["third", false, false],
      ["fourth", false, false],
    ]);
    expect(outcomes[1]?.output).toBe("why");
    expect(told).toEqual(outcomes);
  });

  it("fail where their program does not exist", async () => {
    const [outcome] = await runAll([{ ...node("none", ""), command: ["there-is-no-such-program"] }], 1, tell);
    expect(outcome?.ok).toBe(false);
  });

  it("are chosen by command or by name", () => {
    expect(select([])).toHaveLength(steps.length);
    expect(select(["e2e"]).map(({ name }) => name)).toEqual(["build", "build:demo", "chromium", "e2e"]);
    expect(select(["lock", "lint"]).map(({ name }) => name)).toEqual(["lock", "lint"]);
    expect(() => select(["lock", "nothing"])).toThrow("nothing");
  });
});

describe("the seeds' checklist", () => {
  const row = {
    id: "sign-out",
    seed: "000",
    promise: "People sign out.",
    tests: ["sign-out > works"],
  } as const;
  const rows = [{ ...row, tests: [...row.tests] }];

  it("is satisfied by tests that passed, in every runner that has them", () => {
    expect(unproved(rows, [{ title: "sign-out > works", passed: true }])).toEqual([]);
  });

  it("sees a test that is missing, one that did not pass, and a promise without any", () => {
    expect(unproved(rows, [])).toHaveLength(1);
    const twice = [true, false].map((passed) => ({ title: "sign-out > works", passed }));
    expect(unproved(rows, twice)).toHaveLength(1);
    expect(unproved([{ ...row, tests: [] }], twice)).toHaveLength(1);
  });
});

describe("the catalogs' gate", () => {
  it("sees a message without words", () => {
    const header = `msgid ""\nmsgstr ""\n"Language: en\\n"`;
    const whole = `msgid "a"\nmsgstr "A"`;
    const long = `msgid ""\n"a long one"\nmsgstr ""\n"A long one"`;
    expect(untranslated([header, whole, long].join("\n\n"))).toEqual([]);
    expect(untranslated([header, whole, `msgid "b"\nmsgstr ""\n`].join("\n\n"))).toEqual([`"b"`]);
  });
});
