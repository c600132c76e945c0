import { Trans } from "@lingui/react/macro";

import { useMe } from "#src/api/me.ts";
import { RemoteText } from "#src/ui/remote-text.tsx";
import { TextField } from "#src/ui/text-field.tsx";

import type { FormProblems } from "./form-problems.ts";
import { useProblemWords } from "./problem-words.ts";

interface OwnSessionProps {
  includeOwn: boolean;
  onChoose: (includeOwn: boolean) => void;
  disabled: boolean;
}

/** Whether signing everyone out includes oneself: no guess is made about it. */
export function OwnSession({ includeOwn, onChoose, disabled }: OwnSessionProps) {
  const { policy } = useMe();
  if (!policy.terminateCurrent) {
    return (
      <p className="text-ink-soft">
        <Trans>Your own session stays signed in: you end it with the normal sign-out.</Trans>
      </p>
    );
  }
  const choice = (value: boolean) => ({
    checked: includeOwn === value,
    className: "mt-0.5 size-4 shrink-0 accent-accent",
    // Not `disabled`, which would throw the focus out.
    "aria-disabled": disabled || undefined,
    name: "own-session",
    onChange: () => !disabled && onChoose(value),
    type: "radio",
  });
  return (
    <fieldset>
      <legend className="mb-1 font-medium">
        <Trans>Your own session</Trans>
      </legend>
      <label className="flex gap-2.5 py-1">
        <input {...choice(false)} />
        <Trans>Stays signed in. You can watch what happens.</Trans>
      </label>
      <label className="flex gap-2.5 py-1">
        <input {...choice(true)} />
        <Trans>Is signed out as well. You leave this page and need to sign in again.</Trans>
      </label>
    </fieldset>
  );
}

interface NameFieldProps {
  value: string;
  onChange: (value: string) => void;
  problem: FormProblems["name"];
}

/** For what reaches everyone: the name has to be typed, so that no habit confirms it (WCAG 3.3.4). */
export function OrganizationNameField({ value, onChange, problem }: NameFieldProps) {
  const { organization } = useMe();
  const words = useProblemWords();
  return (
    <TextField
      autoComplete="off"
      error={words({ name: problem }).name}
      hint={
        <Trans>
          To confirm, type <RemoteText className="font-medium text-ink">{organization.name}</RemoteText>
        </Trans>
      }
      label={<Trans>Name of the organization</Trans>}
      onChange={(event) => onChange(event.target.value)}
      required
      spellCheck={false}
      value={value}
    />
  );
}
