import { useLingui } from "@lingui/react/macro";
import { useRef, useState } from "react";

import type { Device } from "#src/api/device-schemas.ts";
import { announce } from "#src/ui/announcer.tsx";

import { LazyRemoveDeviceDialog, LazyRevokeTrustDialog } from "./lazy.ts";

interface Question {
  kind: "revoke" | "remove";
  device: Device;
  label: string;
  current: boolean;
}

/** The one confirmation of the page, and where the focus goes after it. */
export function useDeviceDialog() {
  const { t } = useLingui();
  const [question, setQuestion] = useState<Question | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const next = useRef<HTMLElement | null>(null);

  function ask(wanted: Question) {
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    next.current = neighbour(opener.current);
    setQuestion(wanted);
  }

  /** Said aloud: the row that was acted on goes away with whatever stood in it. */
  function gone(label: string) {
    announce(t`${label} is no longer among your devices.`);
    setQuestion(null);
    setTimeout(() => {
      if (document.activeElement === document.body) document.querySelector("h1")?.focus();
    });
  }

  function done() {
    // The button that removes a device goes with it, only later: the focus must not stay behind on it.
    if (question?.kind === "remove") opener.current = null;
    setQuestion(null);
  }

  const Dialog = question?.kind === "revoke" ? LazyRevokeTrustDialog : LazyRemoveDeviceDialog;
  const dialog = question && (
    <Dialog
      current={question.current}
      device={question.device}
      label={question.label}
      onClose={() => setQuestion(null)}
      onDone={done}
      onGone={() => gone(question.label)}
      returnFocus={() =>
        stillThere(opener.current) ??
        (question.kind === "revoke" ? inRow(question.device.id) : null) ??
        stillThere(next.current) ??
        document.querySelector("h1")
      }
    />
  );
  return { ask, gone, dialog };
}

/** What removes the device after the one that `element` is in, else the one before. */
function neighbour(element: HTMLElement | null): HTMLElement | null {
  const actions = [...document.querySelectorAll<HTMLElement>("[data-row-action]")];
  const own = element?.closest("[data-device]");
  const index = actions.findIndex((action) => own?.contains(action));
  return index < 0 ? null : (actions[index + 1] ?? actions[index - 1] ?? null);
}

function inRow(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-device="${CSS.escape(id)}"] [data-row-rename]`);
}

function stillThere(element: HTMLElement | null): HTMLElement | null {
  return element?.isConnected ? element : null;
}
