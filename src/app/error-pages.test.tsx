import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { describe, expect, it, vi } from "vitest";

import { server } from "#mocks/node.ts";
import { ApiError } from "#src/api/errors.ts";
import { NotFoundPage } from "#src/features/account/not-found-page.tsx";
import { expectConsoleError } from "#tests/console.ts";
import { renderRoutes, somebody } from "#tests/render-part.tsx";

import { BrokenPage } from "./broken-page.tsx";
import { SettingsShell } from "./shell.tsx";

const heading = (name: string) => screen.getByRole("heading", { level: 1, name });
const accountMenu = () => screen.queryByRole("button", { name: "Account menu" });

describe("not found", () => {
  it("leads home, inside the one shell", async () => {
    const { router } = renderRoutes(
      [
        { element: <SettingsShell />, children: [{ path: "/nowhere", element: <NotFoundPage /> }] },
        { path: "/", element: <h1>Home</h1> },
      ],
      { at: "/nowhere", me: somebody },
    );
    expect(heading("Page not found")).toBeVisible();
    expect(screen.getAllByRole("main")).toHaveLength(1);
    expect(accountMenu()).toBeVisible();
    await userEvent.click(screen.getByRole("link", { name: "Go to your sessions" }));
    expect(router.state.location.pathname).toBe("/");
  });
});

describe("something broke", () => {
  function Crash(): never {
    throw new Error("secret detail at line 7");
  }

  it("tells nothing of the error, and sign-out stays in reach", () => {
    expectConsoleError(/secret detail/);
    const pages = [{ path: "/x", element: <Crash />, errorElement: <BrokenPage /> }];
    renderRoutes([{ element: <SettingsShell />, children: pages }], { at: "/x", me: somebody });
    expect(heading("Something broke")).toBeVisible();
    expect(screen.getByRole("alert")).toHaveTextContent("This page could not be shown.");
    expect(screen.queryByText(/secret detail/)).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Try again" })).toBeVisible();
    expect(accountMenu()).toBeVisible();
  });

  it("offers its own sign-out when the shell itself broke", async () => {
    expectConsoleError(/secret detail/);
    server.use(http.post("*/api/sign-out", () => new HttpResponse(null, { status: 204 })));
    const { source } = renderRoutes([{ path: "/x", element: <Crash />, errorElement: <BrokenPage /> }], {
      at: "/x",
      me: somebody,
    });
    const onOver = vi.fn<typeof source.onOver>();
    source.onOver = onOver;
    expect(accountMenu()).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Sign out" }));
    await waitFor(() =>
      expect(onOver).toHaveBeenLastCalledWith(expect.objectContaining({ confirmed: true })),
    );
  });

  it("gives the request's id, and tries again when the server allows", async () => {
    const onRetry = vi.fn<() => void>();
    const error = new ApiError({ kind: "problem", status: 503, type: "unavailable", requestId: "req_42" });
    renderRoutes([{ path: "/x", element: <BrokenPage error={error} onRetry={onRetry} /> }], { at: "/x" });
    expect(screen.getByRole("alert")).toHaveTextContent("The server is down for a while.Request req_42");
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it("rests for as long as the server asks", async () => {
    const onRetry = vi.fn<() => void>();
    const error = new ApiError({ kind: "problem", status: 503, type: "unavailable", retryAfter: 20 });
    renderRoutes([{ path: "/x", element: <BrokenPage error={error} onRetry={onRetry} /> }], { at: "/x" });
    const button = screen.getByRole("button", { name: "Try again (in 20 s)" });
    expect(button).toHaveAttribute("aria-disabled", "true");
    await userEvent.click(button);
    expect(onRetry).not.toHaveBeenCalled();
  });
});
