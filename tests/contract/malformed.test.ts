import { expect, test } from "vitest";

import type { OperationId } from "#mocks/contract.ts";
import { PASSWORD } from "#mocks/seeds/personas.ts";

import { admin, ana, call, newPassword, nobody } from "./calls.ts";
import { bodyErrors, checkAnswer, operations } from "./contract.ts";

const withBody = operations.filter(({ requestBody }) => requestBody).map(({ id }) => id);
const change = { currentPassword: PASSWORD, newPassword };

/** The answer to a body, held to the contract. */
async function answerTo(id: OperationId, body: unknown) {
  const browser = id === "signIn" ? nobody() : await admin();
  const response = await call(browser, id, { body });
  return { status: response.status, body: await checkAnswer(id, response) };
}

test.each(
  withBody.flatMap((id) =>
    ["{", "", "null", "[]", '"others"', `"${"x".repeat(256 * 1024)}"`].map((body) => [id, body] as const),
  ),
)("%s with a body that is no JSON object, or too long: %.40s", async (id, body) => {
  expect(await answerTo(id, body)).toMatchObject({
    status: 400,
    body: { type: "urn:problem-type:whereabouts:invalid-request" },
  });
});

const wrong: [OperationId, unknown, string, string][] = [
  ["signIn", {}, "/email", "required"],
  ["signIn", { ...ana, email: 7 }, "/email", "invalid"],
  ["signIn", { ...ana, email: "a".repeat(255) }, "/email", "too_long"],
  ["signIn", { ...ana, password: "" }, "/password", "required"],
  ["signIn", { ...ana, password: "p".repeat(1025) }, "/password", "too_long"],
  ["signIn", { ...ana, "a/b~c": 1 }, "/a~1b~0c", "invalid"],
  ["signIn", { ...ana, trustDevice: "yes" }, "/trustDevice", "invalid"],
  ["stepUp", {}, "/password", "required"],
  ["stepUp", { password: "" }, "/password", "required"],
  ["stepUp", { password: ["a"] }, "/password", "invalid"],
  ["stepUp", { password: "🦉".repeat(1025) }, "/password", "too_long"],
  ["stepUp", { ...ana }, "/email", "invalid"],
  ["changePassword", {}, "/currentPassword", "required"],
  ["changePassword", { newPassword }, "/currentPassword", "required"],
  ["changePassword", { ...change, newPassword: "" }, "/newPassword", "required"],
  ["changePassword", { ...change, newPassword: 15 }, "/newPassword", "invalid"],
  ["changePassword", { ...change, newPassword: "p".repeat(1025) }, "/newPassword", "too_long"],
  ["changePassword", { ...change, again: newPassword }, "/again", "invalid"],
  ["judgeSession", {}, "/verdict", "required"],
  ["judgeSession", { verdict: "perhaps" }, "/verdict", "invalid"],
  ["judgeSession", { verdict: "me", at: 1 }, "/at", "invalid"],
  ["updateDevice", {}, "/name", "required"],
  ["updateDevice", { name: 7 }, "/name", "invalid"],
  ["updateDevice", { name: "Studio", trusted: true }, "/trusted", "invalid"],
  ["terminateSessions", {}, "/scope", "required"],
  ["terminateSessions", { scope: "mine" }, "/scope", "invalid"],
  ["terminateSessions", { scope: "others", ids: ["a"] }, "/scope", "invalid"],
  ["terminateSessions", { ids: [] }, "/ids", "required"],
  ["terminateSessions", { ids: "a" }, "/ids", "invalid"],
  ["terminateSessions", { ids: ["a", "b/c"] }, "/ids/1", "invalid"],
  ["terminateSessions", { ids: ["a", "a"] }, "/ids/1", "invalid"],
  ["terminateSessions", { ids: Array.from({ length: 1001 }, (_, index) => `s${index}`) }, "/ids", "too_many"],
  ["terminateSessions", { scope: "others", force: true }, "/force", "invalid"],
];

test.each(wrong)("%s with %.60j", async (id, body, pointer, code) => {
  expect(bodyErrors(id, body)).not.toBeNull();
  expect(await answerTo(id, body)).toMatchObject({
    status: 422,
    body: { errors: expect.arrayContaining([expect.objectContaining({ pointer, code })]) },
  });
});

// The schema lets these pass: what is wrong with them is said in words.
test.each([
  [" \t ", "required"],
  ["", "required"],
  ["x".repeat(65), "too_long"],
  ["🦉".repeat(65), "too_long"],
  ["two\nlines", "invalid"],
  ["nul\u0000byte", "invalid"],
])("a device is not named %j", async (name, code) => {
  expect(await answerTo("updateDevice", { name })).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: "/name", code }] },
  });
});

test("what the contract just allows is allowed", async () => {
  const ids = Array.from({ length: 1000 }, (_, index) => `${index}`.padStart(128, "s"));
  expect(bodyErrors("terminateSessions", { ids })).toBeNull();
  expect((await answerTo("terminateSessions", { ids })).status).toBe(200);
  const longest = { email: "a".repeat(254), password: "p".repeat(1024) };
  expect(bodyErrors("signIn", longest)).toBeNull();
  expect((await answerTo("signIn", longest)).status).toBe(401);
  expect(await answerTo("updateDevice", { name: `  ${"🦉".repeat(64)} ` })).toMatchObject({
    status: 200,
    body: { name: "🦉".repeat(64) },
  });
  const roomy = { currentPassword: PASSWORD, newPassword: "vT9#qLw2zX".repeat(100) };
  expect((await answerTo("changePassword", roomy)).status).toBe(200);
});
