import { Trans, useLingui } from "@lingui/react/macro";
import { useId, useMemo, type ReactNode } from "react";

import type { ApiKeyDetails } from "#src/api/api-key-schemas.ts";
import { useMe } from "#src/api/me.ts";
import { Contact } from "#src/domain/contact.tsx";
import { Card } from "#src/ui/card.tsx";
import { RemoteText } from "#src/ui/remote-text.tsx";

import { DayPlot } from "./day-plot.tsx";
import { hoursOf } from "./hours.ts";
import { KeyCallers } from "./key-callers.tsx";
import { KeyFacts } from "./key-facts.tsx";

interface KeyDetailsProps {
  apiKey: ApiKeyDetails;
  readAt: number;
}

export function KeyDetails({ apiKey, readAt }: KeyDetailsProps) {
  const { t } = useLingui();
  const { support } = useMe().organization;
  const hours = useMemo(() => hoursOf(apiKey.byHour, readAt), [apiKey.byHour, readAt]);
  return (
    <div className="grid grid-cols-1 gap-8">
      <Section heading={t`Last 24 hours`}>
        <Card>
          <DayPlot hours={hours} total={apiKey.requests} />
        </Card>
      </Section>
      <Section heading={t`The key`}>
        <Card className="px-4 py-1 sm:px-5">
          <KeyFacts apiKey={apiKey} />
        </Card>
        <p className="mt-3 max-w-[65ch] text-ink-soft">
          <Trans>
            Signing people out does not touch this key. To have it revoked, ask <Contact contact={support} />.
          </Trans>
        </p>
      </Section>
      <Section heading={t`What it may do`}>
        <Permissions labels={apiKey.permissions} />
      </Section>
      <Section heading={t`Recent callers`}>
        <KeyCallers callers={apiKey.callers} />
      </Section>
    </div>
  );
}

function Permissions({ labels }: { labels: readonly string[] }) {
  if (labels.length === 0) {
    return (
      <p className="text-ink-soft">
        <Trans>Nothing.</Trans>
      </p>
    );
  }
  return (
    <ul className="flex flex-wrap gap-2">
      {[...new Set(labels)].map((label) => (
        <li className="rounded-md border border-line bg-surface px-2 py-0.5" key={label}>
          <RemoteText className="[overflow-wrap:anywhere]">{label}</RemoteText>
        </li>
      ))}
    </ul>
  );
}

function Section({ heading, children }: { heading: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 className="mb-3 text-base font-semibold" id={id}>
        {heading}
      </h2>
      {children}
    </section>
  );
}
