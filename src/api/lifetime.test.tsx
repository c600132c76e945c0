import { renderHook, waitFor } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import type { ReactNode } from "react";
import { expect, it, vi } from "vitest";

import { server } from "#mocks/node.ts";
import { startCounting } from "#src/lib/elapsed.ts";
import { somebody } from "#tests/render-part.tsx";

import { ConnectionProvider, ConnectionSource } from "./connection.tsx";
import { useLifetime } from "./lifetime.ts";
import { ME_KEY } from "./query-client.ts";
import type { Me } from "./schemas.ts";

const lifetime = (idleExpiresIn: number) => ({ idleTimeout: 1_800, idleExpiresIn, expiresIn: null });

it("heeds no answer that was asked for before the session was extended", async () => {
  const source = new ConnectionSource("http://localhost/api");
  const { queryClient } = source.current();
  queryClient.setQueryData(ME_KEY, somebody);
  const wrapper = ({ children }: { children: ReactNode }) => (
    <ConnectionProvider source={source}>{children}</ConnectionProvider>
  );
  const { result } = renderHook(() => useLifetime(), { wrapper });
  let answer = () => {};
  const asked = vi.fn<() => Promise<Response>>(async () => {
    await new Promise<void>((go) => (answer = go));
    return HttpResponse.json({ ...somebody, lifetime: lifetime(60) });
  });
  server.use(
    http.get("*/api/me", asked),
    http.post("*/api/session/extend", () => HttpResponse.json(lifetime(1_800))),
  );
  const known = () => queryClient.getQueryData<Me>(ME_KEY)?.lifetime;

  const before = result.current.ask(false);
  await waitFor(() => expect(asked).toHaveBeenCalledOnce());
  const extended = await result.current.extend({ key: "k", elapsed: startCounting() });
  expect(extended?.lifetime).toEqual(lifetime(1_800));
  answer();
  expect(await before).toBeNull();
  expect(known()).toEqual(lifetime(1_800));

  const after = result.current.ask(false);
  await waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
  answer();
  expect((await after)?.lifetime).toEqual(lifetime(60));
  expect(known()).toEqual(lifetime(60));
});
