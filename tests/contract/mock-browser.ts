import { getResponse } from "msw";

import { type Backend, createBackend } from "#mocks/backend.ts";
import { cookieCarrier, cookiesFor } from "#mocks/carrier.ts";
import { enter } from "#mocks/enter.ts";
import { createFaults, parseFaults } from "#mocks/faults.ts";
import { makeHandlers } from "#mocks/handlers/all.ts";
import type { ScenarioName } from "#mocks/scenarios.ts";
import type { PersonaName } from "#mocks/seeds/personas.ts";

export const NOW = Date.parse("2026-11-20T12:00:00Z");
export const FIREFOX = "Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:158.0) Gecko/20100101 Firefox/158.0";

/** A backend whose clock stands still unless `advance` moves it, and which never takes its time. */
export function newBackend(scenario: ScenarioName = "default"): Backend {
  const backend = createBackend({ scenario, clock: () => NOW });
  return { ...backend, scenario: { ...backend.scenario, latency: 0 } };
}

export interface MockBrowser {
  /** Sends a request as the panel would; a string in `key` is the UUID of the Idempotency-Key. */
  send(method: string, path: string, init?: SendInit): Promise<Response>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, body?: unknown, init?: SendInit): Promise<Response>;
  patch(path: string, body: unknown, init?: SendInit): Promise<Response>;
  remove(path: string, init?: SendInit): Promise<Response>;
  json<T>(path: string): Promise<T>;
  readonly cookies: Map<string, string>;
  readonly backend: Backend;
}

export interface SendInit {
  body?: unknown;
  headers?: Record<string, string | null>;
  key?: string;
}

/** A browser with a cookie jar, in front of `backend`. Faults as in `?fail=`. */
export function newBrowser(
  backend: Backend,
  { as, fail = "", latency = 0 }: { as?: PersonaName; fail?: string; latency?: number } = {},
): MockBrowser {
  const cookies = new Map<string, string>();
  const keep = (lines: string[]) => {
    for (const line of lines) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (line.includes("Max-Age=0")) cookies.delete(name);
      else cookies.set(name, value);
    }
  };
  const unknown: string[] = [];
  const faults = createFaults(parseFaults(fail, (part) => unknown.push(part)));
  if (unknown.length > 0) throw new Error(`No such fault: ${unknown.join()}`);
  const handlers = makeHandlers({ backend, carrier: cookieCarrier, latency, faults });
  if (as !== undefined)
    keep(cookiesFor(enter(backend, as, { token: null, device: null, userAgent: FIREFOX })));

  const send: MockBrowser["send"] = async (
    method,
    path,
    { body, headers = {}, key = crypto.randomUUID() } = {},
  ) => {
    const all: Record<string, string | null> = {
      "user-agent": FIREFOX,
      cookie: [...cookies].map((pair) => pair.join("=")).join("; "),
      ...(method !== "GET" ? { "x-requested-with": "whereabouts", "idempotency-key": `"${key}"` } : {}),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    };
    const sent = Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== null);
    const request = new Request(`http://localhost/api${path}`, {
      method,
      headers: sent,
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const response = await getResponse(handlers, request);
    if (!response) throw new Error(`No handler for ${method} ${path}`);
    keep(response.headers.getSetCookie());
    return response;
  };
  return {
    backend,
    cookies,
    send,
    get: (path, headers = {}) => send("GET", path, { headers }),
    post: (path, body, init = {}) => send("POST", path, { body, ...init }),
    patch: (path, body, init = {}) => send("PATCH", path, { body, ...init }),
    remove: (path, init = {}) => send("DELETE", path, init),
    json: async <T>(path: string) => (await (await send("GET", path)).json()) as T,
  };
}
