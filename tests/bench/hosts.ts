import { createServer, type RequestListener } from "node:http";
import { join } from "node:path";

import type { Browser, BrowserContext } from "playwright-core";

import { mockMiddleware } from "#mocks/server.ts";
import { staticHost } from "#tests/static-host.ts";

export interface Subject {
  name: "panel" | "bare page";
  origin: string;
}

const root = join(import.meta.dirname, "../..");

/** Both builds, each on a host of its own with production's headers, in front of one HTTP mock. */
export async function startHosts(): Promise<{ subjects: [Subject, Subject]; stop: () => void }> {
  const api = mockMiddleware();
  const serve = (folder: string): RequestListener => {
    const files = staticHost({ root: join(root, folder), rewrites: true });
    return (request, response) => {
      api(request, response, () => files(request, response)).catch(() => response.destroy());
    };
  };
  const panel = await listen(serve("dist"));
  const bare = await listen(serve("node_modules/.cache/bench/bare"));
  return {
    subjects: [
      { name: "panel", origin: panel.origin },
      { name: "bare page", origin: bare.origin },
    ],
    stop: () => [panel, bare].forEach(({ stop }) => stop()),
  };
}

async function listen(answer: RequestListener): Promise<{ origin: string; stop: () => void }> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The host has no port.");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

let visitors = 0;

const userAgent =
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

/** A backend of its own in which the visitor has so many sessions, and the headers that lead to it. */
export async function prepareVisit(origin: string, sessions: 10 | 1000) {
  const headers = { "x-mock-run": `bench-${visitors++}`, "user-agent": userAgent };
  const address = `${origin}/?as=agency-admin${sessions === 1000 ? "&scenario=many" : ""}`;
  const enter = async () => {
    const answer = await fetch(address, { headers: { ...headers, accept: "text/html" } });
    return answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
  };
  const cookies = await enter();
  const total = async () => {
    const answer = await fetch(`${origin}/api/sessions?status=active&status=ending&limit=1`, {
      headers: { ...headers, cookie: cookies.join("; ") },
    });
    return ((await answer.json()) as { total: number }).total;
  };
  for (let now = await total(); now < sessions; now = await total()) await enter();
  return { headers, cookies };
}

/** Who visits an organization's list, and where. */
export interface OrganizationVisit {
  origin: string;
  headers: Record<string, string>;
  cookies: string[];
}

/** A backend that all visits of this size share, with its rows already made. */
export async function prepareOrganization(
  origin: string,
  scenario: "large" | "fifty",
): Promise<OrganizationVisit> {
  const headers = { "x-mock-run": `bench-${scenario}`, "user-agent": userAgent };
  const answer = await fetch(`${origin}/?as=agency-admin&scenario=${scenario}`, {
    headers: { ...headers, accept: "text/html" },
  });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
  return { origin, headers, cookies };
}

/** A new browser with nothing in its cache, signed in already. */
export async function openContext(
  browser: Browser,
  { origin, headers, cookies }: OrganizationVisit,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    extraHTTPHeaders: headers,
    viewport: { width: 1280, height: 800 },
  });
  await context.addCookies(
    cookies.map((cookie) => {
      const [name = "", value = ""] = cookie.split("=");
      return { name, value, url: origin };
    }),
  );
  return context;
}
