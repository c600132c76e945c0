import type { IncomingMessage, ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";

import { getResponse } from "msw";

import { readAddress, type Wishes } from "./address.ts";
import { cookieCarrier, cookiesFor, parseCookies } from "./carrier.ts";
import { defaultPersona, enter, livePersona } from "./enter.ts";
import { pageLoaded } from "./events/arrivals.ts";
import { makeHandlers } from "./handlers/all.ts";
import { createRuns, type Run } from "./http-runs.ts";
import { newToken } from "./ids.ts";
import { isScenario, type ScenarioName } from "./scenarios.ts";

const COOKIE = "Path=/; HttpOnly; SameSite=Lax";

/**
 * The mock backend over real HTTP, as Connect-style middleware. Every value of the header `x-mock-run` has a
 * backend of its own; `x-mock-now` (RFC 3339) is what its clock shows at the first request. Page requests with
 * `?as=`, `?scenario=` or `?fail=` get cookies for it. `next` is called for everything that is not its own.
 */
export function mockMiddleware({ latency = 0 }: { latency?: number } = {}) {
  const runs = createRuns();
  return async (incoming: IncomingMessage, outgoing: ServerResponse, next: () => void): Promise<void> => {
    const name = header(incoming, "x-mock-run") ?? "";
    const startsAt = Date.parse(header(incoming, "x-mock-now") ?? "");
    const run = runs.get(name, Number.isNaN(startsAt) ? null : startsAt);
    const url = new URL(incoming.url ?? "/", `http://${incoming.headers.host ?? "localhost"}`);

    if (url.pathname.startsWith("/api/-/")) {
      await control(incoming, outgoing, url.pathname.slice("/api/-/".length), run, () => runs.reset(name));
    } else if (url.pathname.startsWith("/api/")) {
      const request = await toRequest(incoming, url);
      const cookies = parseCookies(request.headers.get("cookie"));
      const wire = {
        backend: run.backend(scenarioOf(cookies)),
        carrier: cookieCarrier,
        faults: run.faults(decodeURIComponent(cookies.get("mock_fail") ?? "")),
        latency,
      };
      await send(outgoing, (await getResponse(makeHandlers(wire), request)) ?? notInContract(request));
    } else {
      if (isPage(incoming)) {
        const cookies = cookiesForPage(incoming, url, run);
        for (const cookie of cookies) outgoing.appendHeader("set-cookie", cookie);
        const sent = parseCookies([incoming.headers.cookie ?? "", ...cookies].join("; "));
        pageLoaded(run.backend(scenarioOf(sent)), sent.get("session") ?? null);
      }
      next();
    }
  };
}

function isPage(incoming: IncomingMessage): boolean {
  return incoming.method === "GET" && (incoming.headers.accept ?? "").includes("text/html");
}

function cookiesForPage(incoming: IncomingMessage, url: URL, run: Run): string[] {
  const wishes = readAddress(url.href);
  for (const part of wishes.unknown) console.warn(`The mock backend knows no ${part}`);
  const cookies = parseCookies(incoming.headers.cookie ?? null);
  const scenario = wishes.scenario ?? scenarioOf(cookies);
  const fail = url.searchParams.get("fail");
  return [
    ...(wishes.scenario ? [`mock_scenario=${wishes.scenario}; ${COOKIE}`] : []),
    ...(fail
      ? [`mock_fail=${encodeURIComponent(`${fail}~${newToken()}`)}; ${COOKIE}`]
      : cookies.has("mock_fail")
        ? [`mock_fail=; ${COOKIE}; Max-Age=0`]
        : []),
    ...sessionFor(incoming, run, scenario, wishes),
  ];
}

/** A persona's session, where `?as=` asks for it, or where the scenario is new to this browser. */
function sessionFor(incoming: IncomingMessage, run: Run, scenario: ScenarioName, wishes: Wishes): string[] {
  if (wishes.path === "/signed-out" || (wishes.as === null && wishes.scenario === null)) return [];
  const request = new Request("http://localhost", { headers: toHeaders(incoming) });
  const carried = cookieCarrier.read(request);
  const backend = run.backend(scenario);
  const live = livePersona(backend, carried.token);
  const before = run.backends().map((one) => livePersona(one, carried.token));
  const wanted = wishes.as ?? live ?? before.find((persona) => persona !== null) ?? defaultPersona;
  return wanted === live ? [] : cookiesFor(enter(backend, wanted, carried));
}

function scenarioOf(cookies: Map<string, string>): ScenarioName {
  const name = cookies.get("mock_scenario") ?? "";
  return isScenario(name) ? name : "default";
}

async function control(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  what: string,
  run: Run,
  reset: () => void,
): Promise<void> {
  const json = (status: number, body: unknown) =>
    void outgoing.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  if (incoming.method === "POST" && what === "reset") {
    reset();
    outgoing.writeHead(204).end();
  } else if (incoming.method === "GET" && what === "audit") {
    json(
      200,
      run.backends().flatMap(({ db }) => [...db.audit.values()]),
    );
  } else if (incoming.method === "GET" && what === "streams") {
    json(200, { open: run.backends().reduce((sum, { events }) => sum + events.openCount(), 0) });
  } else if (incoming.method === "POST" && what === "advance") {
    const { seconds } = JSON.parse((await buffer(incoming)).toString()) as { seconds: number };
    run.advance(seconds);
    outgoing.writeHead(204).end();
  } else {
    json(404, { error: "POST reset, GET audit, GET streams, POST advance {seconds}" });
  }
}

function header(incoming: IncomingMessage, name: string): string | null {
  const value = incoming.headers[name];
  return typeof value === "string" ? value : null;
}

function toHeaders(incoming: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(incoming.headers))
    for (const value of [values ?? []].flat()) headers.append(name, value);
  return headers;
}

async function toRequest(incoming: IncomingMessage, url: URL): Promise<Request> {
  const method = incoming.method ?? "GET";
  const body = method === "GET" || method === "HEAD" ? null : await buffer(incoming);
  return new Request(url, {
    method,
    headers: toHeaders(incoming),
    body: body?.length ? new Uint8Array(body) : null,
  });
}

function notInContract(request: Request): Response {
  const title = `The contract has no ${request.method} ${new URL(request.url).pathname}`;
  return Response.json(
    { type: "urn:problem-type:whereabouts:not-found", title, status: 404 },
    { status: 404, headers: { "content-type": "application/problem+json", "cache-control": "no-store" } },
  );
}

/** Writes the answer as it comes. A network error, or a body that breaks off, breaks the connection. */
async function send(outgoing: ServerResponse, response: Response): Promise<void> {
  if (response.type === "error") return void outgoing.destroy();
  for (const [name, value] of response.headers) if (name !== "set-cookie") outgoing.setHeader(name, value);
  for (const cookie of response.headers.getSetCookie()) outgoing.appendHeader("set-cookie", cookie);
  outgoing.writeHead(response.status);
  // A stream may have nothing to say for a while, and that it is open is news already.
  outgoing.flushHeaders();
  const reader = response.body?.getReader();
  outgoing.on("close", () => void reader?.cancel().catch(() => {}));
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
      outgoing.write(part.value);
    outgoing.end();
  } catch {
    outgoing.destroy();
  }
}
