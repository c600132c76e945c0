import type { Policy, PolicyEffect } from "#mocks/contract.ts";
import type { PersonaName } from "#mocks/seeds/personas.ts";

import { administrator } from "./acts.ts";
import { checkAnswer } from "./contract.ts";
import type { MockBrowser } from "./mock-browser.ts";

export const editors = ["clinic-owner", "agency-admin", "platform-security-admin"] as const;

/** The rules as they are, held to the contract. */
export async function policyOf(browser: MockBrowser): Promise<Policy> {
  return (await checkAnswer("getPolicy", await browser.get("/policy"))) as Policy;
}

/** Changes the rules by the newest version: status, what was wrong at which member, or the rules as they are then. */
export async function change(browser: MockBrowser, wish: object) {
  return save(browser, wish, (await policyOf(browser)).version);
}

/** The same by a version that the caller knows, or by none. */
export async function save(browser: MockBrowser, wish: object, version?: string) {
  const headers = { "if-match": version === undefined ? null : `"${version}"` };
  return read("updatePolicy", await browser.patch("/policy", wish, { headers }));
}

export async function preview(browser: MockBrowser, wish: object) {
  return read("previewPolicy", await browser.post("/policy/preview", wish));
}

type Body = Policy & PolicyEffect & { errors?: { pointer: string; code: string }[] };

async function read(id: "updatePolicy" | "previewPolicy", response: Response) {
  const body = (await checkAnswer(id, response)) as Body;
  const errors = (body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
  return { status: response.status, errors, body };
}

/** Another browser of the same backend that has just proved who it is. */
export function colleague(browser: MockBrowser, persona: PersonaName): Promise<MockBrowser> {
  return administrator(persona, browser.backend);
}
