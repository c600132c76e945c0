import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";

import { server } from "#mocks/node.ts";
import { Announcer } from "#src/ui/announcer.tsx";
import { anAuditEntry } from "#tests/an-audit-entry.ts";
import { passTime, stopClock } from "#tests/clock.ts";
import { renderRoutes, somebody } from "#tests/render-part.tsx";

import { ExportDialog } from "./export-dialog.tsx";

const dialog = () => screen.findByRole("dialog", { name: "Export the audit log" });
const pressed = async (name: string) => within(await dialog()).findByRole("button", { name });

/** What the browser was given to save. */
let saved: { name: string; blob: Blob }[] = [];
const revoked: string[] = [];

beforeEach(() => {
  saved = [];
  revoked.length = 0;
  let blob = new Blob();
  URL.createObjectURL = (given) => {
    if (given instanceof Blob) blob = given;
    return `blob:${saved.length}`;
  };
  URL.revokeObjectURL = (url) => revoked.push(url);
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob });
  });
});

interface Log {
  pages: unknown[][];
  total?: number;
  /** What the question for a page is met with instead, once for each time it stands here. */
  trouble?: Record<number, (() => Response | Promise<Response>)[]>;
}

/** The dialog, over a log that is read in these pages. */
function showLog({ pages, total = pages.flat().length, trouble = {} }: Log) {
  const asked: URLSearchParams[] = [];
  server.use(
    http.get("*/api/audit", ({ request }) => {
      const search = new URL(request.url).searchParams;
      const at = Number(search.get("cursor") ?? "0");
      asked.push(search);
      const faulty = trouble[at]?.shift();
      if (faulty) return faulty();
      const nextCursor = at + 1 < pages.length ? String(at + 1) : null;
      return HttpResponse.json({ items: pages[at], nextCursor, total });
    }),
  );
  const onClose = vi.fn<() => void>();
  const dialogOver = (
    <>
      <ExportDialog filter={{ outcome: ["done"] }} filtered onClose={onClose} />
      <Announcer />
    </>
  );
  renderRoutes([{ path: "/x", element: dialogOver }], { at: "/x", me: somebody });
  return { asked, onClose, user: userEvent.setup() };
}

const entries = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => anAuditEntry({ id: `aud_${from + index}` }));
const problem = (status: number, type: string) => () =>
  HttpResponse.json(
    { type: `urn:problem-type:whereabouts:${type}`, title: "No", status },
    { status, headers: { "content-type": "application/problem+json" } },
  );

