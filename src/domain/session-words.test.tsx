import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";

import type { Session } from "#src/api/schemas.ts";
import { App, Monitor, Question, Smartphone, Tablet, Terminal } from "#src/ui/icons.tsx";
import { aSession } from "#tests/a-session.ts";
import { fromHook } from "#tests/render-part.tsx";

import { ClientIcon } from "./client-icon.tsx";
import { useEndWords } from "./end-words.ts";
import { useSecondFactor } from "./second-factor.ts";
import { useSignInMethod } from "./sign-in-method.ts";

it.each<[Session["signInMethod"], string]>([
  ["password", "Password"],
  ["passkey", "Passkey"],
  ["sso", "Single sign-on"],
  ["email_link", "E-mail link"],
  ["unknown", "Unknown"],
])("the sign-in method %s is called %s", (method, words) => {
  expect(fromHook(useSignInMethod)(method)).toBe(words);
});

it.each<[Session["secondFactor"], string]>([
  ["none", "None"],
  ["authenticator_app", "Authenticator app"],
  ["security_key", "Security key"],
  ["text_message", "Text message"],
  ["trusted_device", "Not asked on this trusted device"],
  ["unknown", "Unknown"],
])("the second factor %s is called %s", (factor, words) => {
  expect(fromHook(useSecondFactor)(factor)).toBe(words);
});

type End = NonNullable<Session["end"]>;

it.each<[End["cause"], string | null, string]>([
  ["signed_out", null, "Signed out there"],
  ["signed_out_elsewhere", null, "Signed out from another session"],
  ["admin", "Priya Raman", "Signed out by Priya Raman"],
  ["admin", null, "Signed out by an administrator"],
  ["admin", " ", "Signed out by an administrator"],
  ["admin", "ad\u200Bmin", "Signed out by ad\uFFFDmin"],
  ["policy", "Priya Raman", "Ended by a change of the session timeout"],
  ["password_changed", null, "Ended by a password change"],
  ["expired", null, "Expired"],
])("an end by %s of %j is told as: %s", (cause, actor, words) => {
  expect(fromHook(useEndWords)({ at: "2026-11-19T12:00:00Z", cause, actor, reason: null })).toBe(words);
});

describe("the picture of a client", () => {
  const icons = { App, Monitor, Question, Smartphone, Tablet, Terminal };
  it.each<[keyof typeof icons, Partial<Session["client"]>]>([
    ["Monitor", {}],
    ["Monitor", { os: null }],
    ["Smartphone", { os: "iOS" }],
    ["Smartphone", { os: "Android" }],
    ["Smartphone", { os: null, model: "iPhone15,2" }],
    ["Smartphone", { kind: "mobile_app", os: null }],
    ["Tablet", { os: "iPadOS", model: "iPad Pro" }],
    ["Tablet", { os: "Android", model: "Galaxy Tablet" }],
    ["Terminal", { kind: "command_line" }],
    ["App", { kind: "desktop_app" }],
    ["Question", { kind: "unknown", name: null, os: null }],
  ])("is a %s of %j", (name, client) => {
    const Expected = icons[name];
    const picture = (part: ReactNode) => render(part).container.querySelector("path")?.getAttribute("d");
    expect(picture(<ClientIcon client={{ ...aSession().client, ...client }} />)).toBe(picture(<Expected />));
  });
});
