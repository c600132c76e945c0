import { spawn } from "node:child_process";
import { delimiter } from "node:path";

/** No step takes this long on a healthy machine: one that does hangs. */
const patience = 8 * 60_000;

/** No colours, Testing Library's included, and of a page that a test did not expect only the beginning. */
const plain = { NO_COLOR: "1", COLORS: "false", DEBUG_PRINT_LIMIT: "1500" };

/**
 * @typedef {import("./steps.mjs").Step} Step
 * @typedef {{ step: Step, ok: boolean, ran: boolean, seconds: number, output: string }} Outcome
 */

/**
 * Runs the steps, side by side as far as the cores go, in the order of the table otherwise.
 * @param {Step[]} steps
 * @param {number} cores
 * @param {(outcome: Outcome) => void} report hears of each step when it is through
 * @returns {Promise<Outcome[]>}
 */
export async function runAll(steps, cores, report) {
  /** @type {Map<string, Outcome>} */
  const done = new Map();
  /** @type {Map<string, Promise<void>>} */
  const running = new Map();
  let free = cores;

  /** @param {Outcome} outcome */
  const settle = (outcome) => {
    done.set(outcome.step.name, outcome);
    report(outcome);
  };
  /** @param {Step} step */
  const start = async (step) => {
    const taken = Math.min(step.cores, cores);
    free -= taken;
    settle(await runStep(step));
    free += taken;
    running.delete(step.name);
  };

  while (done.size < steps.length) {
    for (const step of steps) {
      if (done.has(step.name) || running.has(step.name)) continue;
      const before = step.after.map((name) => done.get(name));
      if (before.some((outcome) => outcome?.ok === false))
        settle({ step, ok: false, ran: false, seconds: 0, output: `waits for ${step.after.join(", ")}` });
      else if (before.every(Boolean) && Math.min(step.cores, cores) <= free)
        running.set(step.name, start(step));
    }
    if (running.size > 0) await Promise.race(running.values());
  }
  return [...done.values()];
}

/** @type {(step: Step) => Promise<Outcome>} */
function runStep(step) {
  const begun = performance.now();
  const [program = "", ...args] = step.command ?? [];
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      env: { ...process.env, PATH: `node_modules/.bin${delimiter}${process.env["PATH"]}`, ...plain },
      shell: process.platform === "win32",
      stdio: ["ignore", "pipe", "pipe"],
      timeout: patience,
    });
    let output = "";
    child.stdout.on("data", (text) => (output += text));
    child.stderr.on("data", (text) => (output += text));
    child.on("error", (error) => (output += error.message));
    child.on("close", (code, signal) => {
      if (signal) output += `\nended by ${signal}`;
      const seconds = (performance.now() - begun) / 1000;
      resolve({ step, ok: code === 0, ran: true, seconds, output: output.trim() });
    });
  });
}