describe("the export", () => {
  it("saves exactly what is filtered, as CSV, and nothing of what happens meanwhile", async () => {
    const hostile = anAuditEntry({
      id: "aud_0",
      at: "2026-11-20T09:30:00+05:00",
      reason: '=HYPERLINK("//evil")\n"x"',
    });
    const { asked, user } = showLog({ pages: [[hostile, ...entries(1, 3)], entries(3, 5)] });
    expect(await dialog()).toHaveTextContent("Exactly the entries that match the filters, up to now");
    await user.click(await pressed("Export"));
    expect(await screen.findByText("Saved, with 5 entries")).toBeVisible();

    expect(asked.map((search) => search.get("outcome"))).toEqual(["done", "done"]);
    expect(new Set(asked.map((search) => search.get("until"))).size).toBe(1);
    expect(Date.parse(asked[0]?.get("until") ?? "")).toBeGreaterThanOrEqual(
      Date.parse("2026-11-20T12:00:00Z"),
    );
    const { name, blob = new Blob() } = saved[0] ?? {};
    expect(name).toBe("audit-log-northwind-agency-until-2026-11-20.csv");
    const bytes = new Uint8Array(await blob.arrayBuffer());
    expect(bytes.slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf));
    const [header, first, ...others] = (await blob.text()).trimEnd().split("\r\n");
    expect(header).toMatch(/^\uFEFF?time,action,outcome,/);
    expect(others).toHaveLength(4);
    expect(first).toMatch(/^2026-11-20T04:30:00\.000Z,session_terminated,done,,"?Lucía Ortega/);
    expect(first).toContain(`"'=HYPERLINK(""//evil"")␊""x"""`);
    expect(await pressed("Close")).toHaveFocus();
  });

  it("saves JSON with what it is of, the text as it was recorded", async () => {
    vi.setSystemTime("2026-11-20T12:00:00Z");
    const { user } = showLog({ pages: [[anAuditEntry({ reason: "=1\n\u202E" })]] });
    await user.click(await screen.findByRole("radio", { name: "JSON" }));
    await user.click(await pressed("Export"));
    expect(await screen.findByText("Saved, with 1 entry")).toBeVisible();
    const file: unknown = JSON.parse((await saved[0]?.blob.text()) ?? "");
    expect(file).toMatchObject({
      organization: { name: "Northwind Agency" },
      filter: { outcome: ["done"], until: "2026-11-20T12:00:00.000Z" },
      entries: [{ id: "aud_1", at: "2026-11-20T09:30:00.000Z", reason: "=1\n\u202E" }],
      unreadable: 0,
    });
  });

  it("saves nothing when it breaks off, says how far it came, and goes on from there", async () => {
    const { asked, user } = showLog({
      pages: [entries(0, 200), entries(200, 400), entries(400, 450)],
      trouble: { 1: [problem(400, "internal"), () => HttpResponse.json({ items: null })] },
    });
    await user.click(await pressed("Export"));
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("Nothing was saved yet");
    expect(alert).toHaveTextContent("200 of 450 entries were read. You can go on from there.");
    await user.click(await pressed("Go on"));
    await waitFor(async () => expect(await screen.findByRole("alert")).toHaveTextContent("cannot read"));
    expect(saved).toEqual([]);
    await user.click(await pressed("Go on"));
    expect(await screen.findByText("Saved, with 450 entries")).toBeVisible();
    expect(asked.map((search) => search.get("cursor"))).toEqual([null, "1", "1", "1", "2"]);
    expect((await saved[0]?.blob.text())?.trimEnd().split("\r\n")).toHaveLength(451);
  });

  it("begins anew where the server has lost the place, and has no entry twice", async () => {
    const { user } = showLog({
      pages: [entries(0, 3), entries(2, 5)],
      total: 5,
      trouble: { 1: [problem(400, "invalid-cursor")] },
    });
    await user.click(await pressed("Export"));
    expect(await screen.findByText("Saved, with 5 entries")).toBeVisible();
    expect((await saved[0]?.blob.text())?.trimEnd().split("\r\n")).toHaveLength(6);
  });

  it("says what is not in the file", async () => {
    const { user } = showLog({ pages: [[...entries(0, 2), { id: "?" }, null]], total: 9 });
    await user.click(await pressed("Export"));
    expect(await screen.findByText("Saved, with 2 entries")).toBeVisible();
    expect(screen.getByText("2 entries could not be read and are not in the file.")).toBeVisible();
    expect(screen.getByText("The server spoke of 5 entries more, which it did not send.")).toBeVisible();
  });

  it("says that it was stopped, where Escape closes it on the way", async () => {
    const { user, onClose } = showLog({
      pages: [entries(0, 2), entries(2, 4)],
      trouble: { 1: [() => new Promise(() => {})] },
    });
    await user.click(await pressed("Export"));
    await screen.findByRole("progressbar", { name: "Reading entries" });
    await user.keyboard("{Escape}");
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(screen.getByText("The export was stopped. Nothing was saved.")).toBeVisible();
    expect(saved).toEqual([]);
  });

  it("can be stopped, and then saves nothing; a file that was saved is let go of", async () => {
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const user = stopClock();
    showLog({
      pages: [entries(0, 2), entries(2, 4)],
      trouble: { 1: [() => held.then(() => HttpResponse.json({ items: [], nextCursor: null, total: 4 }))] },
    });
    await user.click(await pressed("Export"));
    const bar = await screen.findByRole("progressbar", { name: "Reading entries" });
    await waitFor(() => expect(bar).toHaveAttribute("aria-valuetext", "2 of 4"));
    await user.click(await pressed("Stop the export"));
    answer();
    expect(await screen.findByRole("radio", { name: "CSV" })).toBeVisible();
    await user.click(await pressed("Export"));
    expect(await screen.findByText("Saved, with 4 entries")).toBeVisible();
    expect(saved).toHaveLength(1);
    await passTime(1_100);
    expect(revoked).toEqual(["blob:0"]);
  });
});
