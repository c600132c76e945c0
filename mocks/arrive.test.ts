import { beforeEach, describe, expect, test } from "vitest";

import { readAddress } from "./address.ts";
import { arrive } from "./arrive.ts";
import { type Backend, createBackend } from "./backend.ts";
import { type Jar, jarCarrier } from "./carrier.ts";
import { livePersona } from "./enter.ts";
import { giveUp } from "./open-session.ts";
import type { PersonaName } from "./seeds/personas.ts";
import type { Tab } from "./tab.ts";

let backend: Backend;
let clock: number;

beforeEach(() => {
  clock = Date.parse("2026-11-20T12:00:00Z");
  backend = createBackend({ clock: () => clock });
});

interface TestTab extends Tab {
  jar: Jar;
  signedOut: boolean;
}

function newTab(persona: PersonaName | null = null): TestTab {
  const jar: Jar = { token: null, device: "one browser", userAgent: "" };
  return { scenario: "default", persona, signedOut: false, carrier: jarCarrier(jar), jar, forget: () => {} };
}

/** Opens an address in a tab; gives whom the tab is then. */
function open(tab: TestTab, path: string): PersonaName | null {
  arrive(backend, tab, readAddress(`http://x.example${path}`));
  clock += 1000;
  return livePersona(backend, tab.jar.token);
}

function endSessionOf(tab: TestTab): void {
  const id = backend.db.credentials.get(tab.jar.token ?? "")?.sessionId ?? "";
  giveUp(backend, backend.db.sessions.get(id) ?? null);
}

test("the first visitor of all is the default persona", () => {
  expect(open(newTab(), "/settings/sessions")).toBe("agency-admin");
});

test("a new tab is whom this browser was last, with a session of its own", () => {
  const one = newTab();
  open(newTab(), "/?as=agency-member");
  open(one, "/?as=clinic-owner");
  const two = newTab();
  expect(open(two, "/")).toBe("clinic-owner");
  expect(two.jar.token).not.toBe(one.jar.token);
});

test("a new tab is nobody when everybody here has signed out", () => {
  const one = newTab();
  open(one, "/");
  endSessionOf(one);
  expect(open(newTab(), "/")).toBeNull();
});

describe("?as=", () => {
  test("does nothing if the tab is that persona already", () => {
    const tab = newTab();
    open(tab, "/?as=clinic-owner");
    const { token } = tab.jar;
    expect(open(tab, "/profile?as=clinic-owner")).toBe("clinic-owner");
    expect(tab.jar.token).toBe(token);
  });

  test("ends the session that the tab gives up by being somebody else", () => {
    const tab = newTab();
    open(tab, "/?as=clinic-owner");
    const { token } = tab.jar;
    expect(open(tab, "/?as=agency-guest")).toBe("agency-guest");
    expect(livePersona(backend, token)).toBeNull();
    const causes = [...backend.db.audit.values()].map(({ cause }) => cause);
    expect(causes).toEqual(["signed_in", "signed_out", "signed_in"]);
  });

  test("gives a new session where the old one is over", () => {
    const tab = newTab();
    open(tab, "/?as=clinic-owner");
    endSessionOf(tab);
    expect(open(tab, "/?as=clinic-owner")).toBe("clinic-owner");
  });

  test("has no effect on the signed-out page, at any depth", () => {
    expect(open(newTab(), "/signed-out?as=clinic-owner")).toBeNull();
    expect(open(newTab(), "/sub/#/signed-out?as=clinic-owner")).toBeNull();
  });
});

describe("a tab does not revive", () => {
  test("after its session was ended elsewhere", () => {
    const tab = newTab();
    open(tab, "/");
    open(newTab(), "/");
    endSessionOf(tab);
    expect(open(tab, "/settings/sessions")).toBeNull();
  });

  test("after it signed out", () => {
    const tab = newTab();
    open(newTab(), "/");
    tab.signedOut = true;
    expect(open(tab, "/settings/sessions")).toBeNull();
  });
});

test("the sign-in page can be looked at", () => {
  open(newTab(), "/");
  expect(open(newTab(), "/sign-in")).toBeNull();
  expect(open(newTab(), "/sign-in?as=agency-guest")).toBe("agency-guest");
});

test("a tab that comes to another scenario stays whom it was", () => {
  expect(open(newTab("portal-client-staff"), "/")).toBe("portal-client-staff");
});

test("a credential of before a reset counts for nothing", () => {
  const tab = newTab();
  tab.jar.token = "of another journal";
  expect(open(tab, "/")).toBe("agency-admin");
});
