import { clsx } from "clsx";
import { useEffect, useRef, useState, type ReactNode } from "react";

import { Skeleton } from "#src/ui/skeleton.tsx";

import { LazyWorldMap } from "./pictures-lazy.ts";
import type { PlacedSession } from "./places.ts";
import type { WorldMapProps } from "./world-map.tsx";

// Fetched a little before it comes into view.
const AHEAD = "200px";

/** The world map, fetched when it is about to be seen. */
export function WorldMapWhenSeen(props: WorldMapProps) {
  return (
    <WhenSeen outline={<MapOutline {...props} />}>
      <LazyWorldMap {...props} />
    </WhenSeen>
  );
}

/** The timeline of sign-ins: its code and what it shows, fetched when it is about to be seen. */
export function SignInTimelineWhenSeen({ children }: { children: ReactNode }) {
  return <WhenSeen outline={<TimelineOutline />}>{children}</WhenSeen>;
}

/** The outline keeps the room as long as it is alone: before it is seen, and while the code is on its way. */
function WhenSeen({ outline, children }: { outline: ReactNode; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(() => !("IntersectionObserver" in window));

  useEffect(() => {
    if (seen || !place.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { rootMargin: AHEAD },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [seen]);

  return (
    <div className="@container" ref={place}>
      {seen && children}
      <div aria-hidden="true" className="hidden only:block">
        {outline}
      </div>
    </div>
  );
}

// The list beside the map shows no more lines than these.
const LINES = 5;

/** As tall as the map will be, but for names that take two lines. */
function MapOutline({ sessions }: WorldMapProps) {
  const { places, reasons } = outlineOf(sessions);
  return (
    <>
      <Line />
      <Line small />
      <div className="mt-3 grid items-start gap-x-8 gap-y-3 @lg:grid-cols-[minmax(0,1fr)_16rem]">
        <Skeleton className="aspect-[1000/497] rounded-lg" />
        <div>
          {places.slice(0, LINES).map((place, i) => (
            <div className="py-1" key={place}>
              <Line />
              {(i < LINES - 1 || places.length === LINES) && <Line small />}
            </div>
          ))}
          {reasons > 0 && (
            <div className="mt-1">
              {Array.from({ length: Math.max(reasons, 2) }, (_, i) => (
                <Line key={i} small />
              ))}
            </div>
          )}
        </div>
      </div>
    </>
  );
}

/** Roughly what `whereaboutsOf` says, without the map's own code: the places, and for how many reasons there is none. */
function outlineOf(sessions: readonly PlacedSession[]) {
  const places = new Set<string>();
  const reasons = new Set<string>();
  for (const { ip, location } of sessions) {
    if (location === null || ip.scope === "private") reasons.add(ip.scope.replace("public", "unknown"));
    else places.add(`${location.city},${location.countryCode}`);
  }
  return { places: [...places], reasons: reasons.size };
}

/** As tall as the timeline will be with the few meanings that there usually are. */
function TimelineOutline() {
  return (
    <>
      <Line />
      <Line small />
      <Skeleton className="mt-3 h-27 rounded-lg" />
      <div className="mt-2">
        <Line small />
      </div>
      <div className="mt-1 py-1">
        <Line />
      </div>
    </>
  );
}

/** As high as a line of text. */
function Line({ small = false }: { small?: boolean }) {
  return (
    <div className={clsx("flex items-center", small ? "h-4.5" : "h-5")}>
      <Skeleton className={clsx("h-3", small ? "w-32" : "w-48 max-w-full")} />
    </div>
  );
}
