import { use } from "react";

import type { Device } from "#src/api/device-schemas.ts";
import type { Session } from "#src/api/schemas.ts";
import { ConcernIcon } from "#src/domain/concern-icon.tsx";
import { useConcernWord } from "#src/domain/concern-word.ts";
import { concernOf } from "#src/domain/concern.ts";
import { Link } from "#src/domain/link.tsx";
import { usePlace } from "#src/domain/place.ts";
import { LazySessionDetailsPage } from "#src/domain/session-details/session-details-lazy.ts";
import { useSessionLabels } from "#src/domain/session-label.ts";
import { Whose } from "#src/domain/whose.ts";

/** Which sessions on a device deserve a look, and the way to each. */
export function DeviceMarks({ device: { sessions } }: { device: Device }) {
  const labels = useSessionLabels()(sessions);
  return sessions.map((session) => (
    <DeviceMark key={session.id} label={labels.get(session.id) ?? ""} session={session} />
  ));
}

function DeviceMark({ session, label }: { session: Session; label: string }) {
  const { sessionPath } = use(Whose);
  const place = usePlace();
  const concern = concernOf(session);
  const word = useConcernWord()(concern);
  if (concern === "none") return null;
  return (
    <p className="mt-1 flex gap-2 text-warning">
      <ConcernIcon concern={concern} />
      <span className="min-w-0">
        <strong className="font-semibold">{word}</strong>:{" "}
        <Link
          aria-label={label}
          className="-my-0.5 inline-block py-0.5 underline decoration-line-strong underline-offset-4 hover:decoration-current"
          onFocus={LazySessionDetailsPage.preload}
          onPointerEnter={LazySessionDetailsPage.preload}
          to={sessionPath(session.id)}
        >
          <bdi>{place(session)}</bdi>
        </Link>
      </span>
    </p>
  );
}
