import { useHasPermission } from "#src/permissions/permission.ts";
import { lazyWithPreload } from "#src/ui/lazy.ts";

import { RowsFirst } from "./rows-first.tsx";

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
  return (
    useHasPermission("platform.sessions.view") && (
      <RowsFirst>
        <Events />
      </RowsFirst>
    )
  );
}
