import { useLingui } from "@lingui/react/macro";

import type { Device } from "#src/api/device-schemas.ts";
import type { Session } from "#src/api/schemas.ts";
import { useClientName } from "#src/domain/client-name.ts";
import { useMomentWords } from "#src/domain/moment.tsx";
import { useAddress, usePlace } from "#src/domain/place.ts";
import { inAFewWords } from "#src/lib/visible-text.ts";

type Seen = Pick<Session, "ip" | "location">;

/** What the page knows of what is to be ended, where the server's plan tells less: the one row, or the filters. */
export type Subject =
  | { session: Seen & Pick<Session, "client" | "lastActiveAt"> }
  | { device: Pick<Device, "name" | "client" | "lastSeen"> }
  /** In words: "Country: Spain". */
  | { filters: string };

export interface SubjectWords {
  /** For a title. */
  name: string;
  /** What else is known of it. */
  facts: readonly string[];
}

export function useSubjectWords(): (subject: Subject | undefined) => SubjectWords | null {
  const { t } = useLingui();
  const clientName = useClientName();
  const place = usePlace();
  const address = useAddress();
  const momentWords = useMomentWords();
  const seenAt = (seen: Seen) => [place(seen), address(seen.ip)];

  return (subject) => {
    if (!subject) return null;
    if ("filters" in subject) return { name: subject.filters, facts: [] };
    if ("device" in subject) {
      const { name, client, lastSeen } = subject.device;
      const system = clientName(client);
      const own = inAFewWords(name ?? "");
      const when = momentWords(lastSeen.at);
      const facts = [...seenAt(lastSeen), t`Last seen: ${when}`];
      return own ? { name: own, facts: [system, ...facts] } : { name: system, facts };
    }
    const { client, location, ip, lastActiveAt } = subject.session;
    const what = clientName(client);
    const where = (ip.scope !== "private" && inAFewWords(location?.city ?? "")) || place(subject.session);
    const when = momentWords(lastActiveAt);
    return { name: t`${what}, ${where}`, facts: [...seenAt(subject.session), t`Last active: ${when}`] };
  };
}
