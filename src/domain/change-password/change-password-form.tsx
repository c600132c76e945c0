import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useEffect, useRef, useState } from "react";

import { useMe } from "#src/api/me.ts";
import { useRest } from "#src/domain/use-rest.ts";
import { Button } from "#src/ui/button.tsx";
import { PasswordField } from "#src/ui/password-field.tsx";

import { ChangePasswordProblem } from "./change-password-problem.tsx";
import { EndsAll } from "./ends-all.tsx";
import {
  findProblems,
  lengthOf,
  problemsOf,
  useFieldWords,
  type Field,
  type FieldProblems,
} from "./field-words.ts";
import { PasswordLength } from "./password-length.tsx";
import { usePasswordChange } from "./use-password-change.ts";

interface ChangePasswordFormProps {
  minLength: number;
  returnTo: string | null;
}

/**
 * What is typed stays in its fields alone: it is kept there whatever happens, and goes with them. What is wrong
 * is told at its field, and the first such field has the focus.
 */
export function ChangePasswordForm({ minLength, returnTo }: ChangePasswordFormProps) {
  const { t } = useLingui();
  const { user } = useMe();
  const form = useRef<HTMLFormElement>(null);
  const { state, send, edited } = usePasswordChange(returnTo);
  const rest = useRest("error" in state ? state.error : null);
  const [length, setLength] = useState(0);
  const [found, setFound] = useState<FieldProblems>({});
  const [mended, setMended] = useState<readonly Field[]>([]);
  const words = useFieldWords(minLength);
  const pending = state.step === "sending" || state.step === "checking";

  useEffect(() => {
    if (Object.keys(found).length > 0) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [found]);

  function tell(problems: FieldProblems) {
    setMended([]);
    setFound(problems);
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending || rest !== undefined) return;
    const data = new FormData(event.currentTarget);
    const passwords = {
      currentPassword: text(data, "currentPassword"),
      newPassword: text(data, "newPassword"),
    };
    const problems = findProblems({ ...passwords, repeated: text(data, "repeated") }, minLength);
    tell(problems);
    if (Object.keys(problems).length > 0) return;
    const refusal = await send(passwords);
    if (refusal) tell(problemsOf(refusal));
  }

  const isTold = (name: Field) => found[name] !== undefined && !mended.includes(name);
  const field = (name: Field) => ({
    error: isTold(name) ? words(name, found) : undefined,
    name,
    onInput: () => {
      edited();
      setMended((before) => [...before, name]);
    },
  });

  return (
    <form className="grid max-w-md gap-5" noValidate onSubmit={(event) => void submit(event)} ref={form}>
      {/* Tells a password manager whose password this is. */}
      <input autoComplete="username" defaultValue={user.email} hidden name="username" />
      <PasswordField
        {...field("currentPassword")}
        label={t`Current password`}
        showLabel={t`Show current password`}
      />
      <PasswordField
        {...field("newPassword")}
        autoComplete="new-password"
        hint={!isTold("newPassword") && <PasswordLength length={length} minLength={minLength} />}
        label={t`New password`}
        minLength={minLength}
        onChange={(event) => setLength(lengthOf(event.target.value))}
        showLabel={t`Show new password`}
      />
      <PasswordField
        {...field("repeated")}
        autoComplete="new-password"
        label={t`New password again`}
        showLabel={t`Show new password again`}
      />
      <ChangePasswordProblem state={state} />
      <div className="grid justify-items-start gap-3">
        <EndsAll />
        <Button disabledReason={rest} pending={pending} size="md" type="submit" variant="primary">
          <Trans>Change password</Trans>
        </Button>
      </div>
    </form>
  );
}

function text(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === "string" ? value : "";
}
