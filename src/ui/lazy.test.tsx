import { act, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { StrictMode } from "react";
import { expect, it, vi } from "vitest";

import { renderPart } from "#tests/render-part.tsx";

import { lazyWithPreload } from "./lazy.ts";

interface MenuProps {
  name: string;
  onClose?: () => void;
}

function Menu({ name }: MenuProps) {
  return <p>{name}</p>;
}

const loader = () => vi.fn<() => Promise<typeof Menu>>(() => Promise.resolve(Menu));
const lost = () => screen.findByRole("alert");
const tryAgain = () => userEvent.click(screen.getByRole("button", { name: "Try again" }));
/** Turns enough of the event loop for a loop of loads to show. */
const aWhile = () =>
  act(async () => {
    const turn = () => new Promise((resolve) => setImmediate(resolve));
    for (let left = 20; left > 0; left--) await turn();
  });

it("loads when first shown, once", async () => {
  const load = loader();
  const Lazy = lazyWithPreload(load);
  expect(load).not.toHaveBeenCalled();
  renderPart(
    <StrictMode>
      <Lazy name="one" />
      <Lazy name="two" />
    </StrictMode>,
  );
  expect(await screen.findByText("two")).toBeVisible();
  expect(load).toHaveBeenCalledOnce();
});

it("is there at once when it was preloaded", async () => {
  const load = loader();
  const Lazy = lazyWithPreload(load);
  Lazy.preload();
  await act(async () => Lazy.preload());
  renderPart(<Lazy name="one" />);
  expect(screen.getByText("one")).toBeVisible();
  expect(load).toHaveBeenCalledOnce();
});

it("tries again after a preload that failed, and nobody hears of the failure", async () => {
  const load = loader().mockRejectedValueOnce(new Error("offline"));
  const Lazy = lazyWithPreload(load);
  await act(async () => Lazy.preload());
  renderPart(<Lazy name="one" />);
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  expect(await screen.findByText("one")).toBeVisible();
});

it("says once that it is lost, however often it stands there, and asks for it no more by itself", async () => {
  const load = loader().mockRejectedValue(new Error("404"));
  const Lazy = lazyWithPreload(load);
  const { rerender } = renderPart(<Lazy name="one" />);
  expect(await lost()).toHaveTextContent("This part of the page could not be loaded.");
  expect(screen.queryByRole("button", { name: "Reload the page" })).not.toBeInTheDocument();

  rerender(
    <>
      <Lazy name="one" />
      <Lazy name="two" />
    </>,
  );
  await aWhile();
  expect(screen.getAllByRole("alert")).toHaveLength(1);
  expect(load).toHaveBeenCalledOnce();
});

it("loads anew when told to, and shows what came everywhere", async () => {
  const load = loader().mockRejectedValueOnce(new Error("404"));
  const Lazy = lazyWithPreload(load);
  renderPart(
    <>
      <h1 tabIndex={-1}>Page</h1>
      <Lazy name="one" />
    </>,
  );
  await lost();
  await tryAgain();
  expect(await screen.findByText("one")).toBeVisible();
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  expect(screen.getByRole("heading")).toHaveFocus();
  expect(load).toHaveBeenCalledTimes(2);
});

it("offers to load the page anew once trying again has failed, but not without a network", async () => {
  const load = loader().mockRejectedValue(new Error("404"));
  const Lazy = lazyWithPreload(load);
  renderPart(<Lazy name="one" />);
  await lost();
  const onLine = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  await tryAgain();
  await aWhile();
  expect(screen.queryByRole("button", { name: "Reload the page" })).not.toBeInTheDocument();
  onLine.mockRestore();
  await tryAgain();
  expect(await screen.findByRole("button", { name: "Reload the page" })).toBeVisible();
  expect(load).toHaveBeenCalledTimes(3);
});

it("takes the focus where a click opened it, says why nothing happened, and gives the focus back", async () => {
  const onLine = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  const load = loader().mockRejectedValueOnce(new Error("offline"));
  const Lazy = lazyWithPreload(load);
  const onClose = vi.fn<() => void>();
  const opener = <button type="button">Open</button>;
  const { rerender } = renderPart(opener);
  await userEvent.click(screen.getByRole("button"));
  const view = (open: boolean) => (
    <>
      {opener}
      {open && <Lazy name="one" onClose={onClose} />}
    </>
  );
  rerender(view(false));
  screen.getByRole("button", { name: "Open" }).focus();
  rerender(view(true));
  expect(await lost()).toHaveTextContent("You are offline. Nothing was sent.");
  onLine.mockRestore();
  expect(screen.getByRole("button", { name: "Try again" })).toHaveFocus();
  await userEvent.click(screen.getByRole("button", { name: "Close" }));
  expect(onClose).toHaveBeenCalledOnce();
  rerender(view(false));
  expect(screen.getByRole("button", { name: "Open" })).toHaveFocus();

  // Wanted once more, it is fetched once more.
  rerender(view(true));
  expect(await screen.findByText("one")).toBeVisible();
});

it("can stand in for itself with something plainer", async () => {
  const load = loader().mockRejectedValue(new Error("404"));
  const Lazy = lazyWithPreload(load, ({ name }) => <b>plain {name}</b>);
  renderPart(<Lazy name="one" />);
  expect(await screen.findByText("plain one")).toBeVisible();
  await aWhile();
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  expect(load).toHaveBeenCalledOnce();
});
