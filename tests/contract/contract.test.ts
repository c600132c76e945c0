import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import { expect, test } from "vitest";

import { cookieCarrier } from "#mocks/carrier.ts";
import { operationList } from "#mocks/contract.ts";
import { noFaults } from "#mocks/faults.ts";
import { makeHandlers } from "#mocks/handlers/all.ts";

import { examples, operations, schemaErrors } from "./contract.ts";
import { newBackend } from "./mock-browser.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

test("the generated types are those of openapi.yaml", () => {
  const check = ["openapi.yaml", "-o", "src/api/contract.gen.ts", "--check"];
  expect(() =>
    execFileSync("node_modules/.bin/openapi-typescript", check, { cwd: root, stdio: "pipe" }),
  ).not.toThrow();
}, 30_000);

test("every operation has a handler, and no handler is off the contract", () => {
  const handlers = makeHandlers({
    backend: newBackend(),
    carrier: cookieCarrier,
    faults: noFaults,
    latency: 0,
  });
  const handled = handlers.map(
    ({ info }) => `${String(info.method)} ${String(info.path).replace("*/api", "")}`,
  );
  const named = operations.map(({ method, path }) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ":$1")}`);
  expect(handled.toSorted()).toEqual(named.toSorted());
});

test("faults can be asked for by the name of every operation", () => {
  const named = Object.fromEntries(operations.map(({ id, method, path }) => [id, `${method} ${path}`]));
  expect(operationList).toEqual(named);
});

test.each(examples())("the example of %s fits its schema", (_where, pointer, example) => {
  expect(schemaErrors(pointer, example)).toBeNull();
});

// What a request or an answer of the organization looks like is easier read from an example.
test.each([
  "setVisibility request",
  "getMember 200",
  "listOrgSessions 200",
  "listOrgDevices 200",
  "planTermination request",
  "planTermination 201",
  "runTermination request",
  "runTermination 200",
  "getTermination 200",
  "getApiKey 200",
  "getAuditEntry 200",
  "listAuditChildren 200",
])("%s has an example", (name) => {
  expect(examples().map(([where]) => where)).toContain(name);
});
