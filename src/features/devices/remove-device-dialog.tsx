import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";

import { useRemoveDevice, type SessionsChoice } from "#src/api/change-device.ts";
import { useAskDevice } from "#src/api/devices.ts";
import { useMe } from "#src/api/me.ts";
import type { TerminationOutcome } from "#src/api/termination-result.ts";
import { ActProblem } from "#src/domain/act/act-problem.tsx";
import { useRest } from "#src/domain/use-rest.ts";
import { AlertDialog } from "#src/ui/alert-dialog.tsx";
import { announce } from "#src/ui/announcer.tsx";

import { RemoveScope } from "./remove-scope.tsx";
import { notEnded, RemovedPartly } from "./removed-partly.tsx";
import { useRemovedWords } from "./removed-words.ts";
import type { DeviceDialogProps } from "./revoke-trust-dialog.tsx";
import { useDeviceAct } from "./use-device-act.ts";

/** Null: the device is gone, but nobody could say what became of its sessions. */
type Outcomes = TerminationOutcome[] | null;

/** Asks before a device is forgotten, and what is to become of its sessions. */
export function RemoveDeviceDialog(props: DeviceDialogProps) {
  const { device, label, current, onClose, onDone, onGone } = props;
  const { t } = useLingui();
  const { sessionId, policy } = useMe();
  const removedWords = useRemovedWords();
  const [choice, setChoice] = useState<SessionsChoice>("end");
  const [partly, setPartly] = useState<TerminationOutcome[] | null>(null);
  const remove = useRemoveDevice();
  const askDevice = useAskDevice();

  const { state, pending, run } = useDeviceAct<SessionsChoice, { outcomes: Outcomes }>({
    send: async (sessions, key) => ({
      outcomes: await remove.mutateAsync({ id: device.id, key, sessions, ownDevice: current }),
    }),
    check: async () => ((await askDevice(device.id)) === null ? { done: { outcomes: null } } : "not-done"),
    // The first answer, repeated, tells what became of the sessions; the list of devices does not.
    repeats: true,
    onDone({ outcomes }) {
      // The page is being left, and the next one says why.
      if (outcomes?.some(({ id, outcome }) => id === sessionId && outcome === "ended")) return;
      announce(removedWords(label, outcomes));
      const expected = policy.terminateCurrent ? null : sessionId;
      if (outcomes?.some((one) => notEnded(one) && one.id !== expected)) setPartly(outcomes);
      else onDone();
    },
    onGone,
  });
  const rest = useRest(state.step === "failed" ? state.error : null);
  // Nothing was said of sessions that nobody knows of: they are not ended unasked.
  const fate = device.sessionCount > 0 ? choice : "keep";

  return (
    <AlertDialog
      cancelLabel={partly ? t`Close` : t`Cancel`}
      confirmDisabled={partly !== null}
      confirmLabel={state.step === "failed" || state.step === "unknown" ? t`Try again` : t`Remove`}
      confirmRests={rest}
      danger
      onClose={partly ? onDone : onClose}
      onConfirm={() => run(fate)}
      open
      pending={pending}
      returnFocus={props.returnFocus}
      title={partly ? t`Device removed` : t`Remove this device?`}
    >
      <p className="font-medium text-ink">
        <bdi>{label}</bdi>
      </p>
      {partly ? (
        <RemovedPartly outcomes={partly} sessions={device.sessions} />
      ) : (
        <>
          <RemoveScope
            choice={choice}
            current={current}
            device={device}
            disabled={pending}
            onChoose={setChoice}
          />
          <ActProblem className="mt-4" failed={<Trans>The device was not removed.</Trans>} state={state} />
        </>
      )}
    </AlertDialog>
  );
}
