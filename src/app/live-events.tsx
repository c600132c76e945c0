import { useIsFetching } from "@tanstack/react-query";
import { useState } from "react";

import { useAfterPaint } from "#src/lib/use-after-paint.ts";
import { useHasPermission } from "#src/permissions/permission.ts";
import { lazyWithPreload } from "#src/ui/lazy.ts";

// Without its code there are no events, and polling goes on: nobody need be told.
const Events = lazyWithPreload(
  async () => {
    const { useEvents } = await import("#src/api/events.ts");
    return function FollowEvents() {
      useEvents();
      return null;
    };
  },
  () => null,
);

/** Follows the server's events on every page, from when what the page has asked for first is there and drawn. */
export function LiveEvents() {
  const allowed = useHasPermission("platform.sessions.view");
  const painted = useAfterPaint();
  const quiet = useIsFetching() === 0;
  const [started, setStarted] = useState(false);
  if (painted && quiet && !started) setStarted(true);
  return allowed && started && <AfterPaint />;
}

function AfterPaint() {
  return useAfterPaint() && <Events />;
}
