import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { PASSWORD, personas } from "./seeds/personas.ts";
import { mockMiddleware } from "./server.ts";

let server: Server;
let origin: string;

beforeAll(async () => {
  const handle = mockMiddleware();
  server = createServer((request, response) => void handle(request, response, () => response.end("page")));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** A browser with cookies, in a run of its own. */
function newBrowser(run: string = crypto.randomUUID(), more: Record<string, string> = {}) {
  const cookies = new Map<string, string>();
  const call = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${origin}${path}`, {
      ...init,
      headers: {
        cookie: [...cookies].map((pair) => pair.join("=")).join("; "),
        "x-mock-run": run,
        ...more,
        ...(init.headers as Record<string, string>),
      },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (line.includes("Max-Age=0")) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  return {
    run,
    cookies,
    call,
    open: (path: string) => call(path, { headers: { accept: "text/html,*/*" } }),
    post: (path: string, body?: unknown) =>
      call(path, {
        method: "POST",
        headers: { "x-requested-with": "whereabouts", "idempotency-key": `"${crypto.randomUUID()}"` },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    me: async () =>
      (await (await call("/api/me")).json()) as { user?: { email: string }; sessionId?: string },
    total: async () => ((await (await call("/api/sessions")).json()) as { total: number }).total,
  };
}

const ana = { email: personas["agency-admin"].email, password: PASSWORD };

describe("cookies", () => {
  test("signing in sets a cookie that no script can read, signing out clears it", async () => {
    const browser = newBrowser();
    const signedIn = await browser.post("/api/sign-in", ana);
    const line = signedIn.headers.getSetCookie().find((cookie) => cookie.startsWith("session="));
    expect(line).toMatch(/^session=[0-9a-f]{48}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await browser.me()).user?.email).toBe(ana.email);

    const signedOut = await browser.post("/api/sign-out");
    expect(signedOut.status).toBe(204);
    expect(signedOut.headers.get("clear-site-data")).toBe('"cache", "storage"');
    expect(browser.cookies.has("session")).toBe(false);
    // The device is known on: what it may be offered hangs on that.
    const offered = await browser.call("/api/sign-in");
    expect(await offered.json()).toMatchObject({ rememberMe: { duration: 30 * 86_400 } });
  });

  test("two browsers of one run share a backend: one ends the other", async () => {
    const one = newBrowser();
    const other = newBrowser(one.run);
    await one.open("/?as=agency-admin");
    await other.open("/?as=agency-admin");
    await one.post(`/api/sessions/${(await other.me()).sessionId}/terminate`);
    expect((await other.call("/api/me")).status).toBe(401);
    expect((await one.call("/api/me")).status).toBe(200);
  });

  test("two runs share nothing", async () => {
    const one = newBrowser();
    await one.open("/?as=agency-admin");
    const stranger = newBrowser();
    stranger.cookies.set("session", one.cookies.get("session") ?? "");
    expect((await stranger.call("/api/me")).status).toBe(401);
  });
});

describe("links", () => {
  test("?as= signs in, and does nothing if it is that persona already", async () => {
    const browser = newBrowser();
    await browser.open("/settings/sessions?as=clinic-owner");
    const first = await browser.me();
    expect(first.user?.email).toBe(personas["clinic-owner"].email);
    await browser.open("/profile?as=clinic-owner");
    expect((await browser.me()).sessionId).toBe(first.sessionId);
    await browser.open("/profile?as=agency-member");
    expect((await browser.me()).user?.email).toBe(personas["agency-member"].email);
  });

  test("?as= has no effect on the signed-out page, nor on anything but a page", async () => {
    const browser = newBrowser();
    await browser.open("/signed-out?as=clinic-owner");
    await browser.call("/assets/app.js?as=clinic-owner");
    expect(browser.cookies.size).toBe(0);
  });

  test("?scenario= sticks, keeps the persona, and default leaves it", async () => {
    const browser = newBrowser();
    await browser.open("/?as=clinic-owner");
    const total = await browser.total();
    await browser.open("/?scenario=empty");
    expect(await browser.total()).toBe(1);
    expect((await browser.me()).user?.email).toBe(personas["clinic-owner"].email);
    await browser.open("/settings/sessions");
    expect(await browser.total()).toBe(1);
    await browser.open("/?scenario=default");
    expect(await browser.total()).toBeGreaterThanOrEqual(total);
  });

  test("?fail= holds for its page, with its count, and not for the next one", async () => {
    const browser = newBrowser();
    const statuses = async () => [
      (await browser.call("/api/me")).status,
      (await browser.call("/api/me")).status,
    ];
    await browser.open("/?as=agency-admin&fail=getMe:503:1");
    expect(await statuses()).toEqual([503, 200]);
    await browser.open("/?fail=getMe:503:1");
    expect(await statuses()).toEqual([503, 200]);
    await browser.open("/?fail=getMe:500");
    await browser.open("/settings/sessions");
    expect(await statuses()).toEqual([200, 200]);
  });
});

describe("faults of the network", () => {
  const failing = async (fault: string) => {
    const browser = newBrowser();
    await browser.open(`/?as=agency-admin&fail=listSessions:${fault},signOut:${fault}`);
    return browser;
  };

  test.each(["offline", "lost"])("%s breaks the connection", async (fault) => {
    const browser = await failing(fault);
    await expect(browser.call("/api/sessions")).rejects.toThrow("fetch failed");
  });

  test("what is lost was done, what is offline was not", async () => {
    for (const [fault, status] of [
      ["lost", 401],
      ["offline", 200],
    ] as const) {
      const browser = await failing(fault);
      await browser.post("/api/sign-out").catch(() => null);
      expect((await browser.call("/api/me")).status).toBe(status);
    }
  });

  test("truncated breaks off in the middle", async () => {
    const response = await (await failing("truncated")).call("/api/sessions");
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow("terminated");
  });

  test("timeout never answers", async () => {
    const browser = await failing("timeout");
    const call = browser.call("/api/sessions", { signal: AbortSignal.timeout(100) });
    await expect(call).rejects.toThrow("timeout");
  });

  test("malformed, html and empty are answers that cannot be read", async () => {
    const malformed = await (await failing("malformed")).call("/api/sessions");
    expect(malformed.headers.get("content-type")).toBe("application/json");
    await expect(malformed.json()).rejects.toThrow("JSON");
    const html = await (await failing("html")).call("/api/sessions");
    expect([html.status, html.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    const empty = await (await failing("empty")).call("/api/sessions");
    expect([empty.status, await empty.text()]).toEqual([200, ""]);
  });
});

describe("control", () => {
  test("advance moves the clock of this run alone", async () => {
    const browser = newBrowser();
    const bystander = newBrowser();
    await browser.open("/?as=clinic-owner");
    await bystander.open("/?as=clinic-owner");
    await browser.call("/api/-/advance", { method: "POST", body: JSON.stringify({ seconds: 1801 }) });
    expect((await browser.call("/api/me")).status).toBe(401);
    expect((await bystander.call("/api/me")).status).toBe(200);
  });

  test("x-mock-now is where the clock of a run begins", async () => {
    const browser = newBrowser(undefined, { "x-mock-now": "2030-01-02T03:04:05Z" });
    const response = await browser.call("/api/me");
    expect(response.headers.get("date")).toMatch(/^Wed, 02 Jan 2030 03:04:0/);
  });

  test("audit tells what happened, reset forgets it", async () => {
    const browser = newBrowser();
    await browser.open("/?as=clinic-owner");
    await browser.post("/api/sign-out");
    const audit = async () => {
      const entries = (await (await browser.call("/api/-/audit")).json()) as { action: string }[];
      return entries.map(({ action }) => action);
    };
    expect(await audit()).toEqual(["openSession", "signOut"]);
    expect((await browser.call("/api/-/reset", { method: "POST" })).status).toBe(204);
    expect(await audit()).toEqual([]);
  });
});

test("an address that the contract does not name is a problem, not a page", async () => {
  const response = await newBrowser().call("/api/nothing");
  expect([response.status, response.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
});
