import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";

import { UnfoldingButton } from "#src/domain/filters/unfolding-button.tsx";
import type { Filters } from "#src/domain/filters/use-filters.ts";
import { localDay, startOfDay } from "#src/lib/local-day.ts";
import { serverNow } from "#src/lib/server-clock.ts";
import { parseTime } from "#src/lib/time.ts";
import { Button } from "#src/ui/button.tsx";
import { TextField } from "#src/ui/text-field.tsx";

import { isTurnedRound, type AuditFilterName } from "./audit-filters.ts";

/** From which day to which, both of them included, in the browser's time zone. */
export function DateFields({ filters }: { filters: Filters<AuditFilterName> }) {
  const { t } = useLingui();
  const { since, until } = filters.values;
  return (
    <UnfoldingButton count={since.length + until.length} label={t`When`}>
      <Dates filters={filters} />
    </UnfoldingButton>
  );
}

function Dates({ filters }: { filters: Filters<AuditFilterName> }) {
  const { t } = useLingui();
  const turnedRound = isTurnedRound(filters.values);
  const [since] = filters.values.since;
  const [until] = filters.values.until;

  function lastDays(days: number) {
    const now = new Date(serverNow());
    const first = localDay(new Date(now.getFullYear(), now.getMonth(), now.getDate() - days + 1).getTime());
    filters.set("until", [], { replace: true });
    filters.set("since", [startOfDay(first) ?? ""]);
  }

  return (
    <div className="grid gap-3 p-3.5">
      <DayField
        day={dayOf(since, 0)}
        label={t`First day`}
        onChange={(day, options) => filters.set("since", [startOfDay(day) ?? ""], options)}
      />
      <DayField
        day={dayOf(until, -1)}
        error={turnedRound ? t`This is before the first day, so it is ignored.` : undefined}
        label={t`Last day`}
        onChange={(day, options) => filters.set("until", [startOfDay(day, 1) ?? ""], options)}
      />
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => lastDays(1)}>
          <Trans>Today</Trans>
        </Button>
        <Button onClick={() => lastDays(7)}>
          <Trans>Last 7 days</Trans>
        </Button>
        <Button onClick={() => lastDays(30)}>
          <Trans>Last 30 days</Trans>
        </Button>
      </div>
    </div>
  );
}

interface DayFieldProps {
  label: string;
  /** "2026-11-20", or empty. */
  day: string;
  error?: string | undefined;
  /** Hears of days that there are, and of none (empty). What is put right at once is one step of history. */
  onChange: (day: string, options: { replace: boolean }) => void;
}

function DayField({ label, day, error, onChange }: DayFieldProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState<{ day: string; bad: boolean } | null>(null);
  const [known, setKnown] = useState(day);
  const [changed, setChanged] = useState(false);
  if (known !== day) {
    setKnown(day);
    setTyped(null);
  }
  const given = typed?.day ?? day;

  /** A field that holds half a date, or a day that there is not, says that it is empty, and that it is wrong. */
  function take({ value, validity }: HTMLInputElement) {
    setTyped({ day: value, bad: validity.badInput });
    if (validity.badInput || (value !== "" && startOfDay(value) === null) || value === day) return;
    onChange(value, { replace: changed });
    setChanged(true);
  }

  const wrong = typed?.bad === true || (given !== "" && startOfDay(given) === null);
  return (
    <TextField
      error={wrong ? t`Enter a day from 1990 on.` : error}
      label={label}
      onBlur={(event) => {
        take(event.target);
        setChanged(false);
      }}
      onChange={(event) => take(event.target)}
      type="date"
      value={given}
    />
  );
}
/** The day of a moment of the address; `shift` milliseconds beside it, as the end is the first moment that is out. */
function dayOf(timestamp: string | undefined, shift: number): string {
  const time = parseTime(timestamp ?? null);
  return time === null ? "" : localDay(time + shift);
}
