import { useEffect, useRef, useState, type ReactNode } from "react";

import { Skeleton } from "#src/ui/skeleton.tsx";

import { LazySignInTimeline, LazyWorldMap } from "./pictures-lazy.ts";
import type { PlacedSession } from "./places.ts";
import type { SignInTimelineProps } from "./sign-in-timeline.tsx";
import type { WorldMapProps } from "./world-map.tsx";

// Fetched a little before it comes into view.
const AHEAD = "200px";

/** The world map, fetched when it is about to be seen. */
export function WorldMapWhenSeen(props: WorldMapProps) {
  return (
    <WhenSeen outline={<MapOutline sessions={props.sessions} />}>
      <LazyWorldMap {...props} />
    </WhenSeen>
  );
}

/** The timeline of sign-ins, fetched when it is about to be seen. */
export function SignInTimelineWhenSeen(props: SignInTimelineProps) {
  return (
    <WhenSeen outline={<TimelineOutline />}>
      <LazySignInTimeline {...props} />
    </WhenSeen>
  );
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

// As tall as the map's head and its list with these places: five lines at least are there in wide windows anyway.
function MapOutline({ sessions }: { sessions: readonly PlacedSession[] }) {
  const places = new Set(
    sessions.map(({ ip, location }) =>
      ip.scope === "private" ? "" : `${location?.city}${location?.countryCode}`,
    ),
  );
  return (
    <>
      <Skeleton className="mb-1 h-4 w-48" />
      <Skeleton className="h-3 w-64 max-w-full" />
      <div className="mt-4 grid items-start gap-x-8 gap-y-3 @lg:grid-cols-[minmax(0,1fr)_15rem]">
        <Skeleton className="aspect-[1000/497] rounded-lg" />
        <div>
          {[...places].slice(0, 6).map((place) => (
            <div className="py-1.5" key={place}>
              <Skeleton className="h-4" />
            </div>
          ))}
        </div>
      </div>
    </>
  );
}

function TimelineOutline() {
  return (
    <>
      <Skeleton className="mb-1 h-4 w-48" />
      <Skeleton className="h-3 w-32" />
      <Skeleton className="mt-4 h-34" />
      <Skeleton className="mt-2 h-3 w-40" />
      <Skeleton className="my-3 h-4 w-28" />
    </>
  );
}
