import { renderHook, waitFor } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import type { ReactNode } from "react";
import { expect, it } from "vitest";

import { server } from "#mocks/node.ts";

import { ConnectionProvider, ConnectionSource } from "./connection.tsx";
import { useSignIn } from "./sign-in.ts";
import { useStepUp } from "./step-up.ts";

const PASSWORD = "a password that is typed";

function useTypedSignIn(): () => Promise<unknown> {
  const { mutateAsync } = useSignIn();
  return () => mutateAsync({ email: "ana@example.com", password: PASSWORD });
}

function useTypedStepUp(): () => Promise<unknown> {
  const { mutateAsync } = useStepUp();
  return () => mutateAsync({ password: PASSWORD, key: "8e03978e-40d5-43e8-bc93-6894a57f9324" });
}

it.each([
  ["signing in", useTypedSignIn],
  ["a step-up", useTypedStepUp],
])("of %s no cache keeps the password", async (_, useTyped) => {
  server.use(http.post("*/api/*", () => new HttpResponse(null, { status: 503 })));
  const source = new ConnectionSource(new URL("/api", location.origin).href);
  const wrapper = ({ children }: { children: ReactNode }) => (
    <ConnectionProvider source={source}>{children}</ConnectionProvider>
  );
  const { result, unmount } = renderHook(() => useTyped(), { wrapper });
  await expect(result.current()).rejects.toMatchObject({ status: 503 });
  unmount();
  const kept = () => source.current().queryClient.getMutationCache().getAll();
  await waitFor(() => expect(kept()).toEqual([]));
});
