import { act, screen } from "@testing-library/react";
import { Suspense } from "react";
import { expect, it, vi } from "vitest";

import { renderPart } from "#tests/render-part.tsx";

import { lazyWithPreload } from "./lazy.ts";

function Menu({ name }: { name: string }) {
  return <p>{name}</p>;
}

it("loads when first shown, once", async () => {
  const load = vi.fn<() => Promise<typeof Menu>>(() => Promise.resolve(Menu));
  const Lazy = lazyWithPreload(load);
  expect(load).not.toHaveBeenCalled();
  renderPart(
    <Suspense>
      <Lazy name="one" />
      <Lazy name="two" />
    </Suspense>,
  );
  expect(await screen.findByText("two")).toBeVisible();
  expect(load).toHaveBeenCalledOnce();
});

it("is there at once when it was preloaded", async () => {
  const load = vi.fn<() => Promise<typeof Menu>>(() => Promise.resolve(Menu));
  const Lazy = lazyWithPreload(load);
  Lazy.preload();
  await act(async () => Lazy.preload());
  renderPart(
    <Suspense fallback="Loading">
      <Lazy name="one" />
    </Suspense>,
  );
  expect(screen.getByText("one")).toBeVisible();
  expect(load).toHaveBeenCalledOnce();
});

it("tries again after a preload that failed, and nobody hears of the failure", async () => {
  const load = vi
    .fn<() => Promise<typeof Menu>>()
    .mockRejectedValueOnce(new Error("offline"))
    .mockResolvedValueOnce(Menu);
  const Lazy = lazyWithPreload(load);
  await act(async () => Lazy.preload());
  renderPart(
    <Suspense>
      <Lazy name="one" />
    </Suspense>,
  );
  expect(await screen.findByText("one")).toBeVisible();
});
