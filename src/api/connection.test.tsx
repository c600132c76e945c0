import { renderHook } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import type { ReactNode } from "react";
import { describe, expect, it, vi } from "vitest";

import { server } from "#mocks/node.ts";
import { somebody } from "#tests/render-part.tsx";

import { ConnectionProvider, ConnectionSource, useConnection, type SessionOver } from "./connection.tsx";
import { meQuery } from "./me.ts";
import { ME_KEY } from "./query-client.ts";

const baseUrl = "http://localhost/api";
const signedOut: SessionOver = { cause: "signed_out", confirmed: true, others: null };

function refuse(type: string, more: object = {}) {
  server.use(
    http.all("*/api/*", () =>
      HttpResponse.json(
        { type: `urn:problem-type:whereabouts:${type}`, ...more },
        { status: 401, headers: { "Content-Type": "application/problem+json" } },
      ),
    ),
  );
}

function open({ signedIn = true } = {}) {
  const source = new ConnectionSource(baseUrl);
  const onOver = vi.fn<(over: SessionOver | null) => void>();
  source.onOver = onOver;
  const connection = source.current();
  if (signedIn) connection.queryClient.setQueryData(ME_KEY, somebody);
  return { source, onOver, connection };
}

describe("the end of the session", () => {
  it("comes once for many 401s", async () => {
    refuse("session-ended", { cause: "admin" });
    const { source, onOver, connection } = open();
    const many = Array.from({ length: 5 }, () => connection.client.GET("/me"));
    const outcomes = await Promise.allSettled(many);
    expect(outcomes.every(({ status }) => status === "rejected")).toBe(true);
    expect(onOver.mock.calls).toEqual([[{ cause: "admin", confirmed: true, others: null }]]);
    expect(source.current()).not.toBe(connection);
  });

  it.each([
    [
      "signed in",
      true,
      "session-ended",
      { cause: "policy" },
      { cause: "policy", confirmed: true, others: null },
    ],
    ["signed in", true, "unauthenticated", {}, { cause: null, confirmed: true, others: null }],
    [
      "not yet known",
      false,
      "session-ended",
      { cause: "expired" },
      { cause: "expired", confirmed: true, others: null },
    ],
    ["not yet known", false, "unauthenticated", {}, null],
  ])("of somebody %s, by a 401 %2$s", async (_, signedIn, type, more, over) => {
    refuse(type, more);
    const { onOver, connection } = open({ signedIn });
    await connection.client.GET("/me").catch(() => {});
    expect(onOver.mock.calls).toEqual([[over]]);
  });

  it("does not come of a wrong password", async () => {
    refuse("invalid-credentials");
    const { source, onOver, connection } = open({ signedIn: false });
    await connection.client.GET("/me").catch(() => {});
    expect(onOver).not.toHaveBeenCalled();
    expect(source.current()).toBe(connection);
  });

  it("of a session that has been replaced ends nothing any more", () => {
    const { source, onOver, connection } = open();
    source.end(connection, signedOut);
    const next = source.current();
    source.end(connection, signedOut);
    expect(source.current()).toBe(next);
    expect(onOver).toHaveBeenCalledOnce();
  });

  it("takes drafts with it only where the person has signed out", () => {
    const { source, connection } = open();
    connection.drafts.set("usr_ana", "reason", "Lost in the train");
    source.end(connection, { cause: "expired", confirmed: true, others: null });
    expect(source.current().drafts.get("usr_ana", "reason")).toBe("Lost in the train");
    source.end(source.current(), null);
    expect(source.current().drafts.get("usr_ana", "reason")).toBe("Lost in the train");
    source.end(source.current(), signedOut);
    expect(source.current().drafts.get("usr_ana", "reason")).toBeUndefined();
  });

  it("is told when everything of the session is gone", () => {
    const { source, connection } = open();
    const order: string[] = [];
    source.onOver = () => order.push(`over, ${connection.queryClient.getQueryCache().getAll().length} kept`);
    source.subscribe(() => order.push("pages"));
    source.end(connection, signedOut);
    expect(order).toEqual(["over, 0 kept", "pages"]);
  });
});

describe("an answer that comes too late", () => {
  it("fills neither the cache that was emptied nor the new one", async () => {
    let answer = () => {};
    const asked = new Promise<void>((arrived) => {
      server.use(
        http.get("*/api/me", async () => {
          arrived();
          await new Promise<void>((go) => (answer = go));
          return HttpResponse.json(somebody);
        }),
      );
    });
    const { source, connection } = open({ signedIn: false });
    const reading = connection.queryClient
      .fetchQuery(meQuery(connection.client))
      .then(() => "read")
      .catch(() => "given up");
    await asked;
    source.end(connection, signedOut);
    answer();
    expect(await reading).toBe("given up");
    expect(connection.queryClient.getQueryData(ME_KEY)).toBeUndefined();
    expect(source.current().queryClient.getQueryData(ME_KEY)).toBeUndefined();
  });

  it("is not even asked for on a connection that is gone", async () => {
    const asked = vi.fn<() => Response>(() => HttpResponse.json(somebody));
    server.use(http.get("*/api/me", asked));
    const { source, connection } = open();
    source.end(connection, signedOut);
    await expect(connection.client.GET("/me")).rejects.toMatchObject({ name: "AbortError" });
    expect(asked).not.toHaveBeenCalled();
  });
});

describe("what is shown", () => {
  it("belongs to the connection of the moment", async () => {
    const { source, connection } = open();
    const wrapper = ({ children }: { children: ReactNode }) => (
      <ConnectionProvider source={source}>{children}</ConnectionProvider>
    );
    const { result, rerender } = renderHook(() => useConnection(), { wrapper });
    expect(result.current).toBe(connection);
    source.end(connection, signedOut);
    rerender();
    expect(result.current).toBe(source.current());
    expect(result.current).not.toBe(connection);
  });
});
