import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from "react";

import type { Device } from "#src/api/device-schemas.ts";
import { ActProblem } from "#src/domain/act/act-problem.tsx";
import { useClientName } from "#src/domain/client-name.ts";
import { useRest } from "#src/domain/use-rest.ts";
import { inAFewWords } from "#src/lib/visible-text.ts";
import { announce } from "#src/ui/announcer.tsx";
import { Button } from "#src/ui/button.tsx";
import { Notice } from "#src/ui/notice.tsx";
import { TextField } from "#src/ui/text-field.tsx";

import { lengthOf, LONGEST_NAME, type NameProblem } from "./name-problem.ts";
import { useRename } from "./use-rename.ts";

interface RenameFormProps {
  device: Device;
  label: string;
  /** With what was saved, or without anything changed. */
  onClose: () => void;
  onGone: () => void;
}

/** A device's name, edited in its place. What was typed stays until it is saved or given up. */
export function RenameForm({ device, label, onClose, onGone }: RenameFormProps) {
  const { t } = useLingui();
  const clientName = useClientName();
  const problemWords = useProblemWords();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(device.name ?? clientName(device.client));
  const rename = useRename(device, done, onGone);
  const { state, pending, problem, conflict, base } = rename;
  const rest = useRest(state.step === "failed" ? state.error : null);

  useEffect(() => {
    const input = form.current?.querySelector("input");
    input?.focus();
    input?.select();
  }, []);
  useEffect(() => {
    if (problem !== null) form.current?.querySelector("input")?.focus();
  }, [problem]);

  function done(renamed: Device) {
    if (renamed.name !== device.name || renamed.version !== device.version) {
      const name = inAFewWords(renamed.name ?? "") || clientName(renamed.client);
      announce(t`Renamed: ${name}.`);
    }
    onClose();
  }

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (pending || rest !== undefined) return;
    // The browser's name, unchanged, is no name of one's own.
    if (base.name === null && draft.trim() === clientName(device.client) && !conflict) onClose();
    else rename.save(draft);
  }

  function handleKey({ key, nativeEvent }: KeyboardEvent) {
    if (key === "Escape" && !nativeEvent.isComposing && !pending) onClose();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape, wherever in it the focus is
    <form className="mb-4 max-w-md" noValidate onKeyDown={handleKey} onSubmit={handleSubmit} ref={form}>
      <TextField
        autoComplete="off"
        error={problem === null ? undefined : problemWords(problem, draft)}
        label={
          <>
            <Trans>Name</Trans> <span className="sr-only">{t`of ${label}`}</span>
          </>
        }
        onChange={({ target }) => {
          setDraft(target.value);
          rename.edited();
        }}
        spellCheck={false}
        value={draft}
      />
      {conflict && <Conflict draft={draft.trim()} name={inAFewWords(conflict.name ?? "")} />}
      <ActProblem className="mt-4" failed={<Trans>The name was not changed.</Trans>} state={state} />
      <div className="mt-3 flex flex-wrap gap-2">
        <Button disabledReason={rest} pending={pending} type="submit" variant="primary">
          {conflict ? <Trans>Use my name</Trans> : <Trans>Save</Trans>}
        </Button>
        <Button aria-disabled={pending} onClick={onClose}>
          {conflict ? <Trans>Keep the other name</Trans> : <Trans>Cancel</Trans>}
        </Button>
        {base.name !== null && (
          <Button aria-disabled={pending} onClick={() => rename.save(null)} variant="quiet">
            <Trans>Use the browser’s name</Trans>
          </Button>
        )}
      </div>
    </form>
  );
}

function Conflict({ name, draft }: { name: string; draft: string }) {
  const mine = inAFewWords(draft);
  return (
    <Notice
      className="mt-4"
      role="alert"
      title={<Trans>This device was renamed in the meantime.</Trans>}
      tone="warning"
    >
      {name ? (
        <Trans>
          It is called “<bdi>{name}</bdi>” now; you wanted “<bdi>{mine}</bdi>”.
        </Trans>
      ) : (
        <Trans>
          It has no name of its own any more; you wanted “<bdi>{mine}</bdi>”.
        </Trans>
      )}
    </Notice>
  );
}

function useProblemWords(): (problem: NameProblem, draft: string) => string {
  const { t } = useLingui();
  return (problem, draft) => {
    const length = lengthOf(draft.trim());
    if (problem === "required") return t`Enter a name.`;
    if (problem === "too_long")
      return t`A name has at most ${LONGEST_NAME} characters; this one has ${length}.`;
    return t`The server does not take this name. Names have no line breaks or control characters.`;
  };
}
