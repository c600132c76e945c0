import { useLingui } from "@lingui/react/macro";
import { useEffect, useEffectEvent, useRef, useState } from "react";

import { useEndConnection } from "#src/api/connection.tsx";
import { ApiError } from "#src/api/errors.ts";
import { expiryOf } from "#src/api/expiry.ts";
import { useLifetime } from "#src/api/lifetime.ts";
import { useMe } from "#src/api/me.ts";
import { cover, uncover } from "#src/lib/cover.ts";
import { announce } from "#src/ui/announcer.tsx";

import { IdleDialog } from "./idle-dialog.tsx";
import { LimitDialog } from "./limit-dialog.tsx";
import type { Warning } from "./next-step.ts";
import { joinTabs } from "./other-tabs.ts";
import { ToldTime } from "./time-left.tsx";
import { LifetimeWatch, type Shown } from "./watch.ts";

const HOLDER = "idle";

/** Warns before the session of this tab ends by itself, and hides the page when it is over by our count. */
export function IdleWatch() {
  const { t } = useLingui();
  const { user, lifetime } = useMe();
  const calls = useLifetime();
  const endConnection = useEndConnection();
  const watch = useRef<LifetimeWatch>(null);
  const tellTabs = useRef(() => {});
  const [shown, setShown] = useState<Shown | null>(null);
  const [closed, setClosed] = useState<Warning | null>(null);

  const hide = useEffectEvent(() => cover(HOLDER, t`Checking…`));
  const show = useEffectEvent(() => {
    uncover(HOLDER);
    announce(t`You are still signed in.`, { seen: false });
  });
  const giveUp = useEffectEvent((answered: boolean) => {
    endConnection({ cause: "expired", confirmed: false, answered, others: null, ...expiryOf(lifetime) });
  });

  useEffect(() => {
    const tabs = joinTabs(user.id, () => watch.current?.noteActivity());
    tellTabs.current = tabs.tell;
    const own = new LifetimeWatch({
      known: calls.known,
      ask: calls.ask,
      readFailure: (error) => {
        if (!(error instanceof ApiError)) return { pause: null, answered: false };
        const { retryAfter, status, kind } = error;
        const pause = retryAfter === null ? null : retryAfter * 1_000;
        return { pause, answered: status > 0 || kind === "unreadable" };
      },
      show: (next) => {
        setShown(next);
        if (!next) setClosed(null);
      },
      cover: hide,
      uncover: show,
      giveUp,
      tellTabs: tabs.tell,
    });
    watch.current = own;
    const deaf = calls.listen(own.take);
    return () => {
      watch.current = null;
      deaf();
      own.stop();
      uncover(HOLDER);
      tabs.leave();
    };
  }, [calls, user.id]);

  if (!shown) return null;
  if (shown.warning === "limit-at-last" && closed === shown.warning)
    return <ToldTime reading={shown.reading} />;
  if (shown.warning !== "idle")
    return (
      closed !== shown.warning && (
        <LimitDialog key={shown.warning} onClose={() => setClosed(shown.warning)} reading={shown.reading} />
      )
    );
  return (
    <IdleDialog
      ask={async () => (await watch.current?.askNow()) ?? false}
      extend={calls.extend}
      onExtended={(reading) => {
        watch.current?.take(reading);
        tellTabs.current();
      }}
      reading={shown.reading}
    />
  );
}
